// Keys of the inbox: j and k move, Enter opens (as links do), e puts away.
(function () {
  "use strict";
  function lines() {
    return Array.from(document.querySelectorAll(".notice .what"));
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select")) {
      return;
    }
    var all = lines();
    var notice = event.target.closest(".notice");
    var at = notice ? all.indexOf(notice.querySelector(".what")) : -1;
    if (event.key === "j" || event.key === "k") {
      var next = all[event.key === "j" ? at + 1 : at < 0 ? all.length - 1 : at - 1];
      if (next) {
        event.preventDefault();
        next.focus();
        next.scrollIntoView({ block: "nearest" });
      }
    }
    var archive = notice && notice.querySelector("button.archive");
    if (event.key === "e" && archive) {
      event.preventDefault();
      archive.click();
    }
  });
})();
