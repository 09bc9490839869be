package vn.lantoa.directives.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.identity.Viewer;

/// Receives the files of a form, so that a form that is refused loses none of them.
@Component
class SentFiles {
  private static final long MEGABYTE = 1024 * 1024;

  private final KeptFiles files;

  SentFiles(KeptFiles files) {
    this.files = files;
  }

  /// @param tickets of what was sent before and now
  /// @param wrongs one for each file that is not taken in
  record Sent(List<String> tickets, List<Wrong> wrongs) {}

  /// @param held tickets of what was sent before
  Sent receive(Viewer viewer, List<String> held, @Nullable List<MultipartFile> parts) {
    List<String> tickets =
        new ArrayList<>(files.standing(viewer, held).stream().map(Received::ticket).toList());
    List<Wrong> wrongs = new ArrayList<>();
    for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
      String name = part.getOriginalFilename();
      if (name != null && !name.isEmpty()) {
        var sent = new KeptFiles.Sent(name, part::getInputStream);
        switch (files.receive(viewer, sent)) {
          case Reception.Taken(var received) -> tickets.add(received.ticket());
          case Reception.Refused(var clean, var reason) ->
              wrongs.add(
                  Wrong.of(
                      "file",
                      "directives.evidence.wrong.file." + reason.name(),
                      clean,
                      String.valueOf(files.limits().largest() / MEGABYTE)));
        }
      }
    }
    return new Sent(tickets, wrongs);
  }
}
