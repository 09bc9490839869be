// Draws the picture of an answer and moves through its table; the page works without it.
(function () {
  "use strict";
  // The page may come back from history and bring this script along once more.
  if (window.lantoaExplore) {
    window.lantoaExplore();
    return;
  }
  var chart = null;
  // Styles belong to the picture, which is drawn anew; written as an attribute they are forbidden.
  if (window.htmx) {
    window.htmx.config.attributesToSettle = ["class"];
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function paint(role, index) {
    if (role === "before") {
      return colour("--bar-before");
    }
    return role === "now" ? colour("--bar") : ["#2f72b8", "#c2571a", "#2e8b57", "#8e5bb5", "#b23a48", "#7a7a2a"][index % 6];
  }

  function line(series, index, count) {
    var ink = paint(series.role, index);
    return {
      name: series.name,
      type: "line",
      data: series.values,
      showSymbol: count <= 24,
      symbolSize: 6,
      itemStyle: { color: ink },
      lineStyle: { color: ink, width: series.role === "before" ? 2 : 3 },
      endLabel: { show: true, formatter: "{a}", color: ink, width: 150, overflow: "truncate" },
      labelLayout: { moveOverlap: "shiftY" },
    };
  }

  function bar(series, index, numbers) {
    var isNow = series.role !== "before";
    return {
      name: series.name,
      type: "bar",
      data: series.values,
      itemStyle: { color: paint(series.role, index) },
      barGap: "10%",
      label: {
        show: isNow,
        position: "right",
        color: colour("--tblr-body-color"),
        formatter: function (item) {
          return item.value === null ? "" : numbers.format(item.value);
        },
      },
    };
  }

  function options(data, width) {
    var numbers = new Intl.NumberFormat(data.language === "en" ? "en" : "vi-VN", { maximumFractionDigits: 2 });
    var isLines = data.kind === "lines";
    var names = { type: "category", data: data.categories, inverse: !isLines, axisLabel: { color: colour("--quiet"), interval: isLines ? "auto" : 0, width: Math.min(220, width / 3), overflow: "truncate" } };
    var values = {
      type: "value",
      min: 0,
      name: isLines ? data.unit : "",
      nameTextStyle: { color: colour("--quiet"), align: "left" },
      axisLabel: {
        color: colour("--quiet"),
        hideOverlap: true,
        formatter: function (value) {
          return numbers.format(value);
        },
      },
      splitLine: { lineStyle: { color: colour("--tblr-border-color") } },
    };
    return {
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      grid: { left: 8, right: isLines ? Math.min(170, width / 4) : 70, top: 30, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        valueFormatter: function (value) {
          return value === null || value === undefined ? "–" : numbers.format(value);
        },
      },
      xAxis: isLines ? names : values,
      yAxis: isLines ? values : names,
      series: data.series.map(function (series, index) {
        return isLines ? line(series, index, data.categories.length) : bar(series, index, numbers);
      }),
    };
  }

  function draw() {
    var place = document.getElementById("chart");
    if (chart) {
      chart.dispose();
      chart = null;
    }
    if (!place || !window.echarts) {
      return;
    }
    var data = JSON.parse(place.getAttribute("data-chart"));
    if (data.kind === "bars") {
      place.style.height = Math.max(220, 60 + data.categories.length * (data.series.length > 1 ? 30 : 22)) + "px";
    }
    chart = window.echarts.init(place);
    chart.setOption(options(data, place.clientWidth), true);
    place.parentNode.querySelector(".pictures").hidden = false;
  }

  function keep(address, name) {
    var link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
  }

  function picture(kind) {
    var place = document.getElementById("chart");
    var file = place.getAttribute("data-file");
    if (kind === "png") {
      keep(chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: colour("--surface") }), file + ".png");
      return;
    }
    var data = JSON.parse(place.getAttribute("data-chart"));
    var paper = window.echarts.init(null, null, { renderer: "svg", ssr: true, width: place.clientWidth, height: place.clientHeight });
    var still = options(data, place.clientWidth);
    still.animation = false;
    still.backgroundColor = colour("--surface");
    paper.setOption(still);
    var address = URL.createObjectURL(new Blob([paper.renderToSVGString()], { type: "image/svg+xml" }));
    keep(address, file + ".svg");
    paper.dispose();
    setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 10000);
  }

  // The table is one stop for the tab key; arrows, Home and End move inside.
  function links(table) {
    return Array.prototype.slice.call(table.querySelectorAll("tbody td a, tfoot td a"));
  }

  function settle() {
    document.querySelectorAll("table[data-grid]").forEach(function (table) {
      links(table).forEach(function (link, index) {
        link.tabIndex = index === 0 ? 0 : -1;
      });
    });
  }

  function seek(rows, row, column, down, right) {
    for (row += down, column += right; rows[row] && rows[row].cells[column]; row += down, column += right) {
      var link = rows[row].cells[column].querySelector("td a");
      if (link) {
        return link;
      }
    }
    return null;
  }

  document.addEventListener("keydown", function (event) {
    var link = event.target.closest && event.target.closest("table[data-grid] td a");
    if (!link || event.altKey || event.metaKey) {
      return;
    }
    var table = link.closest("table");
    var cell = link.closest("td");
    var rows = Array.prototype.slice.call(table.querySelectorAll("tbody tr, tfoot tr"));
    var row = rows.indexOf(cell.parentNode);
    var step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    var to = null;
    if (step) {
      to = seek(rows, row, cell.cellIndex, step[0], step[1]);
    } else if (event.key === "Home") {
      to = event.ctrlKey ? links(table)[0] : seek(rows, row, 0, 0, 1);
    } else if (event.key === "End") {
      to = event.ctrlKey ? links(table).pop() : seek(rows, row, cell.parentNode.cells.length, 0, -1);
    } else {
      return;
    }
    event.preventDefault();
    if (to) {
      link.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    }
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-picture]");
    if (button && chart) {
      picture(button.getAttribute("data-picture"));
    }
  });

  // What was wrong with a question is shown like an answer.
  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  function start() {
    settle();
    draw();
  }
  window.lantoaExplore = start;
  document.addEventListener("htmx:afterSettle", start);
  document.addEventListener("lantoa:theme", draw);
  addEventListener("resize", function () {
    if (chart) {
      chart.resize();
    }
  });
  start();
})();
