package vn.lantoa.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.web.FormFiles;
import vn.lantoa.identity.Viewer;

/// Receives what a form brings along.
@Component
class AttachmentReader {
  private final FormFiles forms;
  private final KeptFiles files;

  AttachmentReader(FormFiles forms, KeptFiles files) {
    this.forms = forms;
    this.files = files;
  }

  Attachments receive(Viewer viewer, AttachmentInput input, @Nullable List<MultipartFile> parts) {
    FormFiles.Sent sent = forms.receive(viewer, input.tickets(), parts);
    return new Attachments(
        input, files.standing(viewer, sent.tickets()), sent.wrongs(), forms.largestMegabytes());
  }

  Attachments none() {
    return new Attachments(AttachmentInput.EMPTY, List.of(), List.of(), forms.largestMegabytes());
  }
}
