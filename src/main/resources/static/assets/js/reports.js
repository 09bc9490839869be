// Puts the words of a figure where the cursor was last, narrowed as chosen; the form works without.
(() => {
  "use strict";
  let last = null;
  const how = document.getElementById("put-as");
  const narrowed = () =>
    Array.from(document.querySelectorAll(".narrow select.to"))
      .map((select) => select.value)
      .filter((value) => value !== "")
      .map((value) => "|" + value)
      .join("");
  // "*" stands for the measure, "~" for what it is narrowed to.
  const written = (code) => how.value.replace("*", code).replace("~", narrowed());
  const show = () => {
    const first = document.querySelector("button.put");
    document.getElementById("put-shows").textContent = first ? written(first.dataset.put) : "";
  };
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("form.writing textarea")) {
      last = event.target;
    }
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest(".narrow")) {
      show();
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.put");
    if (!button) {
      return;
    }
    const area = last || document.querySelector("form.writing textarea");
    const start = area.selectionStart;
    let text = written(button.dataset.put);
    if (text.startsWith("[[")) {
      // Tables and charts stand on lines of their own.
      const before = area.value.slice(0, start);
      text = (before === "" || before.endsWith("\n") ? "" : "\n\n") + text + "\n";
    }
    area.setRangeText(text, start, area.selectionEnd, "end");
    area.focus();
  });
  if (how) {
    show();
  }
})();
