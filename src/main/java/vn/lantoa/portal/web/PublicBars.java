package vn.lantoa.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.portal.OpenYear;
import vn.lantoa.portal.OpenYear.Observation;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Tables of a year, with the lengths of their bars.
@Component
class PublicBars {
  private final PublicWords words;

  PublicBars(PublicWords words) {
    this.words = words;
  }

  /// Measures that are told by unit.
  private static List<Measures.Defined> byUnit(OpenYear year) {
    return year.measures().stream().filter(one -> !year.ofUnits(one).isEmpty()).toList();
  }

  /// @param wanted code of a measure; the first for any other
  PublicYearPage.Bars units(OpenYear year, String wanted, Tongue tongue) {
    List<Measures.Defined> measures = byUnit(year);
    if (measures.isEmpty()) {
      return PublicYearPage.Bars.none();
    }
    Measures.Defined chosen =
        measures.stream()
            .filter(one -> one.measure().code().equals(wanted))
            .findFirst()
            .orElseGet(measures::getFirst);
    DayRange before = year.period().yearBefore();
    List<Pair> pairs =
        year.ofUnits(chosen).stream()
            .map(one -> new Pair(one.unit(), one.value(), value(year, one, before)))
            .sorted(Comparator.comparing(Pair::order).reversed())
            .toList();
    List<PublicYearPage.Choice> choices =
        measures.stream()
            .map(
                one ->
                    new PublicYearPage.Choice(
                        one.measure().name().in(tongue.locale()),
                        tongue.in(
                            "/public/results/" + year.year() + "?measure=" + one.measure().code()),
                        one.equals(chosen)))
            .toList();
    return bars(year, chosen, tongue, pairs, choices);
  }

  private static @Nullable BigDecimal value(OpenYear year, Observation now, DayRange days) {
    return year.value(now.measure(), now.unit(), days).orElse(null);
  }

  private record Pair(String label, @Nullable BigDecimal now, @Nullable BigDecimal before) {
    /// Units of which nothing is known come last.
    BigDecimal order() {
      return now == null ? BigDecimal.ONE.negate() : now;
    }

    Stream<BigDecimal> values() {
      return Stream.of(Optional.ofNullable(now), Optional.ofNullable(before))
          .flatMap(Optional::stream);
    }
  }

  private PublicYearPage.Bars bars(
      OpenYear year,
      Measures.Defined measure,
      Tongue tongue,
      List<Pair> pairs,
      List<PublicYearPage.Choice> choices) {
    BigDecimal longest =
        pairs.stream().flatMap(Pair::values).max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
    boolean compared = pairs.stream().anyMatch(pair -> pair.before() != null);
    return new PublicYearPage.Bars(
        measure.measure().name().in(tongue.locale()),
        measure.measure().noun().in(tongue.locale()),
        words.period(year.period(), tongue),
        compared ? words.period(year.period().yearBefore(), tongue) : "",
        choices,
        pairs.stream()
            .map(
                pair ->
                    new PublicYearPage.Bar(
                        pair.label(),
                        pair.now(),
                        pair.before(),
                        length(pair.now(), longest),
                        length(pair.before(), longest)))
            .toList());
  }

  private static String length(@Nullable BigDecimal value, BigDecimal longest) {
    return value == null || longest.signum() <= 0
        ? ""
        : value
            .max(BigDecimal.ZERO)
            .movePointRight(2)
            .divide(longest, 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /// The first measure that the report tells by month.
  PublicYearPage.Bars months(OpenYear year, Tongue tongue) {
    List<Observation> all =
        year.observations().stream().filter(one -> isMonth(one, year.period())).toList();
    if (all.isEmpty()) {
      return PublicYearPage.Bars.none();
    }
    Measures.Defined first = all.getFirst().measure();
    List<Pair> pairs =
        all.stream()
            .filter(one -> one.measure().equals(first))
            .map(
                one ->
                    new Pair(
                        tongue.t("portal.month", one.period().from().getMonthValue()),
                        one.value(),
                        value(year, one, one.period().yearBefore())))
            .toList();
    return bars(year, first, tongue, pairs, List.of());
  }

  private static boolean isMonth(Observation one, DayRange period) {
    return one.isOfAgency()
        && !one.period().equals(period)
        && period.contains(one.period().from())
        && YearMonth.from(one.period().from()).equals(YearMonth.from(one.period().last()));
  }

  /// Every measure of every unit; empty where the report has no tables.
  Optional<PublicYearPage.Table> table(OpenYear year, Tongue tongue) {
    List<Measures.Defined> measures = byUnit(year);
    if (measures.isEmpty()) {
      return Optional.empty();
    }
    Set<String> units = new LinkedHashSet<>();
    measures.forEach(one -> year.ofUnits(one).forEach(row -> units.add(row.unit())));
    return Optional.of(
        new PublicYearPage.Table(
            measures.stream().map(one -> one.measure().name().in(tongue.locale())).toList(),
            units.stream().map(unit -> row(year, unit, unit, measures)).toList(),
            row(year, Objects.requireNonNull(tongue.t("portal.country")), "", measures)));
  }

  private static PublicYearPage.Row row(
      OpenYear year, String label, String unit, List<Measures.Defined> measures) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    measures.forEach(one -> values.add(year.value(one, unit, year.period()).orElse(null)));
    return new PublicYearPage.Row(label, values);
  }
}
