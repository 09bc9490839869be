package vn.lantoa.directives.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.Claim;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.evidence.Dossiers.Matter;
import vn.lantoa.directives.evidence.Dossiers.Piece;
import vn.lantoa.directives.evidence.Dossiers.Report;
import vn.lantoa.directives.evidence.Dossiers.Submitting;
import vn.lantoa.directives.evidence.Reviews.Decision;
import vn.lantoa.directives.evidence.Reviews.Reviewing;
import vn.lantoa.directives.evidence.Submission.Outcome;
import vn.lantoa.files.FileOwner;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.files.Lookalikes.Lookalike;
import vn.lantoa.files.Samples;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

@LantoaTest
class DossiersTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private RecordedWork work;
  @Autowired private Dossiers dossiers;
  @Autowired private Reviews reviews;
  @Autowired private KeptFiles files;
  @Autowired private Inbox inbox;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private TestClock clock;

  private People people;
  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
  }

  private Assignment task(int number, @Nullable LocalDate dueOn, Viewer of) {
    var outcome =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(number));
    directives.issue(headquarters, outcome.id(), new IssueOrder(dueOn, 5, null));
    assertThat(dossiers.wantReview(headquarters, outcome.id(), true)).isTrue();
    return ofLetter(outcome.id(), of);
  }

  private Assignment ofLetter(DirectiveId letter, Viewer of) {
    var filter = new Assignments.Filter(letter, "", null, false, new Assignments.Page(1, 10));
    return assignments.list(of, filter).rows().getFirst();
  }

  private Giving give(Viewer viewer, Assignment task, Matter matter) {
    return dossiers.give(viewer, task.id(), new Piece(matter, TODAY.minusDays(1), "", Set.of()));
  }

  private EvidenceId text(Viewer viewer, Assignment task, String text) {
    return ((Giving.Given) give(viewer, task, new Matter.OfText(text))).id();
  }

  private String ticket(Viewer viewer, int colour) {
    var sent = new KeptFiles.Sent("anh.jpg", () -> new ByteArrayInputStream(Samples.jpeg(colour)));
    return ((Reception.Taken) files.receive(viewer, sent)).received().ticket();
  }

  private Submission submitted(Viewer viewer, Assignment task) {
    var report = new Report(TODAY, null, "Đã xong");
    return ((Submitting.Submitted) dossiers.submit(viewer, task.id(), report)).submission();
  }

  private Reviewing accept(Viewer viewer, Submission submission) {
    return reviews.decide(
        viewer, submission.id(), new Decision(Outcome.ACCEPTED, "", submission.sha256()));
  }

  private Submission last(Assignment task) {
    return dossiers.dossierFor(hue, task.id()).orElseThrow().submissions().getFirst();
  }

  private Assignment now(Assignment task) {
    return assignments.assignmentFor(headquarters, task.id()).orElseThrow();
  }

  @Test
  void everyKindStandsUnderItsOwnDay() {
    Assignment task = task(801, TODAY.plusDays(5), hue);
    give(hue, task, new Matter.OfFile(ticket(hue, 0x801000)));
    give(hue, task, new Matter.OfLink("https://baohue.vn/tin?utm_source=x"));
    text(hue, task, "Nói chuyện với 40 tiểu thương chợ Đông Ba");
    var unit = people.unit("46", TODAY);
    People.evidenced(work, hue, task.id(), new Claim(unit, TODAY.minusDays(3), Set.of()));
    var dossier = dossiers.dossierFor(hue, task.id()).orElseThrow();
    assertThat(dossier.evidence())
        .extracting(Evidence::kind)
        .containsExactly(
            Evidence.Kind.TEXT, Evidence.Kind.LINK, Evidence.Kind.FILE, Evidence.Kind.ACTIVITY);
    assertThat(dossier.evidence().getLast().happenedOn()).isEqualTo(TODAY.minusDays(3));
    assertThat(now(task).evidence()).isEqualTo(4);
    assertThat(now(task).reportedThrough()).isEqualTo(TODAY.minusDays(1));
    dossiers.remove(hue, task.id(), dossier.evidence().getFirst().id());
    assertThat(now(task).evidence()).isEqualTo(3);
  }

  @Test
  void whatDoesNotFitIsRefusedWithItsReason() {
    Assignment task = task(802, TODAY.plusDays(5), hue);
    var tomorrow = new Piece(new Matter.OfText("x"), TODAY.plusDays(1), "", Set.of());
    assertThat(dossiers.give(hue, task.id(), tomorrow)).isEqualTo(new Giving.DayWrong());
    assertThat(give(hue, task, new Matter.OfLink("ftp://a.vn/x")))
        .isEqualTo(new Giving.LinkWrong());
    assertThat(give(hue, task, new Matter.OfLink("http://10.0.0.1/x")))
        .isEqualTo(new Giving.LinkWrong());
    assertThat(give(hue, task, new Matter.OfText("  "))).isEqualTo(new Giving.TextWrong());
    assertThat(give(hue, task, new Matter.OfFile("made up"))).isEqualTo(new Giving.FileExpired());
    give(hue, task, new Matter.OfLink("https://www.baohue.vn/tin/?fbclid=1#a"));
    assertThat(give(hue, task, new Matter.OfLink("http://baohue.vn/tin")))
        .isEqualTo(new Giving.Twice());
    Viewer reader = people.person("staff.hue", Role.STAFF, "46");
    assertThat(give(reader, task, new Matter.OfText("x"))).isEqualTo(new Giving.Forbidden());
    Viewer daNang = people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    assertThat(give(daNang, task, new Matter.OfText("x"))).isEqualTo(new Giving.Absent());
    assertThat(dossiers.dossierFor(hue, task.id()).orElseThrow().evidence()).hasSize(1);
  }

  @Test
  void sameFileOfAnotherUnitIsFlaggedAndNamedOnlyToThoseWhoSeeIt() {
    Viewer daNang = people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    Assignment task = task(803, TODAY.plusDays(5), hue);
    Assignment other = ofLetter(task.summary().directive(), daNang);
    give(hue, task, new Matter.OfFile(ticket(hue, 0x803000)));
    give(daNang, other, new Matter.OfFile(ticket(daNang, 0x803000)));
    Evidence seenByHue = dossiers.dossierFor(hue, task.id()).orElseThrow().evidence().getFirst();
    assertThat(seenByHue.alike())
        .extracting(Lookalike::same, Lookalike::place)
        .containsExactly(tuple(true, new FileOwner.Use.Unseen()));
    Evidence seenAbove =
        dossiers.dossierFor(headquarters, task.id()).orElseThrow().evidence().getFirst();
    var seen = (FileOwner.Use.Seen) seenAbove.alike().getFirst().place();
    assertThat(seen.unitName()).contains("Đà Nẵng");
    assertThat(seen.day()).isEqualTo(TODAY.minusDays(1));
    assertThat(seen.path()).isEqualTo("/assignments/" + other.id() + "/evidence");
  }

  @Test
  void acceptedWorkIsDoneOnTheDayThatWasClaimed() {
    Assignment task = task(804, TODAY.plusDays(5), hue);
    assertThat(assignments.complete(hue, task.id(), TODAY))
        .isEqualTo(new Assignments.Answer.ReviewWanted());
    assertThat(dossiers.submit(hue, task.id(), new Report(TODAY, null, "")))
        .isEqualTo(new Submitting.NothingToShow());
    text(hue, task, "Hội nghị ở Phú Vang");
    Submission submission = submitted(hue, task);
    assertThat(now(task).state()).isEqualTo(WorkState.OPEN_IN_TIME);
    assertThat(reviews.queue(headquarters, new Reviews.Filter(false, 1, 50)).rows())
        .extracting(waiting -> waiting.submission().id())
        .contains(submission.id());
    // Seen three days later, after the due day: the day claimed counts, not that of the verdict.
    clock.set(TODAY.plusDays(8));
    assertThat(accept(headquarters, submission)).isInstanceOf(Reviewing.Reviewed.class);
    assertThat(now(task).doneOn()).isEqualTo(TODAY);
    assertThat(now(task).state()).isEqualTo(WorkState.DONE_ON_TIME);
    var shown = new Inbox.Filter(Inbox.Shown.UNREAD, null, 1, 50);
    assertThat(inbox.list(hue, shown).rows())
        .extracting(Inbox.Line::kind)
        .contains("evidence.accepted");
    assertThat(accept(headquarters, submission)).isInstanceOf(Reviewing.Over.class);
  }

  @Test
  void verdictOnSomethingElseThanWasLookedAtIsRefused() {
    Assignment task = task(805, TODAY.plusDays(5), hue);
    text(hue, task, "Một");
    Submission seen = submitted(hue, task);
    text(hue, task, "Hai");
    assertThat(accept(headquarters, seen)).isInstanceOf(Reviewing.Changed.class);
    assertThat(now(task).doneOn()).isNull();
    assertThat(accept(headquarters, last(task))).isInstanceOf(Reviewing.Reviewed.class);
  }

  @Test
  void changeAfterAVerdictAsksAgainAndShowsWhatChanged() {
    Assignment task = task(806, TODAY.plusDays(5), hue);
    EvidenceId first = text(hue, task, "Một");
    accept(headquarters, submitted(hue, task));
    EvidenceId second = text(hue, task, "Hai");
    dossiers.remove(hue, task.id(), first);
    Submission again = last(task);
    assertThat(again.again()).isTrue();
    assertThat(again.isWaiting()).isTrue();
    // Until somebody decides, the work stays as it was approved.
    assertThat(now(task).state()).isEqualTo(WorkState.DONE_ON_TIME);
    var difference =
        Objects.requireNonNull(
            reviews.sheetFor(headquarters, again.id()).orElseThrow().difference());
    assertThat(difference.added()).extracting(Evidence::id).containsExactly(second);
    assertThat(difference.removed()).extracting(Evidence::id).containsExactly(first);
    var returned =
        reviews.decide(
            headquarters, again.id(), new Decision(Outcome.RETURNED, "Ảnh cũ", again.sha256()));
    assertThat(returned).isInstanceOf(Reviewing.Reviewed.class);
    assertThat(now(task).state()).isEqualTo(WorkState.OPEN_IN_TIME);
  }

  @Test
  void whatIsPutBackAsItWasAcceptedAsksNoMore() {
    Assignment task = task(807, TODAY.plusDays(5), hue);
    text(hue, task, "Một");
    accept(headquarters, submitted(hue, task));
    EvidenceId second = text(hue, task, "Hai");
    assertThat(last(task).isWaiting()).isTrue();
    dossiers.remove(hue, task.id(), second);
    assertThat(dossiers.dossierFor(hue, task.id()).orElseThrow().waiting()).isEmpty();
    assertThat(dossiers.submit(hue, task.id(), new Report(TODAY, null, "Đã xong")))
        .isEqualTo(new Submitting.Accepted());
  }

  @Test
  void returnWithoutAReasonIsRefused() {
    Assignment task = task(808, TODAY.plusDays(5), hue);
    text(hue, task, "Một");
    Submission submission = submitted(hue, task);
    var silent = new Decision(Outcome.PART, " ", submission.sha256());
    assertThat(reviews.decide(headquarters, submission.id(), silent))
        .isEqualTo(new Reviewing.ReasonMissing());
    assertThat(dossiers.submit(hue, task.id(), new Report(TODAY, null, "")))
        .isEqualTo(new Submitting.Waiting());
    assertThat(dossiers.takeBack(hue, task.id(), submission.id())).isTrue();
    assertThat(accept(headquarters, submission)).isInstanceOf(Reviewing.Over.class);
  }

  @Test
  void standingWorkIsSubmittedByPeriod() {
    Assignment task = task(809, null, hue);
    text(hue, task, "Tuần này");
    assertThat(dossiers.submit(hue, task.id(), new Report(TODAY, null, "")))
        .isEqualTo(new Submitting.DayWrong());
    var november = DayRange.inclusive(LocalDate.of(2026, 11, 1), TODAY);
    var first =
        (Submitting.Submitted) dossiers.submit(hue, task.id(), new Report(null, november, ""));
    accept(headquarters, first.submission());
    assertThat(now(task).state()).isEqualTo(WorkState.STANDING);
    var before = DayRange.inclusive(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    assertThat(dossiers.submit(hue, task.id(), new Report(null, before, "")))
        .isInstanceOfAny(Submitting.NothingToShow.class, Submitting.DayWrong.class);
  }

  /// Whatever the roles, wherever they are held, and in whatever order people give and submit:
  /// nobody ends up as reviewer of a submission in which they had a hand.
  @Test
  void nobodyReviewsTheirOwnEvidence() {
    List<Viewer> all = everybody();
    long seed = 4_2026;
    Random random = new Random(seed);
    int reviewed = 0;
    for (int round = 0; round < 12; round++) {
      Assignment task = task(820 + round, TODAY.plusDays(5), hue);
      Set<Viewer> hands = givers(task, all, random);
      Viewer submitter = random.nextBoolean() ? hue : all.get(1 + 2 * random.nextInt(8));
      hands.add(submitter);
      if (dossiers.submit(submitter, task.id(), new Report(TODAY, null, "x"))
          instanceof Submitting.Submitted(Submission submission)) {
        for (Viewer viewer : all) {
          requireLaw(viewer, submission, hands.contains(viewer));
        }
        requireLaw(hue, submission, true);
        reviewed++;
      }
    }
    assertThat(reviewed).isPositive();
  }

  private List<Viewer> everybody() {
    List<Viewer> all = new ArrayList<>();
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(java.util.Locale.ROOT);
      all.add(people.person("law.hq." + name, role, "BHXHVN"));
      all.add(people.person("law.46." + name, role, "46"));
    }
    return all;
  }

  /// Some of them, and in any case Huế's officer.
  private Set<Viewer> givers(Assignment task, List<Viewer> all, Random random) {
    Set<Viewer> hands = new java.util.HashSet<>(Set.of(hue));
    text(hue, task, "Của Huế");
    for (int piece = 0; piece < 3; piece++) {
      Viewer giver = all.get(random.nextInt(all.size()));
      if (give(giver, task, new Matter.OfText("Lời " + piece)) instanceof Giving.Given) {
        hands.add(giver);
      }
    }
    return hands;
  }

  /// Who has a hand in it is refused; of the others those who approve at headquarters may.
  private void requireLaw(Viewer viewer, Submission submission, boolean hasAHand) {
    boolean approves =
        viewer.may(vn.lantoa.identity.Ability.APPROVE) && viewer.name().startsWith("law.hq.");
    assertThat(
            reviews.sheetFor(viewer, submission.id()).filter(Reviews.Sheet::mayReview).isPresent())
        .as(viewer.name())
        .isEqualTo(approves && !hasAHand);
    if (hasAHand) {
      assertThat(accept(viewer, submission)).isEqualTo(new Reviewing.Forbidden());
      assertThat(reviews.queue(viewer, new Reviews.Filter(true, 1, 200)).rows())
          .noneMatch(one -> one.submission().id().equals(submission.id()));
    }
  }
}
