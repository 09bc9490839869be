package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.activities.Crew.byPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.HistoryChange;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class PartnersOfActivitiesTests {
  private static final LocalDate START = LocalDate.of(2025, 7, 1);

  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Registers registers;
  @Autowired private Tokens tokens;
  @Autowired private PageClient client;
  @Autowired private ApiClient api;
  @Autowired private List<ReorganisationParticipant> participants;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
  }

  private PartnerId partner(String code, String name) {
    var outcome =
        registers.add(
            ActorId.PROGRAM,
            Kingdom.PARTNER,
            new Registers.Values(START, null, code, name, PartnerKind.WOMENS_UNION.name(), null));
    return new PartnerId(((Registers.Outcome.Done) outcome).id());
  }

  private ActivityFacts with(Set<PartnerId> partners) {
    ActivityFacts facts = crew.smallGroups("46-01");
    return new ActivityFacts(
        facts.unit(),
        facts.form(),
        facts.subject(),
        facts.days(),
        facts.place(),
        facts.amount(),
        facts.title(),
        facts.note(),
        null,
        partners);
  }

  private ActivityId recorded(ActivityFacts facts) {
    Recording outcome = activities.record(crew.base(), byPerson(facts));
    assertThat(outcome).isInstanceOf(Recording.Recorded.class);
    return ((Recording.Recorded) outcome).id();
  }

  @Test
  void replacedVersionKeepsThePartnersItHad() {
    PartnerId women = partner("A-1", "Hội Phụ nữ");
    PartnerId farmers = partner("A-2", "Hội Nông dân");
    ActivityId id = recorded(with(Set.of(women)));
    activities.correct(crew.base(), new Edit(id, 1), byPerson(with(Set.of(women, farmers))));
    Activity now = activities.findFor(crew.base(), id).orElseThrow();
    assertThat(now.names().partners())
        .extracting(Activity.PartnerName::name)
        .containsExactly("Hội Nông dân", "Hội Phụ nữ");
    Change change = activities.historyFor(crew.base(), id).getFirst();
    assertThat(change.before().facts().partners()).containsExactly(women);
    assertThat(change.after().facts().partners()).containsExactlyInAnyOrder(women, farmers);
  }

  @Test
  void listIsNarrowedByPartnerAndSumsEachRecordOnce() {
    PartnerId one = partner("A-3", "Báo Một");
    PartnerId two = partner("A-4", "Báo Hai");
    recorded(with(Set.of(one, two)));
    recorded(with(Set.of(two)));
    recorded(with(Set.of()));
    // One record with both, one with the second alone: 5 sessions each, whatever the partners.
    assertThat(totals(one)).isEqualTo(new Activities.Totals(1, 5, 60));
    assertThat(totals(two)).isEqualTo(new Activities.Totals(2, 10, 120));
  }

  private Activities.Totals totals(PartnerId partner) {
    ActivityFilter filter =
        new ActivityFilter(
            null,
            Set.of(),
            null,
            new ActivityFilter.Anywhere(),
            0,
            0,
            null,
            null,
            "",
            partner,
            null,
            null);
    return activities.list(crew.headquarters(), filter, new Paging(1, 50, false)).totals();
  }

  @Test
  void partnerThatDoesNotExistThenIsRefused() {
    PartnerId unknown = new PartnerId(UUID.randomUUID());
    assertThat(activities.record(crew.base(), byPerson(with(Set.of(unknown)))))
        .isEqualTo(new Recording.Refused(List.of(new Fault("partners", "partner.absent"))));
  }

  @Test
  void programNamesPartnersByCode() {
    partner("A-5", "Hội Thanh niên");
    api.token(tokens.create(crew.base(), "test"));
    Map<String, Object> record =
        Map.of(
            "unit", "46-01",
            "form", "SMALL_GROUP",
            "to", "2026-11-19",
            "title", "Nhóm nhỏ",
            "partners", List.of("A-5"));
    ApiClient.Answer made = api.post("/api/v1/activities", record);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/partners/0").asString()).isEqualTo("A-5");
    assertThat(api.get("/api/v1/activities?partner=A-5").json().get("total").asInt()).isEqualTo(1);
    assertThat(api.get("/api/v1/activities?partner=A-X").status()).isEqualTo(422);
    Map<String, Object> unknown =
        Map.of(
            "unit",
            "46-01",
            "form",
            "SMALL_GROUP",
            "to",
            "2026-11-19",
            "title",
            "Nhóm nhỏ",
            "partners",
            List.of("A-X"));
    assertThat(api.post("/api/v1/activities", unknown).json().at("/errors/0/field").asString())
        .isEqualTo("partners");
  }

  @Test
  void officerTicksPartnersInTheEntry() {
    PartnerId press = partner("A-6", "Báo Thử nghiệm");
    client.signIn(crew.base().name(), Crew.PASSWORD);
    Page entry = client.get("/activities/new");
    assertThat(entry.one("#partners").text()).contains("Báo Thử nghiệm");
    Page saved =
        client.follow(
            client.submit(
                entry,
                "form.entry",
                Map.of(
                    "form",
                    "BROADCAST",
                    "quantity",
                    "3",
                    "title",
                    "Phát thanh cùng báo",
                    "policyAreas",
                    List.of("VOLUNTARY_SI"),
                    "audiences",
                    List.of("VOLUNTARY_AND_HOUSEHOLD"),
                    "partners",
                    List.of(press.toString()))));
    assertThat(saved.text()).contains("Cùng làm với Báo Thử nghiệm");
    Page list = client.get("/activities?partner=A-6");
    assertThat(list.one("#records").text()).isEqualTo("1");
    assertThat(list.one(".chip.on").text()).contains("Báo Thử nghiệm");
    Page edit = client.get(saved.uri().getPath() + "/edit");
    assertThat(edit.all("input[name=partners][checked]")).hasSize(1);
  }

  @Test
  void previewTellsOfRecordsThatWait() {
    assertThat(activities.record(crew.otherBase(), byPerson(crew.smallGroups("46-02"))))
        .isInstanceOf(Recording.Recorded.class);
    HistoryChange change =
        new HistoryChange(
            LocalDate.of(2027, 1, 1),
            Map.of(crew.unit("46-02"), List.of(crew.unit("46-01"))),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of());
    List<Effect> effects =
        participants.stream().flatMap(each -> each.preview(change).stream()).toList();
    assertThat(effects)
        .filteredOn(effect -> effect.code().equals("activities.waiting"))
        .singleElement()
        .extracting(Effect::count)
        .isEqualTo(1L);
  }
}
