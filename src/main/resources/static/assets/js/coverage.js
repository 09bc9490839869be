// Narrows the list of communes while a person types; without it the button searches on the server.
(function () {
  "use strict";
  var find = document.getElementById("find");
  var found = document.getElementById("found");
  var labels = Array.prototype.slice.call(document.querySelectorAll(".communes label"));
  if (!find || labels.length === 0) {
    return;
  }

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}+/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase().trim();
  }

  function narrow() {
    var wanted = fold(find.value);
    var count = 0;
    labels.forEach(function (label) {
      var shown = wanted === "" || fold(label.dataset.name).indexOf(wanted) >= 0 || label.dataset.code === wanted;
      // What is ticked stays in sight: it is what will be saved.
      label.hidden = !shown && !label.querySelector("input").checked;
      label.classList.toggle("apart", !shown);
      count += shown ? 1 : 0;
    });
    found.textContent = wanted === "" ? "" : found.dataset.text.replace("#", String(count));
  }

  find.addEventListener("input", narrow);
  find.addEventListener("keydown", function (event) {
    if (event.key === "Enter") {
      event.preventDefault();
      narrow();
    }
  });
})();
