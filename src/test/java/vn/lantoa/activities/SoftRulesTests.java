package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.activities.Crew.TODAY;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.NewActivity.Entry;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.ActivityFacts.Amount;
import vn.lantoa.activities.Approvals.Narrowing;
import vn.lantoa.activities.Approvals.Outcome;
import vn.lantoa.activities.Approvals.Seen;
import vn.lantoa.activities.Approvals.Waiting;
import vn.lantoa.activities.Particulars.Outcomes;
import vn.lantoa.activities.Particulars.Spending;
import vn.lantoa.activities.SoftRules.Handling;
import vn.lantoa.activities.SoftRules.Lately;
import vn.lantoa.activities.SoftRules.Passing;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.activities.SoftRules.Setting;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class SoftRulesTests {
  @Autowired private Activities activities;
  @Autowired private SoftRules rules;
  @Autowired private Approvals approvals;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;
  private Viewer base;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    base = crew.base();
    jdbc.sql("truncate activities.contribution_delta, activities.period_report").update();
    jdbc.sql("truncate activities.activity cascade").update();
  }

  @AfterEach
  void restore() {
    jdbc.sql(
            """
            update activities.soft_rule set active = true, handling = 'ASKS'
            where code = 'AREA_ELSEWHERE'
            """)
        .update();
  }

  private Viewer administrator() {
    return crew.person("hq.admin", Role.ADMINISTRATOR, "BHXHVN");
  }

  private ActivityFacts groups(long quantity, long attendances) {
    return crew.facts("46-01", TODAY, new Amount(quantity, attendances, Grade.CLAIMED));
  }

  private Recording record(Viewer viewer, ActivityFacts facts, Confirmation confirmation) {
    return activities.record(viewer, new NewActivity(facts, Entry.PERSON, confirmation));
  }

  private ActivityId saved(Viewer viewer, ActivityFacts facts) {
    Recording outcome = record(viewer, facts, Confirmation.NONE);
    assertThat(outcome).isInstanceOf(Recording.Recorded.class);
    return ((Recording.Recorded) outcome).id();
  }

  private List<Doubt> asked(Viewer viewer, ActivityFacts facts) {
    Recording outcome = record(viewer, facts, Confirmation.NONE);
    assertThat(outcome).isInstanceOf(Recording.Doubtful.class);
    return ((Recording.Doubtful) outcome).doubts();
  }

  private static Confirmation because(SoftRule... confirmed) {
    return new Confirmation("Chiến dịch toàn tỉnh", Set.of(confirmed));
  }

  private Lately lately(SoftRule rule) {
    return rules.rules(administrator()).stream()
        .filter(kept -> kept.rule().code() == rule)
        .map(SoftRules.Kept::lately)
        .findFirst()
        .orElseThrow();
  }

  /// Quantities 5, 5, 5, 5 are too few to say what is usual; with a fifth the median is 5, so that
  /// 49 is 9 times, which is saved, and 50 is 10 times, which is asked about.
  @Test
  void tenTimesTheUsualIsAskedAboutOnceThereIsAnUsual() {
    for (int n = 0; n < 4; n++) {
      saved(base, groups(5, 60));
    }
    ActivityId many = saved(base, groups(50, 60));
    activities.withdraw(base, new Edit(many, 1), "thử");
    saved(base, groups(5, 60));
    saved(base, groups(49, 60));
    assertThat(asked(base, groups(50, 60)))
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.rule()).isEqualTo(SoftRule.TIMES_USUAL);
              assertThat(doubt.fault())
                  .isEqualTo(new Fault("quantity", "doubt.TIMES_USUAL", 50L, 5L, 10L));
            });
    // What another office does is not its usual.
    saved(crew.otherBase(), crew.facts("46-02", TODAY, new Amount(50, 60, Grade.CLAIMED)));
  }

  @Test
  void reasonIsKeptWithTheVersionAndStandsWhileItIsAboutTheSame() {
    asked(base, groups(0, 30));
    assertThat(record(base, groups(0, 30), new Confirmation(" ", because(odd()).rules())))
        .isInstanceOf(Recording.Doubtful.class);
    assertThat(record(base, groups(0, 30), because(SoftRule.TIMES_USUAL)))
        .isInstanceOf(Recording.Doubtful.class);
    ActivityId id = ((Recording.Recorded) record(base, groups(0, 30), because(odd()))).id();
    assertThat(rules.takenFor(crew.officer(), id))
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.reason()).isEqualTo("Chiến dịch toàn tỉnh");
              assertThat(taken.by()).isEqualTo(base.actor());
              assertThat(taken.since()).isEqualTo(1);
              assertThat(taken.stands()).isTrue();
            });
    assertThat(rules.takenFor(crew.otherBase(), id)).isEmpty();
    // The note changes: what was confirmed stands. The attendances change: it asks again.
    ActivityFacts noted = facts(groups(0, 30), "Có thêm ghi chú");
    assertThat(correct(id, 1, noted)).isEqualTo(2);
    assertThat(activities.correct(base, new Edit(id, 2), Crew.byPerson(groups(0, 31))))
        .isInstanceOf(Correcting.Doubtful.class);
    assertThat(correct(id, 2, groups(1, 31))).isEqualTo(3);
    assertThat(rules.takenFor(base, id))
        .singleElement()
        .satisfies(taken -> assertThat(taken.until()).isEqualTo(2));
  }

  private static SoftRule odd() {
    return SoftRule.ATTENDANCES_WITHOUT_QUANTITY;
  }

  private static ActivityFacts facts(ActivityFacts of, String note) {
    return new ActivityFacts(
        of.unit(),
        of.form(),
        of.subject(),
        of.days(),
        of.place(),
        of.amount(),
        of.title(),
        note,
        null);
  }

  private int correct(ActivityId id, int version, ActivityFacts facts) {
    Correcting outcome = activities.correct(base, new Edit(id, version), Crew.byPerson(facts));
    assertThat(outcome).isInstanceOf(Correcting.Corrected.class);
    return ((Correcting.Corrected) outcome).version();
  }

  /// Asked twice about the same, then kept: one. Asked, then made right: one more, corrected.
  @Test
  void rulesTellWhatTheyDidLately() {
    asked(base, groups(0, 30));
    asked(base, groups(0, 30));
    record(base, groups(0, 30), because(odd()));
    assertThat(lately(odd())).isEqualTo(new Lately(1, 1, 0));
    asked(base, groups(0, 40));
    saved(base, groups(1, 40));
    assertThat(lately(odd())).isEqualTo(new Lately(2, 1, 1));
    assertThat(rules.rules(crew.leader())).isEmpty();
  }

  private static Particulars at(String spot) {
    return new Particulars(Set.of(), spot, "", null, null, Outcomes.NONE, Spending.NONE, Set.of());
  }

  @Test
  void sameEventIsNamedOnlyToWhoSeesTheOtherRecord() {
    ActivityFacts theirs = crew.smallGroups("46-02").with(at("Nhà văn hóa thôn 3"));
    ActivityId other = saved(crew.otherBase(), theirs);
    ActivityFacts ours = crew.smallGroups("46-01").with(at("nhà văn hóa thôn 3"));
    assertThat(asked(base, ours))
        .extracting(doubt -> doubt.fault().code())
        .containsExactly("doubt.SAME_EVENT.unseen");
    assertThat(asked(crew.officer(), ours))
        .extracting(Doubt::fault)
        .containsExactly(new Fault("title", "doubt.SAME_EVENT", name("46-02")));
    saved(base, crew.smallGroups("46-01").with(at("Nhà văn hóa thôn 4")));
    saved(
        base,
        crew.facts("46-01", TODAY.minusDays(1), new Amount(5, 60, Grade.CLAIMED))
            .with(at("Nhà văn hóa thôn 3")));
    ActivityId kept = ((Recording.Recorded) record(base, ours, because(SoftRule.SAME_EVENT))).id();
    assertThat(rules.takenFor(base, kept).getFirst().other()).isNull();
    assertThat(rules.takenFor(crew.officer(), kept).getFirst().other()).isEqualTo(other);
  }

  private String name(String unit) {
    return organisation.findUnitByCode(unit, TODAY).orElseThrow().name();
  }

  @Test
  void workElsewhereIsAskedAboutOrRefusedAsTheAgencyDecides() {
    var away = geography.findAreaByCode(AreaKind.COMMUNE, "19789", TODAY).orElseThrow().id();
    ActivityFacts of = crew.smallGroups("46-05");
    ActivityFacts elsewhere =
        new ActivityFacts(
            of.unit(),
            of.form(),
            of.subject(),
            of.days(),
            new ActivityFacts.Place(away, null),
            of.amount(),
            of.title(),
            "",
            null);
    assertThat(asked(crew.officer(), elsewhere))
        .extracting(Doubt::rule)
        .containsExactly(SoftRule.AREA_ELSEWHERE);
    assertThat(set(crew.officer(), Handling.REFUSES)).isInstanceOf(Setting.Forbidden.class);
    assertThat(set(administrator(), Handling.REFUSES)).isInstanceOf(Setting.Done.class);
    assertThat(record(crew.officer(), elsewhere, because(SoftRule.AREA_ELSEWHERE)))
        .isInstanceOf(Recording.Refused.class);
    assertThat(set(administrator(), Handling.TELLS)).isInstanceOf(Setting.Done.class);
    saved(crew.officer(), elsewhere);
    var times = new Rule(SoftRule.TIMES_USUAL, 1, true, Handling.REFUSES, 10L);
    assertThat(rules.set(administrator(), times)).isEqualTo(new Setting.Wrong("handling"));
    var one = new Rule(SoftRule.TIMES_USUAL, 1, true, Handling.ASKS, 1L);
    assertThat(rules.set(administrator(), one)).isEqualTo(new Setting.Wrong("threshold"));
    var old = new Rule(SoftRule.TIMES_USUAL, 0, true, Handling.ASKS, 9L);
    assertThat(rules.set(administrator(), old)).isInstanceOf(Setting.Stale.class);
  }

  private Setting set(Viewer viewer, Handling handling) {
    int version =
        jdbc.sql("select version from activities.soft_rule where code = 'AREA_ELSEWHERE'")
            .query(Integer.class)
            .single();
    return rules.set(viewer, new Rule(SoftRule.AREA_ELSEWHERE, version, true, handling, null));
  }

  private ActivityFacts advice(long people) {
    ActivityFacts of = groups(40, 0);
    return new ActivityFacts(
            of.unit(),
            "COUNTER_ADVICE",
            of.subject(),
            of.days(),
            of.place(),
            new Amount(40, 0, Grade.COUNTED),
            "Tư vấn tại quầy",
            "",
            null)
        .with(
            new Particulars(
                Set.of(), "", "", null, people, Outcomes.NONE, Spending.NONE, Set.of()));
  }

  /// 38 people raise nothing, 500 counted people are a round hundred.
  @Test
  void counterRecordsPassUnlessSomethingIsOdd() {
    ActivityId plain = saved(base, advice(38));
    Activity passed = activities.findFor(base, plain).orElseThrow();
    assertThat(passed.status()).isEqualTo(Status.APPROVED);
    assertThat(Objects.requireNonNull(passed.approved()).by()).isEqualTo(ActorId.PROGRAM);
    assertThat(
            jdbc.sql(
                    "select activities || ' ' || quantity || ' ' || approved"
                        + " from activities.contribution_delta order by seq")
                .query(String.class)
                .list())
        .containsExactly("1 40 false", "-1 -40 false", "1 40 true");
    ActivityId odd = saved(base, advice(500));
    assertThat(activities.findFor(base, odd).orElseThrow().status()).isEqualTo(Status.RECORDED);
    assertThat(correct(odd, 1, advice(499))).isEqualTo(3);
    assertThat(activities.findFor(base, odd).orElseThrow().status()).isEqualTo(Status.APPROVED);
    assertThat(lately(SoftRule.PEOPLE_ROUND)).isEqualTo(new Lately(1, 0, 1));
    Passing now = rules.passing();
    assertThat(now.forms()).containsExactly("COUNTER_ADVICE");
    assertThat(rules.setPassing(administrator(), new Passing(now.version(), Set.of("NICHTS"))))
        .isInstanceOf(Setting.Wrong.class);
  }

  @Test
  void approverSeesWhatWasKeptFirstThenWhatChanged() {
    ActivityId plain = saved(base, groups(5, 60));
    ActivityId changed = saved(base, groups(6, 60));
    activities.approve(crew.officer(), Set.of(changed));
    correct(changed, 2, groups(7, 60));
    ActivityId kept = ((Recording.Recorded) record(base, groups(0, 9), because(odd()))).id();
    var queue = approvals.queueOf(crew.officer(), new Narrowing(null, null), 1);
    assertThat(queue.rows())
        .extracting(row -> row.now().id())
        .containsExactly(kept, changed, plain);
    assertThat(queue.doubted()).isEqualTo(1);
    Waiting again = queue.rows().get(1);
    assertThat(again.approvedBefore().orElseThrow().facts().amount().quantity()).isEqualTo(6);
    assertThat(queue.rows().getFirst().doubts()).hasSize(1);
    assertThat(approvals.queueOf(base, new Narrowing(null, null), 1).rows()).isEmpty();
    assertThat(approvals.queueOf(crew.officer(), new Narrowing(crew.unit("46-02"), null), 1).rows())
        .isEmpty();
    // One was changed since it was seen, one is approved.
    correct(plain, 1, groups(8, 60));
    Outcome done =
        approvals.approve(crew.officer(), List.of(new Seen(plain, 1), new Seen(kept, 1)));
    assertThat(done).isEqualTo(new Outcome(1, 1, 0));
    assertThat(approvals.queueOf(crew.officer(), new Narrowing(null, null), 1).total())
        .isEqualTo(2);
  }
}
