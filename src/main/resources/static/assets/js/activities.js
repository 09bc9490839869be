// Comforts of the entry and the board; both work without.
(function () {
  "use strict";

  function entry(form) {
    var other = form.querySelector(".other-form");
    var select = form.querySelector("#otherForm");
    var noun = form.querySelector("#noun");
    var attendances = form.querySelector("#attendances-field");
    var title = form.querySelector("#title");
    var area = form.querySelector("select#area");
    var unit = form.querySelector("select#unit");
    // What a person typed is never replaced; what was suggested is.
    var suggested = title.value === "" ? "" : null;

    function chosen() {
      var radio = form.querySelector("input[name=form]:checked");
      if (radio && radio.value !== "OTHER") {
        return radio;
      }
      var option = select.selectedOptions[0];
      return option && option.value ? option : null;
    }

    function text(list) {
      var option = list && list.selectedOptions[0];
      return option && option.value ? option.textContent.trim() : "";
    }

    function suggest(form) {
      if (suggested === null || title.value !== suggested) {
        return;
      }
      var place = text(area) || text(unit) || document.querySelector(".top .unit").textContent.trim();
      suggested = title
        .getAttribute("data-suggest")
        .replace("@@form", form.getAttribute("data-name"))
        .replace("@@place", place);
      title.value = suggested;
    }

    function refresh() {
      var radio = form.querySelector("input[name=form]:checked");
      other.hidden = !radio || radio.value !== "OTHER";
      var now = chosen();
      if (!now) {
        return;
      }
      noun.textContent = "(" + now.getAttribute("data-noun") + ")";
      var attended = now.getAttribute("data-attended") === "true";
      attendances.hidden = !attended;
      if (!attended) {
        form.querySelector("#attendances").value = "";
      }
      suggest(now);
    }

    form.addEventListener("change", refresh);
    refresh();
    contents(form);
  }

  // What the chosen assignment covers is ticked; what the one before had ticked goes again.
  function contents(form) {
    var assignment = form.querySelector("select#assignment");
    var said = form.querySelector("details.contents");
    if (!assignment || !said) {
      return;
    }
    var ours = [];

    function box(id) {
      return said.querySelector('input[value="' + id + '"]');
    }

    assignment.addEventListener("change", function () {
      ours.forEach(function (one) {
        one.checked = false;
      });
      var ids = (assignment.selectedOptions[0].getAttribute("data-contents") || "").split(" ");
      ours = ids
        .filter(Boolean)
        .map(box)
        .filter(function (one) {
          return one && !one.checked;
        });
      ours.forEach(function (one) {
        one.checked = true;
        one.closest("details").open = true;
      });
      said.open = said.open || assignment.value !== "";
    });
  }

  function board(table) {
    function links(row) {
      return Array.prototype.slice.call(row.querySelectorAll("td.n > a"));
    }

    function move(link, rows, columns) {
      var row = link.closest("tr");
      if (columns !== 0) {
        var all = links(row);
        return all[all.indexOf(link) + columns];
      }
      var at = Array.prototype.indexOf.call(row.children, link.parentElement);
      var next = rows > 0 ? row.nextElementSibling : row.previousElementSibling;
      var cell = next && next.children[at];
      return cell && cell.querySelector("a");
    }

    var keys = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      var link = table.contains(event.target) ? event.target.closest("td.n > a") : null;
      var way = keys[event.key];
      if (link && way) {
        event.preventDefault();
        var next = move(link, way[0], way[1]);
        if (next) {
          next.focus();
        }
        return;
      }
      if (link && (event.key === "d" || event.key === "D")) {
        var button = link.closest("tr").querySelector("[data-approve]");
        if (button) {
          event.preventDefault();
          button.form.requestSubmit(button);
        }
      }
    });
  }

  // Up, down and Enter walk a column of figures; the page works without.
  function cells(table) {
    table.addEventListener("keydown", function (event) {
      var way = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
      if (!way || event.ctrlKey || event.altKey || event.metaKey || !event.target.matches("input")) {
        return;
      }
      event.preventDefault();
      var cell = event.target.closest("td");
      var at = Array.prototype.indexOf.call(cell.parentElement.children, cell);
      var row = cell.parentElement;
      do {
        row = way > 0 ? row.nextElementSibling : row.previousElementSibling;
      } while (row && !row.children[at].querySelector("input:not([type=hidden])"));
      if (row) {
        var next = row.children[at].querySelector("input:not([type=hidden])");
        next.focus();
        next.select();
      }
    });
  }

  document.querySelectorAll("table[data-cells]").forEach(cells);
  document.querySelectorAll("form.entry").forEach(entry);
  document.querySelectorAll("table[data-board]").forEach(board);
})();
