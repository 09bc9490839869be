package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Reorganisation.State;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.reorganisation.Step.NewThing;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.LantoaTest;

/// Acts from draft to force and back, on the real tables.
@LantoaTest
final class ReorganisationsTests {
  private static final ActorId ADMIN = new ActorId(new UUID(7, 7));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate AHEAD = LocalDate.of(2027, 3, 1);

  @Autowired private Reorganisations acts;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void enactedActIsVisibleFromItsDayInEveryDatedView() {
    UnitId office = unit("62", LocalDate.of(2024, 1, 1));
    UnitId quangNgai = unit("51", TODAY);
    Reorganisation draft = draft("01/TEST", AHEAD, rename("51", "BHXH tỉnh Quảng Ngãi mới"));
    assertThat(organisation.findUnit(quangNgai, AHEAD).orElseThrow().name())
        .isEqualTo("BHXH tỉnh Quảng Ngãi");

    Reorganisation enacted = done(acts.enact(ADMIN, draft.id(), draft.version()));

    assertThat(enacted.state()).isEqualTo(State.ENACTED);
    assertThat(organisation.findUnit(quangNgai, AHEAD.minusDays(1)).orElseThrow().name())
        .isEqualTo("BHXH tỉnh Quảng Ngãi");
    assertThat(organisation.findUnit(quangNgai, AHEAD).orElseThrow().name())
        .isEqualTo("BHXH tỉnh Quảng Ngãi mới");
    assertThat(organisation.bearersOf(office, AHEAD)).containsExactly(quangNgai);

    done(acts.withdraw(ADMIN, enacted.id(), enacted.version(), "Nhầm tên"));
    assertThat(organisation.findUnit(quangNgai, AHEAD).orElseThrow().name())
        .isEqualTo("BHXH tỉnh Quảng Ngãi");
  }

  @Test
  void previewTellsWhatEndsAndBeginsAndWritesNothing() {
    int before = versions();
    Reorganisation act = mergeOfDienBienAndLaiChau("07/TEST", UUID.randomUUID());
    Preview preview = acts.preview(act.id()).orElseThrow();
    assertThat(preview.isEnactable()).isTrue();
    assertThat(preview.lines())
        .extracting(Preview.Line::of, Preview.Line::change, Preview.Line::before)
        .contains(
            tuple(Kingdom.AREA, Preview.Change.ENDS, "Tỉnh Lai Châu (12)"),
            tuple(Kingdom.UNIT, Preview.Change.ENDS, "BHXH tỉnh Điện Biên (11)"),
            tuple(Kingdom.UNIT, Preview.Change.BEGINS, ""));
    assertThat(versions()).isEqualTo(before);
  }

  @Test
  void mergeOfProvincesMovesCommunesOfficesAndSpheres() {
    UnitId lai = unit("12", TODAY);
    UnitId dien = unit("11", TODAY);
    UnitId merged = new UnitId(UUID.randomUUID());
    Reorganisation act = mergeOfDienBienAndLaiChau("02/TEST", merged.value());
    done(acts.enact(ADMIN, act.id(), act.version()));

    assertThat(organisation.bearersOf(lai, AHEAD)).containsExactly(merged);
    assertThat(organisation.sphereOf(merged, AHEAD)).contains(lai, dien, merged);
    assertThat(geography.provincesOn(AHEAD)).hasSize(33);
    // Work of 2026 in Lai Châu is told in the merged province from its day on.
    AtomId atom = geography.atomOf(lai, null, TODAY);
    assertThat(provinceOf(atom, TODAY)).isEqualTo("12");
    assertThat(provinceOf(atom, AHEAD)).isEqualTo("11");
    withdraw("02/TEST");
    assertThat(geography.provincesOn(AHEAD)).hasSize(34);
  }

  /// Province 12 goes into 11; a new office takes over from both.
  private Reorganisation mergeOfDienBienAndLaiChau(String number, UUID office) {
    List<UUID> provinces = List.of(area("11").value(), area("12").value());
    List<UUID> offices = List.of(unit("12", TODAY).value(), unit("11", TODAY).value());
    NewThing founded =
        new NewThing(
            office, "11", "BHXH tỉnh Điện Lai", "PROVINCIAL", hq().value(), area("11").value());
    return draft(
        number,
        AHEAD,
        new Step.Merge(Kingdom.AREA, provinces, area("11").value(), null),
        new Step.Merge(Kingdom.UNIT, offices, null, founded));
  }

