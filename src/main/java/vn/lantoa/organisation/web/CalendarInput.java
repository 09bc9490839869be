package vn.lantoa.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDay.Kind;

/// What an administrator typed about a day.
///
/// @param expected a box: `true` or nothing
/// @param version version that was seen; 0 for a new day
public record CalendarInput(
    @Nullable String day,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String nameEn,
    @Nullable String expected,
    int version) {
  static final CalendarInput EMPTY = new CalendarInput("", Kind.HOLIDAY.name(), "", "", "", 0);

  static CalendarInput of(CalendarDay day) {
    CalendarDay.Facts facts = day.facts();
    return new CalendarInput(
        facts.day().toString(),
        facts.kind().name(),
        facts.name(),
        facts.nameEn(),
        facts.expected() ? "true" : "",
        day.version());
  }

  @Override
  public String day() {
    return day == null ? "" : day;
  }

  @Override
  public String kind() {
    return kind == null ? "" : kind;
  }

  @Override
  public String name() {
    return name == null ? "" : name;
  }

  @Override
  public String nameEn() {
    return nameEn == null ? "" : nameEn;
  }

  public boolean isExpected() {
    return "true".equals(expected);
  }

  /// Absent where day or kind say nothing.
  Optional<CalendarDay.Facts> facts() {
    Optional<Kind> known =
        Stream.of(Kind.values()).filter(each -> each.name().equals(kind())).findFirst();
    try {
      LocalDate date = LocalDate.parse(day());
      return known.map(k -> new CalendarDay.Facts(date, k, name(), nameEn(), isExpected()));
    } catch (DateTimeException notDay) {
      return Optional.empty();
    }
  }
}
