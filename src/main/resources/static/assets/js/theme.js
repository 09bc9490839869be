// Runs before the first paint: the theme that was chosen, else what the system prefers.
(function () {
  "use strict";
  var chosen = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch (unavailable) {
    chosen = null;
  }
  var dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.setAttribute("data-bs-theme", dark ? "dark" : "light");
})();
