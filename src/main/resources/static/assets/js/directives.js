// Links the two panes of a review, walks the uncertain places, moves through the matrix.
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

  // The matrix is one stop for the tab key; arrows move inside.
  document.querySelectorAll("[data-matrix]").forEach(function (table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var links = Array.prototype.slice.call(table.querySelectorAll("td.cell a"));
    links.forEach(function (link, index) {
      link.tabIndex = index === 0 ? 0 : -1;
    });
    function go(from, to) {
      if (to) {
        from.tabIndex = -1;
        to.tabIndex = 0;
        to.focus();
      }
    }
    function seek(row, column, down, right) {
      for (row += down, column += right; rows[row] && rows[row].cells[column]; row += down, column += right) {
        var link = rows[row].cells[column].querySelector("a");
        if (link) {
          return link;
        }
      }
      return null;
    }
    table.addEventListener("keydown", function (event) {
      var link = event.target.closest("td.cell a");
      var step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (link && step) {
        event.preventDefault();
        var cell = link.closest("td");
        go(link, seek(rows.indexOf(cell.parentNode), cell.cellIndex, step[0], step[1]));
      }
    });
  });
})();
