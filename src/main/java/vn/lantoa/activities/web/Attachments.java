package vn.lantoa.activities.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.ActivityEvidence.Addition;
import vn.lantoa.activities.ActivityEvidence.Matter;
import vn.lantoa.activities.Fault;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.files.web.FormFiles.WrongFile;

/// What a form brings along to show the work: typed, and received.
///
/// @param held files that were received and not yet given
/// @param wrongs files that are not taken in
/// @param largest of a file, in megabytes
public record Attachments(
    AttachmentInput input, List<Received> held, List<WrongFile> wrongs, long largest) {
  static final Attachments NONE = new Attachments(AttachmentInput.EMPTY, List.of(), List.of(), 0);

  public Attachments {
    held = List.copyOf(held);
    wrongs = List.copyOf(wrongs);
  }

  public boolean isEmpty() {
    return held.isEmpty() && input.typedLink().isEmpty();
  }

  /// Whether the rarer fields are shown open.
  public boolean isMoreOpen() {
    return !input.typedLink().isEmpty()
        || !input.typedDay().isEmpty()
        || !input.typedCaption().isEmpty();
  }

  /// What cannot even be read.
  List<Fault> faults() {
    boolean unreadable = !input.typedDay().isEmpty() && day() == null;
    return unreadable ? List.of(new Fault("shownOn", "day.wrong")) : List.of();
  }

  List<Addition> additions() {
    List<Addition> additions = new ArrayList<>();
    for (Received one : held) {
      additions.add(addition(new Matter.OfFile(one.ticket())));
    }
    if (!input.typedLink().isEmpty()) {
      additions.add(addition(new Matter.OfLink(input.typedLink())));
    }
    return additions;
  }

  private Addition addition(Matter matter) {
    return new Addition(matter, input.typedCaption(), day());
  }

  private @Nullable LocalDate day() {
    try {
      return input.typedDay().isEmpty() ? null : LocalDate.parse(input.typedDay());
    } catch (DateTimeException notDay) {
      return null;
    }
  }
}
