package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.ParticipantTable;
import vn.lantoa.results.participants.ParticipantTable.Change;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.results.participants.Told;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// Counts of participants as they are told for a unit: its own, sums of units, gaps. Today is
/// 20/11/2026; the kind is VssID, the last of six.
@LantoaTest(database = Database.DEMO)
final class ParticipantsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final int VSSID = 5;

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Participants participants;
  @Autowired private Reorganisations acts;
  @Autowired private Upkeep upkeep;
  @Autowired private JdbcClient jdbc;

  private CountDesk desk;

  @BeforeEach
  void clear() {
    jdbc.sql("truncate results.participant_count cascade").update();
    desk = new CountDesk(imports, work, viewer("hq.editor"));
  }

  private Viewer viewer(String account) {
    return accounts.findViewer(account).orElseThrow();
  }

  private UnitId unit(String code) {
    return organisation.findUnitByCode(code, TODAY).orElseThrow().id();
  }

  private void give(String code, String month, long count) {
    desk.take(code + "," + month + ",VSSID," + count + ",Báo cáo\n");
  }

  private ParticipantTable.Cell cell(UnitId unit, YearMonth month) {
    ParticipantTable table =
        participants.tableFor(desk.viewer(), unit, new Months(month, month)).orElseThrow();
    return table.rows().getFirst().cells().get(VSSID);
  }

  private Told told(String code, YearMonth month) {
    return cell(unit(code), month).told();
  }

  private List<String> baseUnits(String province) {
    return organisation.childrenOf(unit(province), TODAY).stream().map(Unit::code).toList();
  }

  private static List<String> codes(List<Unit> units) {
    return units.stream().map(Unit::code).toList();
  }

  @Test
  void missingIsNotZero() {
    assertThat(told("46", OCTOBER)).isEqualTo(new Told.NotSaid());
    give("46", "2026-10", 0);
    assertThat(told("46", OCTOBER)).isEqualTo(new Told.Said(0L, "Báo cáo"));
  }

  @Test
  void unitsBelowAddUpOnlyWhenAllOfThemSaidSomething() {
    List<String> base = baseUnits("48");
    assertThat(base).hasSizeGreaterThan(2);
    // 10, 20, 30 … for all but the last: with n - 1 units 10 × (1 + … + (n - 1)).
    int n = base.size();
    for (int at = 0; at < n - 1; at++) {
      give(base.get(at), "2026-10", 10L * (at + 1));
    }
    assertThat(told("48", OCTOBER))
        .isInstanceOfSatisfying(
            Told.Gaps.class,
            gaps -> {
              assertThat(gaps.count()).isNull();
              assertThat(gaps.partial()).isEqualTo(10L * n * (n - 1) / 2);
              assertThat(codes(gaps.missing())).containsExactly(base.getLast());
            });
    give(base.getLast(), "2026-10", 10L * n);
    assertThat(told("48", OCTOBER))
        .isInstanceOfSatisfying(
            Told.Summed.class,
            sum -> {
              assertThat(sum.count()).isEqualTo(10L * n * (n + 1) / 2);
              assertThat(sum.carriedOn()).isFalse();
            });
    // What the province says itself comes first, whatever those below said.
    give("48", "2026-10", 7);
    assertThat(told("48", OCTOBER)).isEqualTo(new Told.Said(7L, "Báo cáo"));
  }

  @Test
  void countryIsTheSumOfProvincesAndNamesThoseThatSaidNothing() {
    List<Unit> provinces = organisation.unitsOn(TODAY, UnitKind.PROVINCIAL);
    StringBuilder rows = new StringBuilder();
    provinces.stream()
        .filter(one -> !one.code().equals("92"))
        .forEach(one -> rows.append(one.code()).append(",2026-10,VSSID,3,Báo cáo\n"));
    desk.take(rows.toString());
    assertThat(told("BHXHVN", OCTOBER))
        .isInstanceOfSatisfying(
            Told.Gaps.class,
            gaps -> {
              assertThat(codes(gaps.missing())).containsExactly("92");
              assertThat(gaps.partial()).isEqualTo(3L * 33);
            });
    give("92", "2026-10", 1);
    assertThat(told("BHXHVN", OCTOBER).count()).isEqualTo(3L * 33 + 1);
  }

  @Test
  void changesAreToldWhereBothMonthsHaveACount() {
    give("46", "2025-10", 100);
    give("46", "2026-09", 130);
    give("46", "2026-10", 125);
    assertThat(cell(unit("46"), OCTOBER).monthBefore()).isEqualTo(new Change(130, 125));
    assertThat(cell(unit("46"), OCTOBER).yearBefore()).isEqualTo(new Change(100, 125));
    assertThat(cell(unit("46"), YearMonth.of(2026, 9)).monthBefore()).isNull();
    assertThat(cell(unit("46"), YearMonth.of(2026, 9)).yearBefore()).isNull();
  }

  @Test
  void provinceIsToldWithTheProvincesThatBecameIt() {
    YearMonth before = YearMonth.of(2025, 6);
    give("48", "2025-06", 10);
    assertThat(told("48", before))
        .isInstanceOfSatisfying(
            Told.Gaps.class, gaps -> assertThat(codes(gaps.missing())).containsExactly("49"));
    give("49", "2025-06", 20);
    give("48", "2025-07", 31);
    assertThat(told("48", before))
        .isInstanceOfSatisfying(
            Told.Summed.class,
            sum -> {
              assertThat(sum.count()).isEqualTo(30);
              assertThat(sum.carriedOn()).isTrue();
              assertThat(codes(sum.from())).containsExactlyInAnyOrder("48", "49");
            });
    assertThat(cell(unit("48"), before.plusMonths(1)).monthBefore()).isEqualTo(new Change(30, 31));
  }

  @Test
  void mergedUnitsAddUpAndADividedOneIsToldUnderNobody() {
    BaseUnits units = new BaseUnits(acts, jdbc, unit("46"));
    LocalDate founded = LocalDate.of(2026, 1, 1);
    LocalDate changed = LocalDate.of(2026, 5, 1);
    YearMonth march = YearMonth.of(2026, 3);
    UnitId one = units.found(founded, "C-1");
    UnitId two = units.found(founded, "C-2");
    UnitId merged = units.merge(changed, "C-3", one, two);
    UnitId divided = units.found(founded, "C-4");
    List<UnitId> parts = units.split(changed, divided, "C-5", "C-6");
    desk.take(
        "C-1,2026-03,VSSID,4,x\n"
            + "C-2,2026-03,VSSID,5,x\n"
            + "C-4,2026-03,VSSID,6,x\n"
            + "C-5,2026-06,VSSID,2,x\n");
    assertThat(cell(merged, march).told().count()).isEqualTo(9);
    assertThat(cell(parts.getFirst(), march).told()).isEqualTo(new Told.NotSaid());
    assertThat(cell(parts.getFirst(), YearMonth.of(2026, 6)).told().count()).isEqualTo(2);
    assertThat(cell(divided, march).told().count()).isEqualTo(6);
  }

  @Test
  void reachStandsBesideBeforeAndAfterItIsFolded() {
    Contributions contributions = new Contributions(jdbc, organisation, accounts);
    Contributions.forget(jdbc);
    LocalDate day = LocalDate.of(2026, 10, 7);
    contributions.add(contributions.by("46-01", day, 7, 3));
    contributions.add(contributions.by("48", day, 7, 100));
    jdbc.sql(
            """
            update activities.contribution_delta
            set attendances = 20 * quantity, people = 15 * quantity, voluntary_joined = quantity
            """)
        .update();
    // 3 sessions: 60 attendances, 45 people, 3 joined; the work of another province is not there.
    Reach expected = new Reach(1, 60, 45, 3, 0, 0);
    assertThat(reach("46", OCTOBER)).isEqualTo(expected);
    upkeep.fold();
    assertThat(reach("46", OCTOBER)).isEqualTo(expected);
    assertThat(reach("46", OCTOBER.minusMonths(1))).isEqualTo(Reach.NONE);
    // 103 sessions of both.
    assertThat(reach("BHXHVN", OCTOBER)).isEqualTo(new Reach(2, 2_060, 1_545, 103, 0, 0));
  }

  private Reach reach(String code, YearMonth month) {
    return participants
        .tableFor(desk.viewer(), unit(code), new Months(month, month))
        .orElseThrow()
        .rows()
        .getFirst()
        .reach();
  }

  @Test
  void countsOfOtherProvincesAreAbsent() {
    give("48", "2026-10", 5);
    Viewer officer = viewer("p46.officer");
    Months months = new Months(OCTOBER, OCTOBER);
    assertThat(participants.tableFor(officer, unit("46"), months)).isPresent();
    assertThat(participants.tableFor(officer, unit("48"), months)).isEmpty();
    assertThat(participants.sheetFor(officer, unit("48"), OCTOBER)).isEmpty();
    assertThat(participants.findUnitFor(officer, "48")).isEmpty();
    assertThat(participants.tableFor(officer, unit("BHXHVN"), months)).isEmpty();
    assertThat(codes(participants.unitsFor(officer))).contains("46", "46-01").doesNotContain("48");
    Viewer base = viewer("b46.officer");
    assertThat(participants.tableFor(base, unit("46-01"), months)).isPresent();
    assertThat(participants.tableFor(base, unit("46"), months)).isEmpty();
  }
}
