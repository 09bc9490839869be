// How far an import is, as it happens; without this the page has a link to look again.
(function () {
  "use strict";
  var POLL_MILLIS = 2000;

  function show(job, event) {
    var text = job.querySelector("#progress-text");
    var bar = job.querySelector("progress");
    if (text) {
      text.textContent = event.text;
    }
    if (bar && event.percent !== null) {
      bar.max = 100;
      bar.value = event.percent;
    } else if (bar) {
      bar.removeAttribute("value");
    }
  }

  function replace(address, again) {
    fetch(address, { headers: { Accept: "text/html" } })
      .then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)));
      })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, "text/html").getElementById("job");
        var old = document.getElementById("job");
        if (fresh && old) {
          old.replaceWith(fresh);
          watch();
        }
      })
      .catch(function () {
        setTimeout(again, POLL_MILLIS);
      });
  }

  function poll(address) {
    setTimeout(function () {
      replace(address, function () {
        poll(address);
      });
    }, POLL_MILLIS);
  }

  function watch() {
    var job = document.getElementById("job");
    var events = job && job.getAttribute("data-events");
    if (!events) {
      return;
    }
    var address = window.location.pathname;
    if (!window.EventSource) {
      poll(address);
      return;
    }
    var source = new EventSource(events);
    source.addEventListener("progress", function (message) {
      show(job, JSON.parse(message.data));
    });
    source.addEventListener("end", function () {
      source.close();
      replace(address, function () {
        poll(address);
      });
    });
    source.onerror = function () {
      source.close();
      poll(address);
    };
  }

  watch();
})();
