package vn.lantoa.results;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.CrossQuery.Cut;
import vn.lantoa.results.CrossQuery.Filter;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.shared.DayRange;

/// Counts the records themselves, one after another, for every cell anew.
final class NaiveCube {
  record Work(
      LocalDate day,
      UnitId unit,
      int atom,
      int form,
      int policyAreas,
      int audiences,
      boolean approved,
      int campaign,
      Set<UUID> topics,
      Tally tally) {}

  private final CrossQuery query;
  private final List<Work> works;
  private final Taxonomies taxonomies;
  private final Organisation organisation;
  private final Partition partition;
  private final Map<UnitId, UnitId> bearers;
  private final @Nullable Set<UnitId> readable;
  private final @Nullable Set<UnitId> asked;

  /// @param readable units that the viewer may read; null for all
  NaiveCube(
      CrossQuery query,
      List<Work> all,
      Taxonomies taxonomies,
      Organisation organisation,
      Partitions partitions,
      @Nullable Set<UnitId> readable,
      LocalDate today) {
    this.query = query;
    this.taxonomies = taxonomies;
    this.organisation = organisation;
    this.readable = readable;
    this.partition =
        switch (query.told()) {
          case Told.On(LocalDate day) -> partitions.on(day);
          case Told.AsRecorded(LocalDate day) -> partitions.on(day);
          case Told.InCommon() -> partitions.common(query.periods());
        };
    this.bearers = partitions.bearersOn(query.namesOn()).bearer();
    LocalDate last = query.period().last();
    UnitId unit = query.filter().unit();
    this.asked =
        unit == null ? null : organisation.sphereOf(unit, last.isAfter(today) ? today : last);
    this.works = all.stream().filter(this::passes).toList();
  }

