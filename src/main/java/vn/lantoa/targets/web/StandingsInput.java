package vn.lantoa.targets.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a view of standings is asked with, as it was typed.
///
/// @param on last day that counts
/// @param geographyOn in whose units it is told
/// @param sort column of the table of units
/// @param weeks `all` for every week of a weekly floor
/// @param months `all` for the months of every unit
/// @param map `tiles` for tiles where there are outlines
/// @param week Monday of the week that is explained
/// @param why what became of the records that are listed
/// @param side `DIVISOR` for what a ratio is divided by
public record StandingsInput(
    @Nullable String on,
    @Nullable String geographyOn,
    @Nullable String state,
    @Nullable String unit,
    @Nullable String type,
    @Nullable String q,
    @Nullable String sort,
    @Nullable String weeks,
    @Nullable String months,
    @Nullable String map,
    @Nullable String week,
    @Nullable String why,
    @Nullable String side,
    @Nullable String page) {

  static String or(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /// Absent when nothing was typed or it is no day.
  static Optional<LocalDate> day(@Nullable String text) {
    try {
      return or(text).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(or(text)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /// The constant of that name; null for none.
  static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
    return Stream.of(values)
        .filter(value -> value.name().equals(or(name)))
        .findFirst()
        .orElse(null);
  }

  /// Number of the page, 1 when it is none.
  int pageNumber() {
    return or(page).matches("[1-9]\\d{0,5}") ? Integer.parseInt(or(page)) : 1;
  }

  StandingAddress address(String path) {
    return StandingAddress.of(path)
        .with("on", on)
        .with("geographyOn", geographyOn)
        .with("state", state)
        .with("unit", unit)
        .with("type", type)
        .with("q", q)
        .with("sort", sort)
        .with("weeks", weeks)
        .with("months", months)
        .with("map", map)
        .with("week", week)
        .with("why", why)
        .with("side", side);
  }
}
