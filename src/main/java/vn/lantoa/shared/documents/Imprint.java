package vn.lantoa.shared.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file says of itself. The same document with the same imprint gives the same bytes, so
/// that what was approved can be printed again and compared.
///
/// @param draft marks every page with DỰ THẢO
/// @param created null takes the day of the letterhead
public record Imprint(boolean draft, List<String> keywords, @Nullable Instant created) {
  public Imprint {
    keywords = List.copyOf(keywords);
  }

  public static Imprint plain() {
    return new Imprint(false, List.of(), null);
  }
}
