// Small comforts over pages that work without them.
(function () {
  "use strict";
  var root = document.documentElement;

  function isTyping(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }

  document.addEventListener("click", function (event) {
    var menu = event.target.closest(".menu-toggle");
    if (menu) {
      var open = document.getElementById("rail").classList.toggle("open");
      menu.setAttribute("aria-expanded", String(open));
    }
    if (event.target.closest(".theme-toggle")) {
      var dark = root.getAttribute("data-bs-theme") !== "dark";
      root.setAttribute("data-bs-theme", dark ? "dark" : "light");
      try {
        localStorage.setItem("theme", dark ? "dark" : "light");
      } catch (unavailable) {
        // The choice lasts for this page only.
      }
      document.dispatchEvent(new CustomEvent("lantoa:theme"));
    }
    var copy = event.target.closest("[data-copy]");
    if (copy) {
      var source = document.getElementById(copy.getAttribute("data-copy"));
      navigator.clipboard.writeText(source.innerText.trim()).then(function () {
        copy.setAttribute("data-copied", "true");
      });
    }
    document.querySelectorAll("details.me[open]").forEach(function (details) {
      if (!details.contains(event.target)) {
        details.removeAttribute("open");
      }
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !isTyping(event.target)) {
      var search = document.getElementById("q");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
    if (event.key === "Enter" && event.ctrlKey) {
      var form = event.target.closest("form") || document.querySelector("form[data-main]");
      if (form && form.method === "post") {
        event.preventDefault();
        form.requestSubmit();
      }
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details.me[open]").forEach(function (details) {
        details.removeAttribute("open");
        details.querySelector("summary").focus();
      });
    }
  });

  // A form is sent once, however often its button is pressed; the server guards against the rest.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || event.defaultPrevented) {
      return;
    }
    if (form.getAttribute("data-sent")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("data-sent", "true");
  });
  addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      form.removeAttribute("data-sent");
    });
  });

  // A filter form with data-auto sends itself when a choice changes.
  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-auto]");
    if (form) {
      form.requestSubmit();
    }
  });

  // What scrolls sideways can be reached by keyboard, and says what it is.
  function nameScrollers() {
    document.querySelectorAll(".sheet").forEach(function (sheet) {
      var scrolls = sheet.scrollWidth > sheet.clientWidth + 1 || sheet.scrollHeight > sheet.clientHeight + 1;
      if (!scrolls) {
        sheet.removeAttribute("tabindex");
        return;
      }
      sheet.setAttribute("tabindex", "0");
      var caption = sheet.querySelector("caption");
      if (caption) {
        sheet.setAttribute("role", "region");
        sheet.setAttribute("aria-label", caption.innerText.trim());
      }
    });
  }
  nameScrollers();
  addEventListener("resize", nameScrollers);

  var summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
  }
})();