  @Test
  void actAgainstTheLawsIsRefusedAndChangesNothing() {
    Reorganisation act =
        draft(
            "03/TEST",
            AHEAD,
            new Step.Abolish(Kingdom.AREA, area("46").value(), null),
            rename("48", "BHXH thành phố Đà Nẵng"));
    int before = versions();
    assertThat(acts.enact(ADMIN, act.id(), act.version()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.preview().problems())
                    .extracting(Preview.Problem::code)
                    .contains("area.gone", "same"));
    assertThat(versions()).isEqualTo(before);
    assertThat(acts.find(act.id()).orElseThrow().state()).isEqualTo(State.DRAFT);
  }

  @Test
  void actWaitsForARecordThatIsBeingPlaced() throws Exception {
    UnitId hue = unit("46", TODAY);
    CompletableFuture<Outcome> drafted =
        transaction.execute(
            status -> {
              geography.atomOf(hue, null, TODAY);
              CompletableFuture<Outcome> waiting =
                  CompletableFuture.supplyAsync(
                      () ->
                          acts.draft(
                              ADMIN, act("08/TEST", AHEAD, rename("66", "BHXH Đắk Lắk thử"))));
              assertThat(waitsForALock()).isTrue();
              assertThat(waiting).isNotDone();
              return waiting;
            });
    assertThat(Objects.requireNonNull(drafted).get(30, TimeUnit.SECONDS))
        .isInstanceOf(Outcome.Done.class);
  }

