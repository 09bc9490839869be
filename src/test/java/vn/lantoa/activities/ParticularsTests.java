package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.activities.Crew.byPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Particulars.Outcomes;
import vn.lantoa.activities.Particulars.Spending;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.policy.Language;
import vn.lantoa.policy.Term;
import vn.lantoa.results.Upkeep;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class ParticularsTests {
  @Autowired private Activities activities;
  @Autowired private Campaigns campaigns;
  @Autowired private Upkeep upkeep;
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

  private CampaignId campaign(String code) {
    var facts =
        new Campaign.Facts(
            code,
            new Term("Tháng BHXH " + code, "Month " + code),
            "",
            DayRange.inclusive(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
            crew.unit("BHXHVN"));
    return ((Campaigns.Outcome.Done) campaigns.register(crew.headquarters(), facts))
        .campaign()
        .id();
  }

  private Particulars known(CampaignId campaign, long people) {
    return new Particulars(
        Set.of(crew.unit("46-02")),
        "Nhà văn hóa thôn 3",
        "Công ty May Mẫu",
        campaign,
        people,
        new Outcomes(4, 2, null),
        new Spending(1_500_000L, Funds.AGENCY),
        Set.of(Language.VIETNAMESE, Language.HMONG));
  }

  private ActivityId recorded(ActivityFacts facts) {
    Recording outcome = activities.record(crew.base(), byPerson(facts));
    assertThat(outcome).isInstanceOf(Recording.Recorded.class);
    return ((Recording.Recorded) outcome).id();
  }

  private Activity read(ActivityId id) {
    return activities.findFor(crew.base(), id).orElseThrow();
  }

  @Test
  void everythingThatIsKnownIsKeptWithItsNamesAndItsVersions() {
    CampaignId campaign = campaign("T11-A");
    Particulars first = known(campaign, 50);
    ActivityId id = recorded(crew.smallGroups("46-01").with(first));
    assertThat(read(id).facts().particulars()).isEqualTo(first);
    assertThat(Objects.requireNonNull(read(id).names().campaign()).code()).isEqualTo("T11-A");
    assertThat(read(id).names().cohosts())
        .extracting(Activity.CohostName::code)
        .containsExactly("46-02");
    activities.correct(
        crew.base(), new Edit(id, 1), byPerson(crew.smallGroups("46-01").with(Particulars.NONE)));
    assertThat(read(id).facts().particulars()).isEqualTo(Particulars.NONE);
    assertThat(activities.historyFor(crew.base(), id).getFirst().before().facts().particulars())
        .isEqualTo(first);
  }

  /// Fifty people, then a correction to 70, then a withdrawal: what is contributed follows, and the
  /// sums of the summary are those of a recount.
  @Test
  void contributionsCarryPeopleOutcomesAndCostByCampaign() {
    CampaignId campaign = campaign("T11-B");
    ActivityId id = recorded(crew.smallGroups("46-01").with(known(campaign, 50)));
    upkeep.fold();
    assertThat(summed(campaign)).containsExactly(1L, 50L, 4L, 2L, 0L, 1_500_000L);
    activities.correct(
        crew.base(),
        new Edit(id, 1),
        byPerson(crew.smallGroups("46-01").with(known(campaign, 70))));
    upkeep.fold();
    assertThat(summed(campaign)).containsExactly(1L, 70L, 4L, 2L, 0L, 1_500_000L);
    assertThat(upkeep.recount().differing()).isZero();
    activities.withdraw(crew.base(), new Edit(id, 2), "Ghi nhầm");
    upkeep.fold();
    assertThat(summed(campaign)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(upkeep.recount().differing()).isZero();
  }

  private List<Long> summed(CampaignId campaign) {
    return jdbc.sql(
            """
            select coalesce(sum(activities), 0), coalesce(sum(people), 0),
              coalesce(sum(voluntary_joined), 0), coalesce(sum(household_joined), 0),
              coalesce(sum(vssid_installed), 0), coalesce(sum(cost), 0)
            from results.summary s
            join results.summary_version v on v.current = s.version
            where s.campaign_id = :campaign
            """)
        .param("campaign", campaign.value())
        .query(
            (rs, n) ->
                List.of(
                    rs.getLong(1),
                    rs.getLong(2),
                    rs.getLong(3),
                    rs.getLong(4),
                    rs.getLong(5),
                    rs.getLong(6)))
        .single();
  }

  @Test
  void impossibleParticularsAreRefusedByTheirNames() {
    Particulars impossible =
        new Particulars(
            Set.of(crew.unit("46-01")),
            "x".repeat(201),
            "",
            new CampaignId(32_000),
            -1L,
            new Outcomes(-1, null, null),
            new Spending(-5L, null),
            Set.of());
    var refused =
        (Recording.Refused)
            activities.record(crew.base(), byPerson(crew.smallGroups("46-01").with(impossible)));
    assertThat(refused.faults())
        .extracting(Fault::field)
        .containsExactly(
            "particulars.cohosts",
            "particulars.spot",
            "particulars.campaign",
            "particulars.people",
            "particulars.voluntaryJoined",
            "particulars.cost");
  }

  @Test
  void workOutsideItsCampaignAndMorePeopleThanAttendancesAreDoubted() {
    CampaignId campaign = campaign("T11-C");
    ActivityFacts october =
        crew.facts(
                "46-01", LocalDate.of(2026, 10, 9), new ActivityFacts.Amount(1, 20, Grade.CLAIMED))
            .with(known(campaign, 21));
    var recorded = (Recording.Recorded) activities.record(crew.base(), byPerson(october));
    assertThat(recorded.doubts())
        .extracting(Doubt::rule)
        .containsExactly(SoftRule.CAMPAIGN_DAYS, SoftRule.PEOPLE_MORE);
  }

  @Test
  void officerTypesThemOnThePageAndFindsThemAgain() {
    campaign("T11-D");
    client.signIn(crew.base().name(), Crew.PASSWORD);
    Page entry = client.get("/activities/new");
    Map<String, Object> typed =
        Map.ofEntries(
            Map.entry("form", "SMALL_GROUP"),
            Map.entry("quantity", "1"),
            Map.entry("attendances", "30"),
            Map.entry("title", "Nhóm nhỏ ở bản"),
            Map.entry("policyAreas", List.of("VOLUNTARY_SI")),
            Map.entry("audiences", List.of("VOLUNTARY_AND_HOUSEHOLD")),
            Map.entry("particulars.people", "1.2x"),
            Map.entry("particulars.cost", "1.500.000"),
            Map.entry("particulars.funds", "STATE"),
            Map.entry("particulars.campaign", "T11-D"),
            Map.entry("particulars.spot", "Nhà văn hóa"),
            Map.entry("particulars.languages", List.of("hmn")));
    Page refused = client.submit(entry, "form.entry", typed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary a").attr("href")).isEqualTo("#particulars.people");
    assertThat(refused.one("input[name=particulars.cost]").attr("value")).isEqualTo("1.500.000");
    Page saved =
        client.follow(client.submit(refused, "form.entry", Map.of("particulars.people", "28")));
    assertThat(saved.text())
        .contains("Tháng BHXH T11-D")
        .contains("28 người")
        .contains("1.500.000 đồng")
        .contains("Ngân sách nhà nước")
        .contains("Tiếng Mông");
    assertThat(client.get("/activities?campaign=T11-D").one("#records").text()).isEqualTo("1");
    Page edit = client.get(saved.uri().getPath() + "/edit");
    Page changed =
        client.follow(client.submit(edit, "form.entry", Map.of("particulars.funds", "PARTNER")));
    assertThat(changed.one(".differences").text())
        .contains("Ngân sách nhà nước, địa phương → Cơ quan phối hợp chi");
  }

  @Test
  void programSendsAndReadsThem() {
    campaign("T11-E");
    api.token(tokens.create(crew.base(), "test"));
    Map<String, Object> record =
        Map.of(
            "unit", "46-01",
            "form", "SMALL_GROUP",
            "to", "2026-11-19",
            "title", "Nhóm nhỏ",
            "particulars",
                Map.of(
                    "cohosts",
                    List.of("46-02"),
                    "campaign",
                    "T11-E",
                    "people",
                    12,
                    "cost",
                    0,
                    "languages",
                    List.of("tyz")));
    ApiClient.Answer made = api.post("/api/v1/activities", record);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/particulars/cohosts/0").asString()).isEqualTo("46-02");
    // Nothing spent is known; nothing known about installs is null.
    assertThat(made.json().at("/particulars/cost").asLong()).isZero();
    assertThat(made.json().at("/particulars/vssidInstalled").isNull()).isTrue();
    Map<String, Object> unknown =
        Map.of(
            "unit", "46-01",
            "form", "SMALL_GROUP",
            "to", "2026-11-19",
            "title", "Nhóm nhỏ",
            "particulars", Map.of("campaign", "KHONG-CO"));
    assertThat(api.post("/api/v1/activities", unknown).json().at("/errors/0/field").asString())
        .isEqualTo("particulars.campaign");
  }
}
