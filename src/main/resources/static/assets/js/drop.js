// A file dropped anywhere on a form is as good as a chosen one.
(function () {
  "use strict";

  document.querySelectorAll("form[data-drop]").forEach(function (form) {
    var input = form.querySelector('input[type="file"]');
    var zone = form.classList.contains("drop") ? form : form.querySelector(".drop");
    if (!input || !zone) {
      return;
    }
    ["dragover", "dragenter"].forEach(function (kind) {
      form.addEventListener(kind, function (event) {
        event.preventDefault();
        zone.classList.add("over");
      });
    });
    form.addEventListener("dragleave", function () {
      zone.classList.remove("over");
    });
    form.addEventListener("drop", function (event) {
      event.preventDefault();
      zone.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        // A long form is sent by its button, when the rest of it is filled in.
        if (form.dataset.drop !== "keep") {
          form.requestSubmit();
        }
      }
    });
  });
})();