  static List<Work> read(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select a.counted_day, a.unit_id, a.counted_atom, a.form_id, a.policy_areas, a.audiences,
              a.status = 'APPROVED' as approved, coalesce(a.campaign_id, 0) as campaign_id,
              array(select topic_id from activities.activity_content where activity_id = a.id)
                as topics,
              a.quantity, a.attendances, a.people, a.voluntary_joined, a.household_joined,
              a.vssid_installed, a.cost
            from activities.activity a
            where a.status <> 'WITHDRAWN'
            """)
        .query(
            (rs, n) ->
                new Work(
                    rs.getObject("counted_day", LocalDate.class),
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getInt("counted_atom"),
                    rs.getInt("form_id"),
                    rs.getInt("policy_areas"),
                    rs.getInt("audiences"),
                    rs.getBoolean("approved"),
                    rs.getInt("campaign_id"),
                    Stream.of((Object[]) rs.getArray("topics").getArray())
                        .map(UUID.class::cast)
                        .collect(Collectors.toSet()),
                    new Tally(
                        1,
                        rs.getLong("quantity"),
                        rs.getLong("attendances"),
                        rs.getLong("people"),
                        rs.getLong("voluntary_joined"),
                        rs.getLong("household_joined"),
                        rs.getLong("vssid_installed"),
                        rs.getLong("cost"))))
        .list();
  }

  private boolean passes(Work work) {
    Filter filter = query.filter();
    return (filter.forms().isEmpty()
            || filter.forms().stream().anyMatch(form -> form.family().contains(work.form())))
        && (filter.approval() == Approval.ALL || work.approved())
        && names(work.policyAreas(), filter.policyAreas())
        && names(work.audiences(), filter.audiences())
        && (filter.province() == null
            || partition
                .of(filter.province())
                .map(row -> row.atoms().contains(new AtomId(work.atom())))
                .orElse(false))
        && (asked == null || asked.contains(work.unit()))
        && (readable == null || readable.contains(work.unit()))
        && (filter.campaign() == null || filter.campaign().value() == work.campaign())
        && (filter.topic() == null || work.topics().contains(filter.topic().value()));
  }

  private static boolean names(int mask, int wanted) {
    return wanted == 0 || (mask & wanted) != 0;
  }

  private boolean counts(Work work, Cut cut) {
    return (cut.forms().isEmpty()
            || cut.forms().stream()
                .anyMatch(id -> taxonomies.form(id).family().contains(work.form())))
        && names(work.policyAreas(), cut.policyAreas())
        && names(work.audiences(), cut.audiences());
  }

  /// @param row null for all
  /// @param column null for all
  Cross.Figure figure(int cut, @Nullable Subject row, @Nullable Subject column) {
    DayRange compared = query.compared();
    return new Cross.Figure(
        sum(query.period(), cut, row, column),
        compared == null ? null : sum(compared, cut, row, column));
  }

  private Tally sum(DayRange period, int cut, @Nullable Subject row, @Nullable Subject column) {
    return works.stream()
        .filter(work -> period.contains(work.day()) && counts(work, query.cuts().get(cut)))
        .filter(work -> row == null || stands(work, row, query.rows(), period))
        .filter(
            work ->
                column == null
                    || stands(work, column, Objects.requireNonNull(query.columns()), period))
        .map(Work::tally)
        .reduce(Tally.ZERO, Tally::plus);
  }

  /// The work of either period for which no row is shown.
  List<Work> without(List<Subject> rows, Dimension dimension) {
    return works.stream()
        .filter(work -> query.cuts().stream().anyMatch(cut -> counts(work, cut)))
        .filter(
            work ->
                query.periods().stream()
                    .anyMatch(
                        period ->
                            period.contains(work.day())
                                && rows.stream()
                                    .noneMatch(row -> stands(work, row, dimension, period))))
        .toList();
  }

  private boolean stands(Work work, Subject subject, Dimension dimension, DayRange period) {
    return switch (subject) {
      case Subject.Province province -> isIn(work, province.key());
      case Subject.Together together -> isIn(work, together.key());
      case Subject.Force force -> isIn(work, force.key());
      case Subject.Unattributed nowhere ->
          dimension == Dimension.PROVINCE
              ? !partition.placed().contains(new AtomId(work.atom()))
              : !bearers.containsKey(work.unit());
      case Subject.OfForm(var form) -> form.family().contains(work.form());
      case Subject.Month(YearMonth month) -> sameDistance(period, month.atDay(1), work, 1);
      case Subject.Quarter(int year, int quarter) ->
          sameDistance(period, LocalDate.of(year, quarter * 3 - 2, 1), work, 3);
      case Subject.OfYear(int year) -> sameDistance(period, LocalDate.of(year, 1, 1), work, 12);
      case Subject.OfUnit unit -> unit.id().equals(bearers.get(work.unit()));
      case Subject.Then unit -> isThen(work, unit);
      case Subject.OfAudience(var audience) -> (work.audiences() >> audience.bit() & 1) == 1;
      case Subject.OfPolicyArea(var area) -> (work.policyAreas() >> area.bit() & 1) == 1;
      case Subject.OfTopic(var topic) -> work.topics().contains(topic.id().value());
      case Subject.OfCampaign(var campaign) -> campaign.id().value() == work.campaign();
      case Subject.Unnamed(var named) ->
          switch (named) {
            case AUDIENCE -> work.audiences() == 0;
            case POLICY_AREA -> work.policyAreas() == 0;
            case TOPIC -> work.topics().isEmpty();
            default -> work.campaign() == 0;
          };
    };
  }

  private boolean isIn(Work work, String key) {
    return partition
        .find(key)
        .map(part -> part.atoms().contains(new AtomId(work.atom())))
        .orElse(false);
  }

  /// A name holds from one version of the unit to the first under another.
  private boolean isThen(Work work, Subject.Then unit) {
    if (!unit.id().equals(work.unit())) {
      return false;
    }
    boolean lived = organisation.findUnit(work.unit(), work.day()).isPresent();
    return lived
        ? !work.day().isBefore(unit.from())
            && (unit.until() == null || work.day().isBefore(unit.until()))
        : organisation.lifeOf(work.unit()).getFirst().validFrom().equals(unit.from());
  }

  /// Whether the work lies as many months, quarters or years behind the first of its period as the
  /// row behind the first of the period that is asked for.
  private boolean sameDistance(DayRange period, LocalDate bucket, Work work, int months) {
    return number(bucket, months) - number(query.period().from(), months)
        == number(work.day(), months) - number(period.from(), months);
  }

  private static int number(LocalDate day, int months) {
    return switch (months) {
      case 1 -> day.getYear() * 12 + day.getMonthValue();
      case 3 -> day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
      default -> day.getYear();
    };
  }
}
