package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.measures.Field;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;

/// How the cells of a target are counted.
///
/// @param weekly whether a bucket is a week; otherwise a month
/// @param place column of the place; null where there is none
/// @param forms ids
/// @param partMask policy area of the part; 0 for none
/// @param own leasts of units that have their own
/// @param days that count, whole weeks where buckets are weeks
record CellShape(
    boolean weekly,
    @Nullable String place,
    Field field,
    Set<Integer> forms,
    int partMask,
    BigDecimal least,
    BigDecimal partLeast,
    Map<UnitId, BigDecimal> own,
    boolean every,
    DayRange days) {

  private static final String PARTNER = "h.partner_id";

  /// Absent for rules that need no cells.
  static Optional<CellShape> of(Target target, Taxonomies taxonomies) {
    return switch (target.facts().rule()) {
      case Rule.WeeklyFloor rule -> Optional.of(weekly(target, rule, taxonomies));
      case Rule.Coverage rule ->
          Optional.of(monthly(target, rule.measure(), "a.area_id", taxonomies));
      case Rule.PerPartner rule ->
          Optional.of(monthly(target, rule.measure(), PARTNER, taxonomies));
      case Rule.Range rule -> Optional.empty();
      case Rule.Share rule -> Optional.empty();
      case Rule.Cumulative rule -> Optional.empty();
      case Rule.Ratio rule -> Optional.empty();
    };
  }

  private static CellShape weekly(Target target, Rule.WeeklyFloor rule, Taxonomies taxonomies) {
    String place =
        switch (rule.per()) {
          case STATION -> "a.station_id";
          case COMMUNE -> "a.area_id";
          case UNIT -> null;
        };
    Rule.Part part = rule.part();
    int mask = part == null ? 0 : taxonomies.policyAreaMask(Set.of(part.policyArea())).orElse(0);
    Map<UnitId, BigDecimal> own = new java.util.HashMap<>();
    target
        .facts()
        .scope()
        .own()
        .forEach(
            (unit, values) -> {
              if (values.least() != null) {
                own.put(unit, values.least());
              }
            });
    return new CellShape(
        true,
        place,
        rule.measure().field(),
        formsOf(rule.measure(), taxonomies),
        mask,
        rule.least(),
        part == null ? BigDecimal.ZERO : part.least(),
        own,
        target.facts().counted() == Target.Counted.ALL,
        wholeWeeks(target.facts().days()));
  }

  private static CellShape monthly(
      Target target, Measure.OfWork measure, String place, Taxonomies taxonomies) {
    return new CellShape(
        false,
        place,
        measure.field(),
        formsOf(measure, taxonomies),
        0,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        Map.of(),
        target.facts().counted() == Target.Counted.ALL,
        target.facts().days());
  }

  /// Ids of the form and everything below it.
  static Set<Integer> formsOf(Measure.OfWork measure, Taxonomies taxonomies) {
    if (measure.form().equals(Measure.ALL_FORMS)) {
      return taxonomies.forms().stream()
          .map(Form::id)
          .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
    return taxonomies.findForm(measure.form()).map(Form::family).orElse(Set.of());
  }

  /// The weeks whose Thursdays lie in the days, whole; empty ranges are not asked for.
  static DayRange wholeWeeks(DayRange days) {
    LocalDate first = days.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    LocalDate last = days.last().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
    LocalDate from = first.minusDays(3);
    LocalDate end = last.plusDays(4);
    return from.isBefore(end) ? new DayRange(from, end) : new DayRange(from, from.plusDays(1));
  }

  LocalDate bucketOf(LocalDate day) {
    return weekly
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day.withDayOfMonth(1);
  }

  LocalDate endOf(LocalDate bucket) {
    return weekly ? bucket.plusWeeks(1) : bucket.plusMonths(1);
  }

  BigDecimal leastOf(UnitId row) {
    return own.getOrDefault(row, least);
  }

  boolean keepsMembers() {
    return !weekly;
  }

  /// Whether it matters how much was done with each of them.
  boolean keepsAmounts() {
    return PARTNER.equals(place);
  }

  String filled(String statement) {
    return statement
        .replace("{bucket}", weekly ? "week" : "month")
        .replace("{field}", column(field))
        .replace("{place}", place == null ? "cast(null as uuid)" : place)
        .replace(
            "{partners}",
            PARTNER.equals(place)
                ? "join activities.activity_partner h on h.activity_id = a.id"
                : "");
  }

  /// What is summed, in SQL over `activities.activity a`.
  static String column(Field field) {
    return switch (field) {
      case ACTIVITIES -> "1";
      case QUANTITY -> "a.quantity";
      case ATTENDANCES -> "a.attendances";
      case PEOPLE -> "coalesce(a.people, 0)";
      case VOLUNTARY_JOINED -> "coalesce(a.voluntary_joined, 0)";
      case HOUSEHOLD_JOINED -> "coalesce(a.household_joined, 0)";
      case VSSID_INSTALLED -> "coalesce(a.vssid_installed, 0)";
      case COST -> "coalesce(a.cost, 0)";
    };
  }
}
