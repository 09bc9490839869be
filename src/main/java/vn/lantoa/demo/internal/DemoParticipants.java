package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ActorId;

/// Invented counts of participants from 2025 to the last complete month, of about the size of the
/// country's. Every province gives its own but Đà Nẵng, which is summed from its base units; one of
/// these said nothing of one month, and one province nothing of another.
@Component
class DemoParticipants {
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final YearMonth GAP_OF_A_BASE_UNIT = YearMonth.of(2026, 3);
  private static final YearMonth GAP_OF_A_PROVINCE = YearMonth.of(2026, 6);
  private static final String SUMMED = "48";
  private static final String SILENT_BASE_UNIT = "48-03";
  private static final String SILENT_PROVINCE = "92";

  private static final String VOLUNTARY = "VOLUNTARY_SI";

  /// A kind of `demo/participants.csv`: people at the start, growth a month in thousandths of it.
  private record Kind(String code, long people, long growth, String source) {}

  private final Organisation organisation;
  private final JdbcClient jdbc;

  DemoParticipants(Organisation organisation, JdbcClient jdbc) {
    this.organisation = organisation;
    this.jdbc = jdbc;
  }

  private record Count(UnitId unit, YearMonth month, Kind kind, long people) {}

  /// Does nothing where there are counts already.
  @Transactional
  void load(LocalDate today) {
    boolean there =
        jdbc.sql("select exists (select from results.participant_count)")
            .query(Boolean.class)
            .single();
    if (there) {
      return;
    }
    List<Kind> kinds =
        NationalTotals.rows("demo/participants.csv").stream()
            .map(
                row ->
                    new Kind(
                        row.get("kind"),
                        Long.parseLong(row.get("people")),
                        Long.parseLong(row.get("growth")),
                        row.get("source")))
            .toList();
    List<Count> counts = new ArrayList<>();
    for (YearMonth month = FIRST;
        month.isBefore(YearMonth.from(today));
        month = month.plusMonths(1)) {
      for (Kind kind : kinds) {
        country(month, kind, counts);
      }
    }
    write(counts, today);
  }

  private static long national(YearMonth month, Kind kind) {
    long age = FIRST.until(month, ChronoUnit.MONTHS);
    long people = kind.people() + kind.people() * kind.growth() * age / 1_000;
    // What was paid for a year runs out with it, and is renewed in the weeks after.
    boolean dips = kind.code().equals(VOLUNTARY) && month.getMonthValue() == 1;
    return dips ? people * 985 / 1_000 : people;
  }

  private void country(YearMonth month, Kind kind, List<Count> counts) {
    List<Unit> provinces = organisation.unitsOn(DemoUnits.BASE_UNITS_FROM, UnitKind.PROVINCIAL);
    Map<String, Long> communes = communes();
    long[] weights =
        provinces.stream()
            .mapToLong(unit -> communes.getOrDefault(unit.code(), 90L) * taste(unit, kind))
            .toArray();
    long[] shares = Apportionment.share(national(month, kind), weights);
    for (int at = 0; at < shares.length; at++) {
      Unit province = provinces.get(at);
      List<Unit> tellers = tellers(province, month);
      long[] parts =
          Apportionment.share(
              shares[at], tellers.stream().mapToLong(unit -> taste(unit, kind)).toArray());
      for (int part = 0; part < parts.length; part++) {
        if (!isSilent(tellers.get(part), month)) {
          counts.add(new Count(tellers.get(part).id(), month, kind, parts[part]));
        }
      }
      if (province.code().equals("46") && tellers.size() == 1) {
        addBase(tellers.getFirst(), new Count(province.id(), month, kind, shares[at]), counts);
      }
    }
  }

  /// Who told of a province of today: those that became it, itself, or its base units.
  private List<Unit> tellers(Unit province, YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    if (end.isBefore(DemoUnits.BASE_UNITS_FROM)) {
      List<Unit> former =
          organisation.relativesOf(province.id()).predecessors().stream()
              .filter(unit -> organisation.findUnit(unit.id(), end).isPresent())
              .toList();
      boolean wasThere = organisation.findUnit(province.id(), end).isPresent();
      List<Unit> all = new ArrayList<>(former);
      if (wasThere) {
        all.add(province);
      }
      return all;
    }
    return province.code().equals(SUMMED)
        ? organisation.childrenOf(province.id(), end)
        : List.of(province);
  }

  /// Huế gives its own count, and its base offices theirs beside it.
  private void addBase(Unit province, Count whole, List<Count> counts) {
    List<Unit> base =
        organisation.childrenOf(province.id(), whole.month().atEndOfMonth()).stream()
            .filter(unit -> unit.kind() == UnitKind.BASE)
            .toList();
    if (!base.isEmpty()) {
      long[] parts =
          Apportionment.share(
              whole.people(), base.stream().mapToLong(unit -> taste(unit, whole.kind())).toArray());
      for (int at = 0; at < parts.length; at++) {
        counts.add(new Count(base.get(at).id(), whole.month(), whole.kind(), parts[at]));
      }
    }
  }

  private static boolean isSilent(Unit unit, YearMonth month) {
    return (unit.code().equals(SILENT_BASE_UNIT) && month.equals(GAP_OF_A_BASE_UNIT))
        || (unit.code().equals(SILENT_PROVINCE) && month.equals(GAP_OF_A_PROVINCE));
  }

  /// Units differ, always in the same way.
  private static long taste(Unit unit, Kind kind) {
    return 80L + Math.floorMod(unit.name().hashCode() + 31L * kind.code().hashCode(), 40);
  }

  private static Map<String, Long> communes() {
    Map<String, Long> communes = new HashMap<>();
    for (CSVRecord row : NationalTotals.rows("demo/commune_counts.csv")) {
      communes.put(row.get("code"), Long.valueOf(row.get("communes")));
    }
    return communes;
  }

  private void write(List<Count> counts, LocalDate today) {
    jdbc.sql(
            """
            insert into results.participant_count
              (unit_id, month, kind_id, count, source, recorded_by, recorded_at)
            select c.unit_id, c.month, k.id, c.people, c.source || to_char(c.month, ' MM/YYYY'), :by, :at
            from unnest(cast(:units as uuid[]), cast(:months as date[]), cast(:kinds as text[]),
              cast(:people as bigint[]), cast(:sources as text[]))
              c(unit_id, month, kind, people, source)
            join results.participant_kind k on k.code = c.kind
            """)
        .param("units", counts.stream().map(one -> one.unit().value()).toArray(UUID[]::new))
        .param(
            "months",
            counts.stream().map(one -> one.month().atDay(1).toString()).toArray(String[]::new))
        .param("kinds", counts.stream().map(one -> one.kind().code()).toArray(String[]::new))
        .param("people", counts.stream().map(Count::people).toArray(Long[]::new))
        .param("sources", counts.stream().map(one -> one.kind().source()).toArray(String[]::new))
        .param("by", ActorId.PROGRAM.value())
        .param("at", OffsetDateTime.of(today.atTime(8, 0), ZoneOffset.ofHours(7)))
        .update();
  }
}
