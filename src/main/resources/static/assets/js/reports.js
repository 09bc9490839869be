// Puts the word of a figure where the cursor was last; the form works without it.
(() => {
  "use strict";
  let last = null;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("form.writing textarea")) {
      last = event.target;
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.put");
    if (!button) {
      return;
    }
    const area = last || document.querySelector("form.writing textarea");
    const start = area.selectionStart;
    area.setRangeText(button.dataset.put, start, area.selectionEnd, "end");
    area.focus();
  });
})();