  /// Whether a connection comes to wait for an advisory lock.
  private boolean waitsForALock() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end) {
      boolean waits =
          jdbc.sql(
                  "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
              .query(Boolean.class)
              .single();
      if (waits) {
        return true;
      }
    }
    return false;
  }

  @Test
  void staleTakenAndEnactedOnesAreRefused() {
    Reorganisation act = draft("04/TEST", AHEAD, rename("66", "BHXH tỉnh Đắk Lắk mới"));
    assertThat(acts.draft(ADMIN, act.act())).isInstanceOf(Outcome.NumberTaken.class);
    assertThat(acts.enact(ADMIN, act.id(), act.version() + 1)).isInstanceOf(Outcome.Stale.class);
    Reorganisation enacted = done(acts.enact(ADMIN, act.id(), act.version()));
    assertThat(acts.change(ADMIN, act.id(), enacted.version(), act.act()))
        .isInstanceOf(Outcome.WrongState.class);
    assertThat(acts.discard(ADMIN, act.id(), enacted.version()))
        .isInstanceOf(Outcome.WrongState.class);
    withdraw("04/TEST");
  }

  @Test
  void actThatALaterOneStandsOnIsNotWithdrawn() {
    NewThing base =
        new NewThing(
            UUID.randomUUID(),
            "66-99",
            "BHXH cơ sở Ea Kar",
            "BASE",
            unit("66", TODAY).value(),
            null);
    Reorganisation founding = draft("05/TEST", AHEAD, new Step.Found(Kingdom.UNIT, base));
    founding = done(acts.enact(ADMIN, founding.id(), founding.version()));
    Reorganisation renaming =
        draft(
            "06/TEST",
            AHEAD.plusMonths(1),
            new Step.Rename(Kingdom.UNIT, base.id(), "BHXH cơ sở Ea Kar mới", null));
    done(acts.enact(ADMIN, renaming.id(), renaming.version()));
    assertThat(acts.withdraw(ADMIN, founding.id(), founding.version(), "nhầm"))
        .isEqualTo(new Outcome.StoodOn(0, List.of("06/TEST")));
    withdraw("06/TEST");
    withdraw("05/TEST");
    assertThat(organisation.lifeOf(new UnitId(base.id()))).isEmpty();
  }

  @Test
  void orderInWhichActsAreEnactedDoesNotMatter() {
    long seed = 20261122;
    List<Act> wanted = chain();
    wanted.forEach(act -> done(enacted(act)));
    String chronological = tree();
    withdrawAll(wanted);
    String bare = tree();
    Random random = new Random(seed);
    for (int round = 0; round < 3; round++) {
      List<Act> shuffled = new ArrayList<>(wanted);
      Collections.shuffle(shuffled, random);
      // What founds a unit comes before what changes it, whatever the order otherwise.
      List<Act> waiting = shuffled;
      while (!waiting.isEmpty()) {
        List<Act> refused = new ArrayList<>();
        for (Act act : waiting) {
          if (!(enacted(act) instanceof Outcome.Done)) {
            refused.add(act);
          }
        }
        assertThat(refused).as("seed %s, round %s", seed, round).hasSizeLessThan(waiting.size());
        waiting = refused;
      }
      assertThat(tree())
          .as("seed %s, round %s: %s", seed, round, shuffled)
          .isEqualTo(chronological);
      withdrawAll(wanted);
      assertThat(tree()).isEqualTo(bare);
    }
  }

  /// Six acts that touch one another: on the same units and areas, day after day.
  private List<Act> chain() {
    UUID sonLa = unit("14", TODAY).value();
    UUID laoCai = unit("15", TODAY).value();
    UUID fresh = UUID.randomUUID();
    NewThing base = new NewThing(fresh, "14-77", "BHXH cơ sở A", "BASE", sonLa, null);
    return List.of(
        act("11/T", AHEAD, new Step.Found(Kingdom.UNIT, base)),
        act("12/T", AHEAD.plusDays(10), new Step.Transfer(Kingdom.UNIT, fresh, laoCai)),
        act("13/T", AHEAD.plusDays(20), new Step.Rename(Kingdom.UNIT, fresh, "BHXH cơ sở B", null)),
        act(
            "14/T",
            AHEAD.plusDays(30),
            new Step.Merge(
                Kingdom.AREA,
                List.of(area("14").value(), area("15").value()),
                area("14").value(),
                null),
            new Step.Merge(Kingdom.UNIT, List.of(sonLa, laoCai), sonLa, null)),
        act("15/T", AHEAD.plusDays(40), new Step.Rename(Kingdom.UNIT, sonLa, "BHXH Tây Bắc", "TB")),
        act("16/T", AHEAD.plusDays(50), new Step.Abolish(Kingdom.UNIT, fresh, sonLa)));
  }

  private Outcome enacted(Act act) {
    Reorganisation draft =
        acts.list().stream()
            .filter(a -> a.act().number().equals(act.number()) && a.state() == State.DRAFT)
            .findFirst()
            .orElseGet(() -> done(acts.draft(ADMIN, act)));
    return acts.enact(ADMIN, draft.id(), draft.version());
  }

  /// The later ones first.
  private void withdrawAll(List<Act> all) {
    all.reversed().forEach(act -> withdraw(act.number()));
  }

  private String tree() {
    return jdbc.sql(
            """
            select string_agg(concat_ws('|', unit_id, valid, code, name, kind, parent_id, area_id), E'\\n'
              order by unit_id, valid)
            from organisation.unit_version
            """)
        .query(String.class)
        .single();
  }

  private Act act(String number, LocalDate day, Step... steps) {
    return new Act(number, day.minusDays(30), day, "Sắp xếp " + number, "Luật thử", List.of(steps));
  }

  private Reorganisation draft(String number, LocalDate day, Step... steps) {
    return done(acts.draft(ADMIN, act(number, day, steps)));
  }

  private void withdraw(String number) {
    Reorganisation enacted =
        acts.list().stream()
            .filter(a -> a.act().number().equals(number) && a.state() == State.ENACTED)
            .findFirst()
            .orElseThrow();
    done(acts.withdraw(ADMIN, enacted.id(), enacted.version(), "thử"));
  }

  private static Reorganisation done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).act();
  }

  private Step rename(String code, String name) {
    return new Step.Rename(Kingdom.UNIT, unit(code, TODAY).value(), name, null);
  }

  private UnitId hq() {
    return organisation.unitsOn(TODAY, UnitKind.HEADQUARTERS).getFirst().id();
  }

  private UnitId unit(String code, LocalDate on) {
    return organisation.findUnitByCode(code, on).orElseThrow().id();
  }

  private AreaId area(String code) {
    return geography.findAreaByCode(AreaKind.PROVINCE, code, TODAY).orElseThrow().id();
  }

  private String provinceOf(AtomId atom, LocalDate day) {
    Map<String, Object> row =
        jdbc.sql(
                """
                select v.code
                from organisation.atom_province p
                join organisation.area_version v on v.area_id = p.area_id and v.valid @> :day
                where p.atom_id = :atom and p.valid @> :day
                """)
            .param("day", day)
            .param("atom", atom.value())
            .query()
            .singleRow();
    return String.valueOf(row.get("code"));
  }

  private int versions() {
    return jdbc.sql("select count(*) from organisation.unit_version").query(Integer.class).single();
  }
}
