package vn.lantoa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

@LantoaTest
final class PeopleFollowTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Accounts accounts;
  @Autowired private Access access;
  @Autowired private Organisation organisation;
  @Autowired private Reorganisations reorganisations;
  @Autowired private List<ReorganisationParticipant> participants;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private People people;
  private Acts acts;

  @BeforeEach
  void prepare() {
    people = new People(accounts, organisation);
    acts = new Acts(reorganisations, organisation);
  }

  private Viewer now(Viewer before) {
    return accounts.findViewer(before.name()).orElseThrow();
  }

  private List<String> moves(Viewer person) {
    return jdbc.sql(
            """
            select concat(details ->> 'fromName', ' > ', details ->> 'toName') from shared.audit
            where subject = :subject and action = 'account.moved' order by id
            """)
        .param("subject", "account:" + person.account())
        .query(String.class)
        .list();
  }

  @Test
  void accountAndRolesGoToTheSurvivorAndBackOnWithdrawal() {
    Unit ending = acts.unit("44", TODAY);
    Unit survivor = acts.unit("46", TODAY);
    Viewer officer = people.at("44", Role.PROVINCIAL_OFFICER);
    Viewer neighbour = people.at("46", Role.PROVINCIAL_OFFICER);
    Reorganisation act = acts.enacted(TODAY, Acts.merge(ending, survivor));

    assertThat(now(officer).unit()).isEqualTo(survivor.id());
    assertThat(now(officer).grants())
        .containsExactly(new Viewer.Grant(Role.PROVINCIAL_OFFICER, survivor.id()));
    assertThat(access.may(now(officer), Ability.RECORD, survivor.id(), TODAY)).isTrue();
    assertThat(access.may(now(officer), Ability.READ, ending.id(), TODAY)).isTrue();
    assertThat(now(neighbour)).isEqualTo(neighbour);
    assertThat(moves(officer)).containsExactly(ending.name() + " > " + survivor.name());

    participants.forEach(participant -> participant.follow(TODAY));
    assertThat(moves(officer)).hasSize(1);

    assertThat(acts.withdraw(act)).isInstanceOf(Outcome.Done.class);
    assertThat(now(officer)).isEqualTo(officer);
    assertThat(moves(officer)).hasSize(2);
  }

  @Test
  void twoRolesThatBecomeOneCountOnceAndComeApartAgain() {
    Unit one = acts.unit("20", TODAY);
    Unit other = acts.unit("22", TODAY);
    accounts.create(
        ActorId.PROGRAM,
        new Accounts.NewAccount(
            "both.provinces",
            "Người hai tỉnh",
            one.id(),
            List.of(
                new Viewer.Grant(Role.PROVINCIAL_LEADER, one.id()),
                new Viewer.Grant(Role.PROVINCIAL_LEADER, other.id())),
            People.PASSWORD,
            false));
    Viewer leader = accounts.findViewer("both.provinces").orElseThrow();
    Reorganisation act = acts.enacted(TODAY, Acts.found(one, other, "20N", "BHXH tỉnh Đông Bắc"));
    Unit founded = acts.unit("20N", TODAY);
    assertThat(now(leader).grants())
        .containsExactly(new Viewer.Grant(Role.PROVINCIAL_LEADER, founded.id()));
    assertThat(moves(leader)).hasSize(2);
    // Nothing was put there, so the founded unit is removed again, and who came with it goes back.
    assertThat(acts.withdraw(act)).isInstanceOf(Outcome.Done.class);
    assertThat(now(leader)).isEqualTo(leader);
  }

  @Test
  void accountMadeAtAFoundedUnitKeepsTheActInForce() {
    Unit one = acts.unit("37", TODAY);
    Unit other = acts.unit("38", TODAY);
    Reorganisation act = acts.enacted(TODAY, Acts.found(one, other, "37N", "BHXH tỉnh Thanh Ninh"));
    people.at("37N", Role.STAFF);
    // The account's home and its role.
    assertThat(acts.withdraw(act)).isEqualTo(new Outcome.StoodOn(2, List.of()));
  }

  @Test
  void plannedActMovesPeopleOnItsDayOnly() {
    LocalDate day = TODAY.plusDays(10);
    Viewer officer = people.at("11", Role.PROVINCIAL_OFFICER);
    Unit survivor = acts.unit("12", TODAY);
    acts.enacted(day, Acts.merge(acts.unit("11", TODAY), survivor));
    participants.forEach(participant -> participant.follow(TODAY));
    assertThat(now(officer)).isEqualTo(officer);
    clock.set(day);
    participants.forEach(participant -> participant.follow(day));
    assertThat(now(officer).unit()).isEqualTo(survivor.id());
  }

  @Test
  void previewCountsWhoMovesAndRefusesToStrandAnyone() {
    people.at("40", Role.PROVINCIAL_OFFICER);
    people.at("40", Role.STAFF);
    Unit unit = acts.unit("40", TODAY);
    // Two accounts, each with one role.
    assertThat(acts.preview(TODAY, Acts.merge(unit, acts.unit("42", TODAY))).effects())
        .contains(
            new Effect("accounts.follow", 2, List.of(unit.name() + ": 2"), Effect.Weight.FOLLOWS),
            new Effect("roles.follow", 2, List.of(unit.name() + ": 2"), Effect.Weight.FOLLOWS));
    assertThat(acts.preview(TODAY, Acts.divide(unit, "40X", "BHXH tỉnh")).effects())
        .contains(
            new Effect(
                "accounts.principal", 2, List.of(unit.name() + ": 2"), Effect.Weight.FOLLOWS));
    assertThat(refusal(acts.enact(TODAY, Acts.abolish(unit, null))).effects())
        .contains(
            new Effect("accounts.stranded", 2, List.of(unit.name() + ": 2"), Effect.Weight.BLOCKS));
    // Headquarters would open every province to them.
    UnitId root = acts.unit("BHXHVN", TODAY).id();
    assertThat(refusal(acts.enact(TODAY, Acts.abolish(unit, root))).effects())
        .contains(new Effect("roles.rise", 2, List.of(unit.name() + ": 2"), Effect.Weight.BLOCKS));
  }

  private static Preview refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).preview();
  }

  /// Random people, random pairs of provinces merged or divided: a province that somebody may read
  /// afterwards carries on one that they might read before, and each that they might read before is
  /// carried on by one that they may read.
  @Test
  void nobodyGainsAProvinceThatIsNotTheirsAndNobodyLosesTheirs() {
    long seed = 20261122;
    Random random = new Random(seed);
    List<String> codes = List.of("66", "68", "75", "79", "80", "82", "86", "91", "92", "96");
    for (String code : codes) {
      people.at(code, random.nextBoolean() ? Role.PROVINCIAL_OFFICER : Role.PROVINCIAL_LEADER);
      people.at(code, Role.STAFF);
    }
    for (int round = 0; round < 6; round++) {
      List<Viewer> before = everyone();
      List<Set<UnitId>> read = before.stream().map(this::provincesOf).toList();
      reorganise(random, codes, round);
      for (int i = 0; i < before.size(); i++) {
        Set<UnitId> after = provincesOf(now(before.get(i)));
        Set<UnitId> heirs =
            read.get(i).stream()
                .flatMap(unit -> organisation.bearersOf(unit, TODAY).stream())
                .collect(Collectors.toSet());
        String who = "seed " + seed + ", round " + round + ", " + before.get(i).name();
        assertThat(heirs).as(who).containsAll(after);
        assertThat(after).as(who).isNotEmpty();
        for (UnitId mine : read.get(i)) {
          assertThat(organisation.bearersOf(mine, TODAY)).as(who).anyMatch(after::contains);
        }
      }
    }
  }

  private void reorganise(Random random, List<String> codes, int round) {
    List<Unit> living =
        organisation.unitsOn(TODAY, UnitKind.PROVINCIAL).stream()
            .filter(unit -> codes.stream().anyMatch(unit.code()::startsWith))
            .toList();
    Unit one = living.get(random.nextInt(living.size()));
    Unit other =
        living.get((living.indexOf(one) + 1 + random.nextInt(living.size() - 1)) % living.size());
    acts.enacted(
        TODAY.minusDays(10).plusDays(round),
        switch (random.nextInt(3)) {
          case 0 -> Acts.merge(one, other);
          case 1 -> Acts.found(one, other, other.code() + "N" + round, "BHXH mới " + round);
          default -> Acts.divide(one, one.code() + "D" + round, "BHXH chia " + round);
        });
  }

  private List<Viewer> everyone() {
    return jdbc
        .sql("select name from identity.account order by name")
        .query(String.class)
        .list()
        .stream()
        .map(name -> accounts.findViewer(name).orElseThrow())
        .filter(viewer -> !access.mayEverywhere(viewer, Ability.READ))
        .toList();
  }

  private Set<UnitId> provincesOf(Viewer viewer) {
    Set<UnitId> reach = access.reach(viewer, Ability.READ, TODAY);
    return organisation.unitsOn(TODAY, UnitKind.PROVINCIAL).stream()
        .map(Unit::id)
        .filter(reach::contains)
        .collect(Collectors.toSet());
  }

  /// History that was given, not enacted, may end a unit for good.
  @Test
  void strandedAccountIsListedAndMovedByHand() {
    Viewer administrator = people.at("BHXHVN", Role.ADMINISTRATOR);
    Viewer officer = people.at("04", Role.PROVINCIAL_OFFICER);
    jdbc.sql(
            """
            update organisation.unit_version set valid = daterange(lower(valid), :today)
            where unit_id = :unit and valid @> :today
            """)
        .param("today", TODAY)
        .param("unit", officer.unit().value())
        .update();
    participants.forEach(participant -> participant.follow(TODAY));
    assertThat(now(officer)).isEqualTo(officer);
    assertThat(accounts.countStranded(administrator)).isEqualTo(1);
    assertThat(accounts.list(administrator, new Accounts.Wanted("", true)))
        .singleElement()
        .satisfies(row -> assertThat(row.unitName()).isEqualTo("BHXH tỉnh Cao Bằng"));
    UnitId to = acts.unit("08", TODAY).id();
    assertThat(accounts.move(administrator, officer.account(), to))
        .isEqualTo(new Accounts.Move.Moved());
    assertThat(now(officer).unit()).isEqualTo(to);
    assertThat(now(officer).grants())
        .containsExactly(new Viewer.Grant(Role.PROVINCIAL_OFFICER, to));
    assertThat(accounts.countStranded(administrator)).isZero();
  }

  @Test
  void administratorOfAProvinceKeepsOnlyItsAccounts() {
    Viewer ofHaNoi = people.at("01", Role.ADMINISTRATOR);
    Viewer hers = people.at("01", Role.STAFF);
    Viewer above = people.at("BHXHVN", Role.ADMINISTRATOR);
    assertThat(accounts.list(ofHaNoi, new Accounts.Wanted("", false)))
        .extracting(Accounts.AccountRow::name)
        .contains(hers.name())
        .doesNotContain(above.name());
    assertThat(accounts.resetPassword(ofHaNoi, above.account())).isEmpty();
    assertThat(accounts.setLocked(ofHaNoi, above.account(), true)).isFalse();
    UnitId root = acts.unit("BHXHVN", TODAY).id();
    assertThat(accounts.move(ofHaNoi, hers.account(), root))
        .isEqualTo(new Accounts.Move.UnitWrong());
    assertThat(accounts.move(ofHaNoi, above.account(), hers.unit()))
        .isEqualTo(new Accounts.Move.Absent());
    assertThat(accounts.move(ofHaNoi, ofHaNoi.account(), hers.unit()))
        .isEqualTo(new Accounts.Move.Own());
    assertThat(accounts.resetPassword(ofHaNoi, hers.account())).isPresent();
  }
}
