// Keys of the list of what waits for approval; it works without.
(function () {
  "use strict";

  document.querySelectorAll("form[data-approvals]").forEach(function (form) {
    var boxes = Array.prototype.slice.call(form.querySelectorAll("input[name=chosen]"));

    form.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      var item = event.target.closest("li.sheet");
      if (!item) {
        return;
      }
      var box = item.querySelector("input[name=chosen]");
      var way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (way) {
        event.preventDefault();
        var next = boxes[boxes.indexOf(box) + way];
        if (next) {
          next.focus();
        }
      } else if (event.key === "d" || event.key === "D") {
        event.preventDefault();
        var button = item.querySelector("[data-approve]");
        form.requestSubmit(button);
      } else if (event.key === "Enter" && event.target === box) {
        // Enter in a checkbox would approve what is chosen, of which it may not be one.
        event.preventDefault();
        item.querySelector("h2 a").click();
      }
    });
    if (boxes.length > 0 && document.activeElement === document.body) {
      boxes[0].focus({ preventScroll: true });
    }
  });
})();
