// The wall: Esc leaves it, and figures that could not be read again say so.
(function () {
  "use strict";

  function wall() {
    return document.getElementById("wall");
  }

  function lost(is) {
    var note = document.querySelector(".wall-lost");
    if (note) {
      note.hidden = !is;
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      location.assign(wall().dataset.back);
    }
  });

  document.addEventListener("htmx:beforeSwap", function (event) {
    // Whoever is signed out meanwhile is led to the sign-in page instead of an empty wall.
    if (event.detail.xhr.status === 200 && event.detail.serverResponse.indexOf('id="wall"') < 0) {
      event.preventDefault();
      location.reload();
    }
  });
  document.addEventListener("htmx:responseError", function () {
    lost(true);
  });
  document.addEventListener("htmx:sendError", function () {
    lost(true);
  });
})();
