// Comforts of the grid of stations; it works without.
(function () {
  "use strict";
  var form = document.querySelector("form[data-grid]");
  if (!form) {
    return;
  }
  var format = new Intl.NumberFormat(document.documentElement.lang || "vi");

  function column(name) {
    return Array.prototype.slice.call(form.querySelectorAll('input[data-column="' + name + '"]'));
  }

  var columns = { total: column("total"), voluntary: column("voluntary") };

  function sum() {
    Object.keys(columns).forEach(function (name) {
      var all = columns[name].reduce(function (before, input) {
        var digits = input.value.replace(/[.,\s]/g, "");
        return before + (/^\d+$/.test(digits) ? Number(digits) : 0);
      }, 0);
      form.querySelector('[data-sum="' + name + '"]').textContent = format.format(all);
    });
  }

  function other(name) {
    return name === "total" ? "voluntary" : "total";
  }

  // Enter and the arrows go down and up the column, as in a sheet; left and right change it where
  // the caret stands at that end.
  form.addEventListener("keydown", function (event) {
    var input = event.target;
    var name = input.getAttribute("data-column");
    if (!name || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var at = columns[name].indexOf(input);
    var next = null;
    if (event.key === "Enter" || event.key === "ArrowDown") {
      next = columns[name][at + (event.key === "Enter" && event.shiftKey ? -1 : 1)];
    } else if (event.key === "ArrowUp") {
      next = columns[name][at - 1];
    } else if (event.key === "ArrowRight" && name === "total" && input.selectionEnd === input.value.length) {
      next = columns[other(name)][at];
    } else if (event.key === "ArrowLeft" && name === "voluntary" && input.selectionStart === 0) {
      next = columns[other(name)][at];
    } else {
      return;
    }
    event.preventDefault();
    if (next) {
      next.focus();
      next.select();
    }
  });

  form.addEventListener("input", sum);

  var fills = {
    // Only empty lines: what is typed stays.
    before: function (row, total, voluntary) {
      if (total.value === "" && voluntary.value === "") {
        total.value = row.getAttribute("data-before-total");
        voluntary.value = row.getAttribute("data-before-voluntary");
      }
    },
    all: function (row, total, voluntary) {
      total.value = form.elements.allTotal.value || total.value;
      voluntary.value = form.elements.allVoluntary.value || voluntary.value;
    },
  };

  form.addEventListener("click", function (event) {
    var button = event.target.closest("[data-fill]");
    if (!button) {
      return;
    }
    event.preventDefault();
    columns.total.forEach(function (total, at) {
      fills[button.getAttribute("data-fill")](total.closest("tr"), total, columns.voluntary[at]);
    });
    sum();
    columns.total[0].focus();
  });
})();
