package vn.lantoa.organisation.internal.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.WrittenDay;

/// Days that come with a file.
final class Days {
  /// The day of which, or from which, the file tells where its rows do not.
  static final String EFFECTIVE_ON = "effectiveOn";

  private Days() {}

  static @Nullable LocalDate effectiveOn(Source source) {
    return WrittenDay.parse(source.parameter(EFFECTIVE_ON)).orElse(null);
  }
}
