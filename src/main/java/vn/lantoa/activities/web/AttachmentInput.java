package vn.lantoa.activities.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Evidence as typed, beside a record or alone.
///
/// @param held tickets of files that were sent before
/// @param shownOn ISO day of what it shows; empty: the camera's, else that of the work
/// @param caption of everything that is sent with it
public record AttachmentInput(
    @Nullable List<String> held,
    @Nullable String link,
    @Nullable String shownOn,
    @Nullable String caption) {
  static final AttachmentInput EMPTY = new AttachmentInput(null, null, null, null);

  List<String> tickets() {
    return held == null ? List.of() : held.stream().filter(Objects::nonNull).toList();
  }

  public String typedLink() {
    return link == null ? "" : link.strip();
  }

  public String typedDay() {
    return shownOn == null ? "" : shownOn.strip();
  }

  public String typedCaption() {
    return caption == null ? "" : caption.strip();
  }
}
