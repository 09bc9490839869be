package vn.lantoa.activities.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.NewActivity.Entry;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Crew;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.Particulars;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// A row of a file is right exactly when the same record alone would be taken, and wrong for the
/// same reasons.
@LantoaTest(database = Database.DEMO)
final class SameRulesTests {
  private static final long SEED = 20_261_120;
  private static final int ROWS = 400;
  private static final String HEAD =
      "unit,form,from,to,area,spot,policyAreas,audiences,title,quantity,attendances,people,"
          + "voluntaryJoined,cost,note\n";

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private TransactionTemplate transaction;

  /// What a row says.
  private record Said(
      String unit,
      String form,
      LocalDate from,
      LocalDate to,
      String area,
      String spot,
      String title,
      long quantity,
      long attendances,
      Long people,
      Integer joined,
      Long cost,
      String note) {
    String line() {
      return String.join(
              ",",
              unit,
              form,
              from.toString(),
              to.toString(),
              area,
              spot,
              "VOLUNTARY_SI",
              "WORKERS",
              title,
              Long.toString(quantity),
              Long.toString(attendances),
              people == null ? "" : people.toString(),
              joined == null ? "" : joined.toString(),
              cost == null ? "" : cost.toString(),
              note)
          + "\n";
    }
  }

  @Test
  void rowIsRightExactlyWhenTheRecordAloneIs() {
    System.out.println("seed " + SEED);
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    Viewer officer = new Crew(accounts, organisation).officer();
    List<String> communes =
        geography.communesOf(new Crew(accounts, organisation).unit("46-01"), Crew.TODAY).stream()
            .map(area -> area.code())
            .toList();
    List<Said> rows = new ArrayList<>();
    StringBuilder csv = new StringBuilder(HEAD);
    for (int n = 0; n < ROWS; n++) {
      Said row = random(dice, communes, n);
      rows.add(row);
      csv.append(row.line());
    }
    FileDesk desk = new FileDesk(imports, work, officer);
    ImportJob job = desk.preview(csv.toString());
    int right = 0;
    for (int n = 0; n < ROWS; n++) {
      int number = n + 2;
      Set<String> bulk =
          imports.faults(job.id(), 10_000).stream()
              .filter(fault -> fault.row() == number)
              .map(fault -> fault.column() + " " + fault.code())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(bulk).as(rows.get(n).line()).isEqualTo(alone(officer, rows.get(n)));
      right += bulk.isEmpty() ? 1 : 0;
    }
    // Else nothing was tried.
    assertThat(right).isBetween(ROWS / 10, ROWS * 9 / 10);
    assertThat(job.counts().refused()).isEqualTo(ROWS - right);
  }

  private static Said random(RandomGenerator dice, List<String> communes, int n) {
    LocalDate to = Crew.TODAY.minusDays(dice.nextInt(400) - 8);
    boolean odd = dice.nextInt(3) == 0;
    return new Said(
        odd && dice.nextInt(4) == 0 ? "BHXHVN" : "46-0" + (1 + dice.nextInt(3)),
        List.of("SMALL_GROUP", "BROADCAST", "CONFERENCE").get(dice.nextInt(3)),
        to.minusDays(odd ? dice.nextInt(800) - 20 : dice.nextInt(3)),
        odd && dice.nextInt(6) == 0 ? LocalDate.of(2014, 6, 1) : to,
        dice.nextInt(3) == 0 ? "" : communes.get(dice.nextInt(communes.size())),
        odd && dice.nextInt(4) == 0 ? "x".repeat(180 + dice.nextInt(40)) : "Thôn " + n,
        odd && dice.nextInt(3) == 0 ? "ab".repeat(dice.nextInt(200)).concat("z") : "Việc " + n,
        odd && dice.nextInt(4) == 0 ? 9_999_999 + dice.nextInt(3) : dice.nextInt(9),
        dice.nextInt(3) == 0 ? dice.nextInt(3) : 0,
        odd && dice.nextInt(4) == 0 ? Long.valueOf(99_999_999 + dice.nextInt(3)) : null,
        odd && dice.nextInt(4) == 0 ? Integer.valueOf(999_999 + dice.nextInt(3)) : null,
        odd && dice.nextInt(4) == 0 ? Long.valueOf(-1 + dice.nextInt(3)) : null,
        odd && dice.nextInt(4) == 0 ? "y".repeat(1_990 + dice.nextInt(20)) : "");
  }

  /// Recorded alone and taken back at once.
  private Set<String> alone(Viewer viewer, Said row) {
    if (organisation.findUnitByCode(row.unit(), row.to()).isEmpty()) {
      return withOthers(row, "unit activities.unit.unknown", viewer);
    }
    return recorded(viewer, row);
  }

  private Set<String> withOthers(Said row, String own, Viewer viewer) {
    // The other rules hold or not by the row alone: tried for a unit that exists by its own id.
    Set<String> all = recorded(viewer, row);
    all.remove("unit activities.unit.absent");
    all.add(own);
    if (!row.area().isEmpty()) {
      all.removeIf(fault -> fault.startsWith("area "));
      all.add("area activities.area.unknown");
    }
    return all;
  }

  private Set<String> recorded(Viewer viewer, Said row) {
    Recording came =
        java.util.Objects.requireNonNull(
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  return activities.record(viewer, new NewActivity(facts(row), Entry.PROGRAM));
                }));
    return switch (came) {
      case Recording.Recorded recorded -> new TreeSet<>();
      case Recording.Doubtful doubtful -> new TreeSet<>();
      case Recording.UnitForbidden forbidden -> forbidden(row);
      case Recording.Refused(List<Fault> faults) ->
          faults.stream()
              .map(
                  fault ->
                      fault.field().replace("particulars.", "") + " activities." + fault.code())
              .map(
                  told ->
                      told.replace("area activities.area.absent", "area activities.area.unknown"))
              .collect(Collectors.toCollection(TreeSet::new));
    };
  }

  /// A single record is not judged further; a row is: here by somebody who may.
  private Set<String> forbidden(Said row) {
    Set<String> all = recorded(new Crew(accounts, organisation).headquarters(), row);
    all.add("unit import.unit.forbidden");
    return all;
  }

  private ActivityFacts facts(Said row) {
    AreaId area =
        row.area().isEmpty()
            ? null
            : geography
                .findAreaByCode(vn.lantoa.organisation.AreaKind.COMMUNE, row.area(), Crew.TODAY)
                .orElseThrow()
                .id();
    return new ActivityFacts(
            new Crew(accounts, organisation).unit(row.unit()),
            row.form(),
            ActivityFacts.Subject.of(List.of("VOLUNTARY_SI"), List.of("WORKERS")),
            new ActivityFacts.Days(row.from(), row.to()),
            new ActivityFacts.Place(area, null),
            new ActivityFacts.Amount(row.quantity(), row.attendances(), Grade.CLAIMED),
            row.title(),
            row.note(),
            null)
        .with(
            new Particulars(
                Set.of(),
                row.spot(),
                "",
                null,
                row.people(),
                new Particulars.Outcomes(row.joined(), null, null),
                new Particulars.Spending(row.cost(), null),
                Set.of()));
  }
}
