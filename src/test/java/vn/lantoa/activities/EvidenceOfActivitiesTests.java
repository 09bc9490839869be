package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.activities.Crew.TODAY;
import static vn.lantoa.activities.Crew.byPerson;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activities.Withdrawing;
import vn.lantoa.activities.ActivityEvidence.Adding;
import vn.lantoa.activities.ActivityEvidence.Addition;
import vn.lantoa.activities.ActivityEvidence.Matter;
import vn.lantoa.activities.ActivityEvidence.Piece;
import vn.lantoa.activities.ActivityEvidence.Removing;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Evidence;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.files.Samples;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class EvidenceOfActivitiesTests {
  private static int letters = 2900;

  @Autowired private Activities activities;
  @Autowired private ActivityEvidence evidence;
  @Autowired private KeptFiles files;
  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private Dossiers dossiers;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;

  private Crew crew;
  private Viewer base;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    base = crew.base();
  }

  private String ticket(Viewer viewer, byte[] bytes) {
    var sent = new KeptFiles.Sent("ảnh hội nghị.jpg", () -> new ByteArrayInputStream(bytes));
    return ((Reception.Taken) files.receive(viewer, sent)).received().ticket();
  }

  private Addition photo(Viewer viewer, int colour, @Nullable LocalDate day) {
    byte[] bytes = Samples.asFromAPhone(Samples.jpeg(colour));
    return new Addition(new Matter.OfFile(ticket(viewer, bytes)), "Hội nghị ở chợ", day);
  }

  private static Addition link(String address) {
    return new Addition(new Matter.OfLink(address), "", null);
  }

  private ActivityId recorded(List<Addition> additions) {
    var facts = crew.smallGroups("46-01");
    return ((Recording.Recorded) evidence.record(base, byPerson(facts), additions)).id();
  }

  private List<Piece> standing(ActivityId id) {
    return evidence.listFor(base, id).stream().filter(Piece::stands).toList();
  }

  @Test
  void recordAndWhatShowsItComeTogetherOrNotAtAll() {
    ActivityId id =
        recorded(List.of(photo(base, 0x290000, null), link("https://baohue.vn/tin?utm_source=x")));
    List<Piece> pieces = standing(id);
    // The camera says 18/11; the link has the last day of the work.
    assertThat(pieces)
        .extracting(Piece::happenedOn)
        .containsExactly(LocalDate.of(2026, 11, 18), TODAY);
    assertThat(pieces.getFirst().name()).isEqualTo("Hội nghị ở chợ");
    long before =
        activities
            .list(base, ActivityFilter.ALL, new Activities.Paging(1, 1, false))
            .slice()
            .total();
    var refused =
        evidence.record(
            base,
            byPerson(crew.smallGroups("46-01")),
            List.of(photo(base, 0x290001, null), link("baohue.vn")));
    assertThat(((Recording.Refused) refused).faults())
        .containsExactly(new Fault("link", "evidence.link"));
    assertThat(
            activities
                .list(base, ActivityFilter.ALL, new Activities.Paging(1, 1, false))
                .slice()
                .total())
        .isEqualTo(before);
  }

  private List<Fault> refused(ActivityId id, Addition... additions) {
    return ((Adding.Refused) evidence.add(base, id, List.of(additions))).faults();
  }

  @Test
  void whatDoesNotFitIsRefusedAsAWhole() {
    ActivityId id = recorded(List.of(photo(base, 0x290100, null), link("https://baohue.vn/tin")));
    assertThat(refused(id, link("http://www.baohue.vn/tin/?fbclid=1"), link("https://a.vn/moi")))
        .extracting(Fault::code)
        .containsExactly("evidence.twice");
    assertThat(refused(id, photo(base, 0x290100, null)))
        .extracting(Fault::code)
        .containsExactly("evidence.twice");
    assertThat(refused(id, photo(base, 0x290101, TODAY.plusDays(1))))
        .containsExactly(new Fault("shownOn", "evidence.day"));
    assertThat(refused(id, new Addition(new Matter.OfFile("made up"), "", null)))
        .containsExactly(new Fault("file", "evidence.expired"));
    assertThat(refused(id, photo(crew.officer(), 0x290102, null)))
        .containsExactly(new Fault("file", "evidence.expired"));
    assertThat(standing(id)).hasSize(2);
  }

  @Test
  void filesFollowTheSightOfTheRecord() {
    ActivityId id = recorded(List.of(photo(base, 0x290200, null)));
    KeptFile file = Objects.requireNonNull(standing(id).getFirst().file());
    assertThat(files.openFor(base, file.id())).isPresent();
    assertThat(files.openFor(crew.officer(), file.id())).isPresent();
    assertThat(files.openFor(crew.otherBase(), file.id())).isEmpty();
    assertThat(evidence.listFor(crew.otherBase(), id)).isEmpty();
    assertThat(evidence.add(crew.otherBase(), id, List.of())).isEqualTo(new Adding.Absent());
    assertThat(evidence.remove(crew.otherBase(), id, standing(id).getFirst().id(), ""))
        .isEqualTo(new Removing.Absent());
  }

  @Test
  void removedEvidenceStaysToBeSeenAndApprovedOneIsRemovedWithAReason() {
    ActivityId id = recorded(List.of(photo(base, 0x290300, null), photo(base, 0x290301, null)));
    EvidenceId first = standing(id).getFirst().id();
    EvidenceId second = standing(id).getLast().id();
    assertThat(evidence.remove(base, id, first, "")).isEqualTo(new Removing.Removed());
    assertThat(evidence.remove(base, id, first, "")).isEqualTo(new Removing.Absent());
    activities.approve(crew.officer(), java.util.Set.of(id));
    assertThat(evidence.remove(base, id, second, " ")).isEqualTo(new Removing.ReasonMissing());
    assertThat(evidence.remove(base, id, second, "Nhầm ảnh")).isEqualTo(new Removing.Removed());
    assertThat(standing(id)).isEmpty();
    assertThat(evidence.listFor(base, id))
        .extracting(piece -> Objects.requireNonNull(piece.removed()).reason())
        .containsExactlyInAnyOrder("", "Nhầm ảnh");
    // What was removed may be given again.
    assertThat(evidence.add(base, id, List.of(photo(base, 0x290300, null))))
        .isEqualTo(new Adding.Added(1));
  }

  private AssignmentId task() {
    Viewer headquarters = crew.headquarters();
    var letter =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(++letters));
    directives.issue(headquarters, letter.id(), new IssueOrder(TODAY.plusDays(5), 5, null));
    var filter = new Assignments.Filter(letter.id(), "46", null, false, new Assignments.Page(1, 9));
    return assignments.list(headquarters, filter).rows().getFirst().id();
  }

  private ActivityFacts answering(AssignmentId task, LocalDate day) {
    ActivityFacts facts = crew.facts("46", day, new ActivityFacts.Amount(2, 30, Grade.CLAIMED));
    UUID assignment = task.value();
    return new ActivityFacts(
        facts.unit(),
        facts.form(),
        facts.subject(),
        facts.days(),
        facts.place(),
        facts.amount(),
        facts.title(),
        facts.note(),
        assignment);
  }

  private List<Evidence> dossier(AssignmentId task) {
    return dossiers.dossierFor(crew.headquarters(), task).orElseThrow().evidence();
  }

  private Assignments.Assignment now(AssignmentId task) {
    return assignments.assignmentFor(crew.headquarters(), task).orElseThrow();
  }

  @Test
  void evidenceOfAnAssignmentFollowsItsRecord() {
    Viewer officer = crew.officer();
    AssignmentId task = task();
    AssignmentId other = task();
    ActivityId id =
        ((Recording.Recorded) activities.record(officer, byPerson(answering(task, TODAY)))).id();
    assertThat(dossier(task)).extracting(Evidence::record).containsExactly(id.value());
    assertThat(now(task).reportedThrough()).isEqualTo(TODAY);
    // Other words change nothing of it.
    corrected(activities, officer, id, 1, answering(task, TODAY));
    var given = dossier(task).getFirst().id();
    // Another day gives it anew under that day.
    corrected(activities, officer, id, 2, answering(task, TODAY.minusDays(2)));
    assertThat(dossier(task)).extracting(Evidence::happenedOn).containsExactly(TODAY.minusDays(2));
    assertThat(dossier(task).getFirst().id()).isNotEqualTo(given);
    assertThat(now(task).reportedThrough()).isEqualTo(TODAY.minusDays(2));
    // Another assignment takes it along.
    corrected(activities, officer, id, 3, answering(other, TODAY));
    assertThat(dossier(task)).isEmpty();
    assertThat(now(task).evidence()).isZero();
    assertThat(now(task).reportedThrough()).isNull();
    assertThat(dossier(other)).extracting(Evidence::record).containsExactly(id.value());
    assertThat(activities.withdraw(officer, new Edit(id, 4), "Ghi nhầm"))
        .isEqualTo(new Withdrawing.Withdrawn(5));
    assertThat(dossier(other)).isEmpty();
    assertThat(now(other).evidence()).isZero();
  }

  private static void corrected(
      Activities activities, Viewer viewer, ActivityId id, int version, ActivityFacts facts) {
    assertThat(activities.correct(viewer, new Edit(id, version), byPerson(facts)))
        .isInstanceOf(Correcting.Corrected.class);
  }

  @Test
  void twoRecordsOfOneDayAreTwoPiecesAndOneStaysWhenTheOtherGoes() {
    Viewer officer = crew.officer();
    AssignmentId task = task();
    var first = (Recording.Recorded) activities.record(officer, byPerson(answering(task, TODAY)));
    var second = (Recording.Recorded) activities.record(officer, byPerson(answering(task, TODAY)));
    assertThat(now(task).evidence()).isEqualTo(2);
    activities.withdraw(officer, new Edit(first.id(), 1), "Ghi hai lần");
    assertThat(dossier(task)).extracting(Evidence::record).containsExactly(second.id().value());
  }
}
