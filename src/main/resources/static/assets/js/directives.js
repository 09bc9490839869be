// Links the two panes of a review and walks the uncertain places.
(function () {
  "use strict";

  function light(clause, on) {
    document.querySelectorAll('[data-clause="' + clause + '"]').forEach(function (part) {
      part.classList.toggle("on", on);
    });
  }

  function clauseOf(event) {
    var part = event.target.closest && event.target.closest("[data-clause]");
    return part ? part.getAttribute("data-clause") : null;
  }

  ["mouseover", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var clause = clauseOf(event);
      if (clause) {
        light(clause, true);
      }
    });
  });
  ["mouseout", "focusout"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var clause = clauseOf(event);
      if (clause) {
        light(clause, false);
      }
    });
  });

  var looks = Array.prototype.slice.call(document.querySelectorAll("[data-look]"));
  var at = -1;
  function nextLook() {
    if (looks.length > 0) {
      at = (at + 1) % looks.length;
      looks[at].focus();
      looks[at].scrollIntoView({ block: "center" });
    }
  }
  var button = document.getElementById("next-uncertain");
  if (button) {
    button.addEventListener("click", function (event) {
      event.preventDefault();
      nextLook();
    });
  }
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, textarea, select");
    if (event.key.toLowerCase() === "j" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      nextLook();
    }
  });
})();
