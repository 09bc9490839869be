// Draws the line of months; the table beside it says the same without a script.
(function () {
  "use strict";
  var place = document.getElementById("months");
  var source = document.getElementById("months-data");
  if (!place || !source || !window.echarts) {
    return;
  }
  var data = JSON.parse(source.textContent);
  var chart = window.echarts.init(place);
  var numbers = new Intl.NumberFormat(data.language === "en" ? "en" : "vi-VN");

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function line(name, values, ink, width) {
    return {
      name: name,
      type: "line",
      data: values,
      showSymbol: values.length <= 24,
      symbolSize: 6,
      itemStyle: { color: ink },
      lineStyle: { color: ink, width: width },
      endLabel: { show: true, formatter: "{a}", color: ink },
    };
  }

  function draw() {
    var series = [];
    if (data.before.length > 0) {
      series.push(line(data.beforeName, data.before, colour("--bar-before"), 2));
    }
    series.push(line(data.nowName, data.now, colour("--bar"), 3));
    chart.setOption(
      {
        animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
        grid: { left: 8, right: 110, top: 16, bottom: 8, containLabel: true },
        tooltip: {
          trigger: "axis",
          renderMode: "richText",
          valueFormatter: function (value) {
            return numbers.format(value);
          },
        },
        xAxis: { type: "category", data: data.months, axisLabel: { color: colour("--quiet") } },
        yAxis: {
          type: "value",
          min: 0,
          axisLabel: {
            color: colour("--quiet"),
            formatter: function (value) {
              return numbers.format(value);
            },
          },
          splitLine: { lineStyle: { color: colour("--tblr-border-color") } },
        },
        series: series,
      },
      true
    );
  }

  draw();
  document.addEventListener("lantoa:theme", draw);
  addEventListener("resize", function () {
    chart.resize();
  });
})();
