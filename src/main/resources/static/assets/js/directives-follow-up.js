// Copies the words of a reminder. Without scripts they are selected and copied by hand.
(function () {
  "use strict";

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var text = document.getElementById(button.getAttribute("data-copy"));
    var before = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    function told() {
      button.textContent = button.getAttribute("data-copied");
      setTimeout(function () {
        button.textContent = before;
      }, 3000);
    }
    function byHand() {
      text.focus();
      text.select();
      if (document.execCommand("copy")) {
        told();
      }
    }
    button.addEventListener("click", function () {
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(text.value).then(told, byHand);
      } else {
        byHand();
      }
    });
  });
})();
