package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.targets.Denominators.Entry;
import vn.lantoa.targets.Denominators.Outcome.Refused;
import vn.lantoa.targets.Denominators.Series;

/// What speaks against a number of a dated series, however it is handed in, and against a series.
@Component
class EntryRules {
  static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private static final int LONGEST_SOURCE = 300;
  private static final int SHORTEST_SOURCE = 2;
  private static final int LONGEST_NAME = 120;
  private static final int YEARS_AHEAD = 5;
  private static final LocalDate FIRST = LocalDate.of(1945, 9, 2);
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  private final DenominatorRows rows;
  private final Organisation organisation;
  private final Clock clock;

  EntryRules(DenominatorRows rows, Organisation organisation, Clock clock) {
    this.rows = rows;
    this.organisation = organisation;
    this.clock = clock;
  }

  Optional<Refused> fault(Entry entry) {
    Map<String, Series> known =
        rows.series().stream().collect(Collectors.toMap(Series::code, Function.identity()));
    Series series = known.get(entry.series());
    if (series == null) {
      return refused("series", "series");
    }
    if (!isDay(entry.from())) {
      return refused("from", "from");
    }
    if (organisation.findUnit(entry.unit(), entry.from()).isEmpty()) {
      return refused("unit", "unit");
    }
    String value = valueFault(series, entry.value());
    if (!value.isEmpty()) {
      return refused("value", value);
    }
    return isSource(entry.source()) ? Optional.empty() : refused("source", "source");
  }

  /// Codes of what is wrong with a number; empty for nothing.
  static String valueFault(Series series, BigDecimal value) {
    if (value.signum() < 0) {
      return "value";
    }
    if (value.compareTo(MOST) > 0) {
      return "value.large";
    }
    return series.people() && value.stripTrailingZeros().scale() > 0 ? "value.whole" : "";
  }

  static boolean isSource(String source) {
    int length = source.strip().length();
    return length >= SHORTEST_SOURCE && length <= LONGEST_SOURCE;
  }

  /// Plans name numbers of years to come, but not of just any.
  boolean isDay(LocalDate from) {
    return !from.isBefore(FIRST) && from.isBefore(LocalDate.now(clock).plusYears(YEARS_AHEAD));
  }

  private static Optional<Refused> refused(String field, String code) {
    return Optional.of(new Refused(field, "targets.denominator." + code));
  }

  static Optional<Refused> fault(Series series) {
    if (!CODE.matcher(series.code()).matches()) {
      return Optional.of(new Refused("code", "targets.series.code"));
    }
    Map<String, String> names =
        Map.of(
            "nameVi", series.name().vi(),
            "nameEn", series.name().en(),
            "nounVi", series.noun().vi(),
            "nounEn", series.noun().en());
    return names.entrySet().stream()
        .filter(one -> one.getValue().isBlank() || one.getValue().length() > LONGEST_NAME)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(field -> new Refused(field, "targets.series.name"));
  }
}
