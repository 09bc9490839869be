package vn.lantoa.targets.web;

import org.jspecify.annotations.Nullable;

/// What a person typed about one number.
///
/// @param seen version of the value of that day that was seen; empty or 0 for none
public record DenominatorInput(
    @Nullable String series,
    @Nullable String unit,
    @Nullable String from,
    @Nullable String value,
    @Nullable String source,
    @Nullable String seen) {

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  public String dayTyped() {
    return text(from);
  }

  public String valueTyped() {
    return text(value);
  }

  public String sourceTyped() {
    return text(source);
  }

  int seenVersion() {
    String typed = text(seen);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
