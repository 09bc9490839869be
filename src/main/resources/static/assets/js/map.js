// Says below the map what the pointer or the keyboard is on; every place says it itself too.
(function () {
  "use strict";
  document.querySelectorAll("svg.provinces").forEach(function (map) {
    var line = map.parentNode.querySelector(".map-told");
    if (!line) {
      return;
    }
    function tell(event) {
      var place = event.target.closest("[aria-label]");
      line.textContent = place && place !== map ? place.getAttribute("aria-label") : line.dataset.otherwise;
    }
    map.addEventListener("pointerover", tell);
    map.addEventListener("focusin", tell);
    map.addEventListener("pointerleave", tell);
    map.addEventListener("focusout", tell);
  });
})();
