package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnameseText;

/// What people type, as the domain takes it.
final class Typed {
  private Typed() {}

  static String kept(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /// Null for a field that was left empty.
  static @Nullable String text(String typed) {
    String composed = VietnameseText.composed(typed);
    return composed.isEmpty() ? null : composed;
  }

  static List<String> lines(String typed) {
    return typed.lines().map(VietnameseText::composed).filter(line -> !line.isEmpty()).toList();
  }

  /// Absent for anything but a day.
  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
