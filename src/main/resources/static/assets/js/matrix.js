// Moves through a matrix of links by arrow keys.
(function () {
  "use strict";

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
        var link = rows[row].cells[column].querySelector("td.cell a");
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
