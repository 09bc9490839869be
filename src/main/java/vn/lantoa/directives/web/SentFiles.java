package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.files.web.FormFiles;
import vn.lantoa.identity.Viewer;

/// Receives the files of a form; what is wrong with them stands at the field of files.
@Component
class SentFiles {
  private final FormFiles files;

  SentFiles(FormFiles files) {
    this.files = files;
  }

  /// @param tickets of what was sent before and now
  /// @param wrongs one for each file that is not taken in
  record Sent(List<String> tickets, List<Wrong> wrongs) {}

  /// @param held tickets of what was sent before
  Sent receive(Viewer viewer, List<String> held, @Nullable List<MultipartFile> parts) {
    FormFiles.Sent sent = files.receive(viewer, held, parts);
    return new Sent(
        sent.tickets(),
        sent.wrongs().stream()
            .map(
                wrong ->
                    Wrong.of(
                        "file",
                        wrong.key(),
                        wrong.name(),
                        String.valueOf(wrong.largestMegabytes())))
            .toList());
  }
}
