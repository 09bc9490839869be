// Moves through what waits: j and k, as in the review of a letter.
(function () {
  "use strict";

  var links = Array.prototype.slice.call(document.querySelectorAll(".queue ol a"));
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input:not([type=radio]), textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var step = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (step && links.length > 0) {
      var here = links.findIndex(function (link) {
        return link.getAttribute("aria-current") === "true";
      });
      var next = links[Math.min(links.length - 1, Math.max(0, here + step))];
      event.preventDefault();
      if (next.getAttribute("aria-current") !== "true") {
        next.click();
      }
    }
  });
})();
