package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.activities.Crew.byPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.GatedLetter;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class ContentsOfActivitiesTests {
  @Autowired private Activities activities;
  @Autowired private Assignments assignments;
  @Autowired private Directives directives;
  @Autowired private ContentTopics topics;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Tokens tokens;
  @Autowired private PageClient client;
  @Autowired private ApiClient api;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
  }

  private ContentTopicId topic(String code) {
    return topics.findByCode(code).orElseThrow().id();
  }

  private ActivityFacts about(@Nullable String assignment, String... codes) {
    ActivityFacts facts = crew.smallGroups("46");
    return new ActivityFacts(
        facts.unit(),
        facts.form(),
        facts.subject().about(List.of(codes).stream().map(this::topic).toList()),
        facts.days(),
        facts.place(),
        facts.amount(),
        facts.title(),
        facts.note(),
        assignment == null ? null : java.util.UUID.fromString(assignment));
  }

  private DirectiveId issued(int number) {
    DirectiveId id = GatedLetter.registered(directives, crew.headquarters(), number);
    GatedLetter.issue(directives, crew.headquarters(), id, new IssueOrder(null, 5, null));
    return id;
  }

  /// Huế's first assignment under the letter, which means all contents.
  private String work(DirectiveId letter) {
    var filter = new Assignments.Filter(letter, "46", null, false, new Assignments.Page(1, 10));
    return assignments.list(crew.officer(), filter).rows().stream()
        .filter(one -> !one.summary().clauseHeading().contains("1.5"))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  @Test
  void recordOnlyOfWhatWaitsIsRefusedWithTheReason() {
    String work = work(issued(661));
    Recording refused =
        activities.record(
            crew.officer(), byPerson(about(work, "661-BHXH-TT-2024.1.3", "SI-LAW-2024")));
    assertThat(refused).isInstanceOf(Recording.Refused.class);
    Fault fault = ((Recording.Refused) refused).faults().getFirst();
    assertThat(fault.field()).isEqualTo("contents");
    assertThat(fault.code()).isEqualTo("contents.gated");
    assertThat(fault.arguments().getFirst()).isEqualTo("1.3");
    assertThat(activities.record(crew.officer(), byPerson(about(null, "661-BHXH-TT-2024.1.3"))))
        .as("without an assignment too")
        .isInstanceOf(Recording.Refused.class);
    assertThat(
            activities.record(
                crew.officer(),
                byPerson(about(work, "661-BHXH-TT-2024.1.1", "661-BHXH-TT-2024.1.3"))))
        .isInstanceOf(Recording.Recorded.class);
  }

  @Test
  void correctionMayNotSlipInWhatWaits() {
    String work = work(issued(662));
    ActivityFacts good = about(work, "662-BHXH-TT-2024.1.1");
    var made = (Recording.Recorded) activities.record(crew.officer(), byPerson(good));
    ActivityFacts bad = about(work, "662-BHXH-TT-2024.1.4");
    assertThat(activities.correct(crew.officer(), new Edit(made.id(), 1), byPerson(bad)))
        .isInstanceOf(Correcting.Refused.class);
    ActivityFacts more = about(work, "662-BHXH-TT-2024.1.2", "ONE-OFF");
    activities.correct(crew.officer(), new Edit(made.id(), 1), byPerson(more));
    Change change = activities.historyFor(crew.officer(), made.id()).getFirst();
    assertThat(change.before().names().contents())
        .extracting(Activity.ContentName::code)
        .containsExactly("662-BHXH-TT-2024.1.1");
    assertThat(change.after().names().contents())
        .extracting(Activity.ContentName::code)
        .containsExactly("ONE-OFF", "662-BHXH-TT-2024.1.2");
  }

  @Test
  void contributionsBearTheContentsThatAreStored() {
    long before =
        jdbc.sql("select coalesce(max(seq), 0) from activities.contribution_delta")
            .query(Long.class)
            .single();
    ActivityFacts facts = about(null, "SOCIAL-PENSION", "DIGITAL");
    var made = (Recording.Recorded) activities.record(crew.officer(), byPerson(facts));
    // All but the contents stays as it is.
    activities.correct(crew.officer(), new Edit(made.id(), 1), byPerson(about(null, "DIGITAL")));
    activities.correct(crew.officer(), new Edit(made.id(), 2), byPerson(about(null)));
    activities.withdraw(crew.officer(), new Edit(made.id(), 3), "Nhầm");
    assertThat(
            jdbc.sql(
                    """
                    select d.activities || coalesce((
                      select string_agg(' ' || t.code, '' order by t.code)
                      from policy.content_topic t
                      where t.id = any(d.topics)), '')
                    from activities.contribution_delta d
                    where d.seq > :before
                    order by d.seq
                    """)
                .param("before", before)
                .query(String.class)
                .list())
        .containsExactly(
            "1 DIGITAL SOCIAL-PENSION",
            "-1 DIGITAL SOCIAL-PENSION",
            "1 DIGITAL",
            "-1 DIGITAL",
            "1",
            "-1");
  }

  @Test
  void topicOfALaterLetterIsNotOpenYet() {
    issued(663);
    ActivityFacts early =
        crew.facts("46", LocalDate.of(2024, 10, 27), new ActivityFacts.Amount(1, 0, Grade.CLAIMED));
    ActivityFacts facts =
        new ActivityFacts(
            early.unit(),
            early.form(),
            early.subject().about(Set.of(topic("663-BHXH-TT-2024.1.1"))),
            early.days(),
            early.place(),
            early.amount(),
            early.title(),
            "",
            null);
    assertThat(activities.record(crew.officer(), byPerson(facts)))
        .isInstanceOfSatisfying(
            Recording.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::code)
                    .containsExactly("content.closed"));
  }

  @Test
  void programNamesContentsByCode() {
    issued(664);
    api.token(tokens.create(crew.officer(), "test"));
    Map<String, Object> record =
        Map.of(
            "unit", "46",
            "form", "SMALL_GROUP",
            "to", "2026-11-19",
            "title", "Nhóm nhỏ",
            "contents", List.of("664-BHXH-TT-2024.1.1", "SOCIAL-PENSION"));
    ApiClient.Answer made = api.post("/api/v1/activities", record);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/contents/0").asString()).isEqualTo("SOCIAL-PENSION");
    assertThat(made.json().at("/contents/1").asString()).isEqualTo("664-BHXH-TT-2024.1.1");
    ApiClient.Answer list = api.get("/api/v1/activities?content=664-BHXH-TT-2024.1.1");
    assertThat(list.json().get("total").asInt()).isEqualTo(1);
    assertThat(api.get("/api/v1/activities?content=NONE").status()).isEqualTo(422);
    Map<String, Object> waiting =
        Map.of(
            "unit", "46",
            "form", "SMALL_GROUP",
            "to", "2026-11-19",
            "title", "Nhóm nhỏ",
            "contents", List.of("664-BHXH-TT-2024.1.3"));
    ApiClient.Answer refused = api.post("/api/v1/activities", waiting);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("contents");
    assertThat(refused.json().at("/errors/0/code").asString())
        .isEqualTo("activities.contents.gated");
    assertThat(api.get("/api/v1/content-topics").json().size()).isGreaterThan(10);
    assertThat(api.get("/api/v1/content-topics/664-BHXH-TT-2024.1.5").json().get("ref").asString())
        .isEqualTo("1.5");
    assertThat(api.get("/api/v1/content-topics/NONE").status()).isEqualTo(404);
  }

  @Test
  void entryTicksWhatTheAssignmentCoversAndShowsWhatWaits() {
    String work = work(issued(665));
    client.signIn(crew.officer().name(), Crew.PASSWORD);
    Page entry = client.get("/activities/new?assignment=" + work);
    // 1.1, 1.2 and, since the law is in force, 1.5.
    assertThat(entry.all("input[name=contents][checked]")).hasSize(3);
    String group = "h3.said:contains(Công văn 665/BHXH-TT) + .checks label.waiting";
    assertThat(entry.all(group + " input[disabled]")).hasSize(2);
    assertThat(entry.all(group).getFirst().text())
        .contains("1.3", "Chưa làm được", "Sẽ được ban hành");
    Page saved =
        client.follow(
            client.submit(
                entry,
                "form.entry",
                Map.of(
                    "form",
                    "BROADCAST",
                    "title",
                    "Phát thanh về luật mới",
                    "policyAreas",
                    List.of("VOLUNTARY_SI"),
                    "audiences",
                    List.of("VOLUNTARY_AND_HOUSEHOLD"))));
    assertThat(saved.text()).contains("Công văn 665/BHXH-TT · 1.5");
    Page list = client.get("/activities?content=665-BHXH-TT-2024.1.5");
    assertThat(list.one("#records").text()).isEqualTo("1");
    assertThat(list.one(".chip.on").text()).contains("1.5");
    Page edit = client.get(saved.uri().getPath() + "/edit");
    assertThat(edit.all("input[name=contents][checked]")).hasSize(3);
  }
}
