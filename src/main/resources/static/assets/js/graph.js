// Draws documents and what they say of each other; the list below says the same without a script.
(function () {
  "use strict";
  var place = document.getElementById("graph");
  var source = document.getElementById("graph-data");
  if (!place || !source || !window.echarts) {
    return;
  }
  var data = JSON.parse(source.textContent);
  var rows = {};
  data.nodes.forEach(function (node) {
    rows[node.x] = (rows[node.x] || 0) + 1;
  });
  var tallest = Math.max.apply(null, Object.values(rows));
  place.style.height = Math.min(900, Math.max(260, 90 + tallest * 46)) + "px";
  var chart = window.echarts.init(place);

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function ends(axis) {
    return data.nodes.map(function (node) {
      return node[axis];
    });
  }

  function low(axis, room) {
    return Math.min.apply(null, ends(axis)) - room;
  }

  function high(axis, room) {
    return Math.max.apply(null, ends(axis)) + room;
  }

  function draw() {
    var ink = colour("--tblr-body-color") || "#1f2937";
    var colours = [colour("--part"), colour("--met"), colour("--miss"), colour("--bar"), colour("--wait")];
    var symbols = ["diamond", "circle", "triangle", "rect", "emptyCircle"];
    chart.setOption(
      {
        animation: false,
        tooltip: {
          renderMode: "richText",
          confine: true,
          formatter: function (item) {
            return item.dataType === "edge" ? item.data.says : item.data.name + (item.data.subject ? "\n" + item.data.subject : "");
          },
        },
        legend: { top: 0, textStyle: { color: ink }, selectedMode: false },
        grid: { top: 56, bottom: 44, left: 100, right: 100 },
        xAxis: { show: false, type: "value", min: low("x", 120), max: high("x", 120) },
        yAxis: { show: false, type: "value", inverse: true, min: low("y", 32), max: high("y", 32) },
        series: [
          {
            type: "graph",
            layout: "none",
            coordinateSystem: "cartesian2d",
            edgeSymbol: ["none", "arrow"],
            edgeSymbolSize: 8,
            label: { show: true, position: "bottom", color: ink, fontSize: 12, width: 170, overflow: "break" },
            edgeLabel: {
              show: data.links.length <= 24,
              fontSize: 11,
              color: colour("--quiet"),
              formatter: function (item) {
                return item.data.says;
              },
            },
            lineStyle: { color: colour("--quiet"), curveness: 0.08, width: 1.4 },
            emphasis: { focus: "adjacency" },
            categories: data.categories.map(function (name, at) {
              return { name: name, symbol: symbols[at], itemStyle: { color: colours[at] } };
            }),
            data: data.nodes.map(function (node) {
              return Object.assign({}, node, { value: [node.x, node.y], symbolSize: node.centre ? 26 : 16 });
            }),
            links: data.links,
          },
        ],
      },
      true
    );
  }

  chart.on("click", function (item) {
    if (item.dataType === "node") {
      window.location.assign(item.data.path);
    }
  });
  draw();
  window.addEventListener("resize", function () {
    chart.resize();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
})();
