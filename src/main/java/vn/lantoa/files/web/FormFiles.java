package vn.lantoa.files.web;

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
public class FormFiles {
  private static final long MEGABYTE = 1024 * 1024;

  private final KeptFiles files;

  FormFiles(KeptFiles files) {
    this.files = files;
  }

  /// @param tickets of what was sent before and now
  /// @param wrongs one for each file that is not taken in
  public record Sent(List<String> tickets, List<WrongFile> wrongs) {
    public Sent {
      tickets = List.copyOf(tickets);
      wrongs = List.copyOf(wrongs);
    }
  }

  /// @param name as the sender calls it
  public record WrongFile(String name, KeptFiles.Reason reason, long largestMegabytes) {
    /// Message key, with the name and the largest size as its arguments.
    public String key() {
      return "files.wrong." + reason.name();
    }
  }

  /// @param held tickets of what was sent before
  public Sent receive(Viewer viewer, List<String> held, @Nullable List<MultipartFile> parts) {
    List<String> tickets =
        new ArrayList<>(files.standing(viewer, held).stream().map(Received::ticket).toList());
    List<WrongFile> wrongs = new ArrayList<>();
    for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
      String name = part.getOriginalFilename();
      if (name != null && !name.isEmpty()) {
        switch (files.receive(viewer, new KeptFiles.Sent(name, part::getInputStream))) {
          case Reception.Taken(var received) -> tickets.add(received.ticket());
          case Reception.Refused(var clean, var reason) ->
              wrongs.add(new WrongFile(clean, reason, largestMegabytes()));
        }
      }
    }
    return new Sent(tickets, wrongs);
  }

  public long largestMegabytes() {
    return files.limits().largest() / MEGABYTE;
  }
}
