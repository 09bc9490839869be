// Narrows a list of boxes while a person types; without it the whole list is there to tick.
(function () {
  "use strict";

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}+/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase().trim();
  }

  document.querySelectorAll("input[data-narrows]").forEach(function (find) {
    var list = document.getElementById(find.getAttribute("data-narrows"));
    var count = document.getElementById(find.getAttribute("data-count") || "");
    var labels = Array.prototype.slice.call(list.querySelectorAll("label"));
    find.hidden = false;

    function narrow() {
      var wanted = fold(find.value);
      var shown = 0;
      labels.forEach(function (label) {
        var isMeant = wanted === "" || fold(label.dataset.name).indexOf(wanted) >= 0 || label.dataset.code.toLowerCase() === wanted;
        // What is ticked stays in sight: it is what will be saved.
        label.hidden = !isMeant && !label.querySelector("input").checked;
        label.classList.toggle("apart", !isMeant);
        shown += isMeant ? 1 : 0;
      });
      if (count) {
        count.textContent = wanted === "" ? "" : count.dataset.text.replace("#", String(shown));
      }
    }

    find.addEventListener("input", narrow);
    find.addEventListener("keydown", function (event) {
      if (event.key === "Enter") {
        event.preventDefault();
        narrow();
      }
    });
  });
})();
