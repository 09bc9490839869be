package vn.lantoa.directives.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.GatedLetter;
import vn.lantoa.directives.People;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.directives.gates.Gates.Act;
import vn.lantoa.directives.gates.Gates.Outcome;
import vn.lantoa.directives.gates.Gates.Wanted;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.policy.LegalEventKind;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.policy.Term;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

@LantoaTest
class GatesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Gates gates;
  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private RecordedWork records;
  @Autowired private LegalEvents events;
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

  private DirectiveId draft(int number) {
    return GatedLetter.registered(directives, headquarters, number);
  }

  private void issue(DirectiveId id) {
    GatedLetter.issue(directives, headquarters, id, new IssueOrder(null, 5, null));
  }

  private Gates.OfClause clause(DirectiveId id, String ref) {
    return gates.findFor(headquarters, id).orElseThrow().clauses().stream()
        .filter(one -> one.ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  private Gate gate(DirectiveId id, String ref) {
    return clause(id, ref).gates().getFirst();
  }

  private LegalEvent event(String code) {
    var facts =
        new LegalEvent.Facts(
            code,
            LegalEventKind.DECREE_ISSUED,
            new Term("Nghị định " + code, "Decree " + code),
            "",
            null,
            null,
            "");
    return ((LegalEvents.Outcome.Done) events.register(headquarters, facts)).event();
  }

  private LegalEvent happens(LegalEvent event, LocalDate on) {
    return corrected(event, on);
  }

  private LegalEvent corrected(LegalEvent event, @Nullable LocalDate on) {
    LegalEvent now = events.findFor(headquarters, event.id()).orElseThrow();
    LegalEvent.Facts f = now.facts();
    var facts =
        new LegalEvent.Facts(
            f.code(), f.kind(), f.title(), f.source(), f.plannedOn(), on, f.note());
    var edit = new LegalEvents.Edit(now.id(), now.version(), "Ghi theo công báo");
    return ((LegalEvents.Outcome.Done) events.correct(headquarters, edit, facts)).event();
  }

  private void waitsFor(DirectiveId id, String ref, LegalEventId event) {
    Gate gate = gate(id, ref);
    var wanted = new Wanted(new Condition.AfterEvent(event), gate.wording(), OwedBy.OTHERS);
    assertThat(gates.act(headquarters, new Act.Change(gate.id(), gate.version(), wanted)))
        .isEqualTo(new Outcome.Done(id));
  }

  private List<String> told(Viewer viewer, String kind) {
    var all = new Inbox.Filter(Inbox.Shown.ALL, null, 1, 100);
    return inbox.list(viewer, all).rows().stream()
        .filter(line -> line.kind().equals(kind))
        .map(line -> String.join("|", line.arguments()))
        .toList();
  }

  @Test
  void footnoteIsProposedAndConfirmed() {
    DirectiveId id = draft(621);
    assertThat(clause(id, "1.1").gates()).isEmpty();
    assertThat(clause(id, "1.2").gates()).isEmpty();
    assertThat(gate(id, "1.3").condition()).isEqualTo(new Condition.InWords());
    assertThat(gate(id, "1.3").owedBy()).isEqualTo(OwedBy.HEADQUARTERS);
    LegalEvent law = events.findByCode(headquarters, "SI-LAW-41-2024").orElseThrow();
    assertThat(gate(id, "1.5").condition()).isEqualTo(new Condition.AfterEvent(law.id()));
    assertThat(gates.findFor(headquarters, id).orElseThrow().unconfirmed()).isEqualTo(3);
    Gate proposed = gate(id, "1.5");
    gates.act(headquarters, new Act.Confirm(proposed.id(), proposed.version()));
    assertThat(gate(id, "1.5").confirmed()).isTrue();
    assertThat(gates.act(headquarters, new Act.Confirm(proposed.id(), proposed.version())))
        .isEqualTo(new Outcome.Stale());
    // 1/7/2025, the day on which the law came into force.
    assertThat(clause(id, "1.5").opensOn()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(clause(id, "1.3").opensOn()).isNull();
  }

  @Test
  void eventOpensTellsOnceAndClosesAgain() {
    DirectiveId id = draft(622);
    LegalEvent decree = event("DECREE-622");
    waitsFor(id, "1.3", decree.id());
    waitsFor(id, "1.4", decree.id());
    issue(id);
    assertThat(told(hue, "gate.opened")).noneMatch(line -> line.contains("622/"));

    decree = happens(decree, TODAY.minusDays(3));
    // Both contents in one line.
    String line = "Công văn 622/BHXH-TT|1.3, 1.4|2026-11-17";
    await().until(() -> told(hue, "gate.opened").contains(line));
    assertThat(clause(id, "1.4").isOpenOn(TODAY)).isTrue();

    decree = corrected(decree, TODAY.minusDays(2));
    await().until(() -> TODAY.minusDays(2).equals(clause(id, "1.4").opensOn()));
    assertThat(told(hue, "gate.opened").stream().filter(one -> one.contains("622/"))).hasSize(1);

    corrected(decree, null);
    await().until(() -> told(hue, "gate.closed").stream().anyMatch(one -> one.contains("622/")));
    assertThat(clause(id, "1.3").isOpenOn(TODAY)).isFalse();
    happens(decree, TODAY);
    await()
        .until(
            () ->
                told(hue, "gate.opened").stream().filter(one -> one.contains("622/")).count() == 2);
  }

  @Test
  void allGatesOfAClauseMustOpen() {
    DirectiveId id = draft(623);
    LegalEvent decree = event("DECREE-623");
    waitsFor(id, "1.3", decree.id());
    ClauseId clause = clause(id, "1.3").clause();
    gates.act(
        headquarters,
        new Act.Add(
            clause,
            new Wanted(
                new Condition.AfterDirective(null, "6231/BHXH-TT"), "", OwedBy.HEADQUARTERS)));
    issue(id);
    happens(decree, TODAY.minusDays(9));
    assertThat(clause(id, "1.3").opensOn()).isNull();
    // The other letter bears 28/10/2024, before the decree: the later of the two days counts.
    issue(draft(6231));
    assertThat(clause(id, "1.3").opensOn()).isEqualTo(TODAY.minusDays(9));
    assertThat(
            gates.act(
                headquarters, new Act.Remove(gate(id, "1.3").id(), gate(id, "1.3").version())))
        .isEqualTo(new Outcome.Refused("because", "issued"));
  }

  @Test
  void dayOpensByItselfAndUnitsAreToldThen() {
    DirectiveId id = draft(624);
    Gate gate = gate(id, "1.4");
    LocalDate day = TODAY.plusDays(10);
    var wanted = new Wanted(new Condition.OnDay(day), "", OwedBy.NOBODY);
    gates.act(headquarters, new Act.Change(gate.id(), gate.version(), wanted));
    issue(id);
    assertThat(evidence(id, TODAY, "1.4")).isInstanceOf(Evidencing.Gated.class);
    clock.set(day);
    assertThat(clause(id, "1.4").isOpenOn(day)).isTrue();
    assertThat(evidence(id, day, "1.4")).isInstanceOf(Evidencing.Recorded.class);
  }

  private Evidencing evidence(DirectiveId id, LocalDate day, String ref) {
    Map<String, ClauseId> clauses = GatedLetter.clauses(directives, headquarters, id);
    var filter = new Assignments.Filter(id, "46", null, false, new Assignments.Page(1, 10));
    var work =
        assignments.list(hue, filter).rows().stream()
            .filter(one -> !one.summary().clauseHeading().contains("1.5"))
            .findFirst()
            .orElseThrow();
    return People.evidenced(
        records,
        hue,
        work.id(),
        new Assignments.Claim(people.unit("46", TODAY), day, Set.of(clauses.get(ref))));
  }

  @Test
  void handOpensWithAReasonAndTakesBack() {
    DirectiveId id = draft(625);
    issue(id);
    Gate gate = gate(id, "1.3");
    assertThat(gates.act(headquarters, new Act.Open(gate.id(), gate.version(), TODAY, " ")))
        .isEqualTo(new Outcome.Refused("because", "reason"));
    assertThat(evidence(id, TODAY, "1.3")).isInstanceOf(Evidencing.Gated.class);
    gates.act(
        headquarters,
        new Act.Open(gate.id(), gate.version(), TODAY, "Đã có Nghị định và tài liệu"));
    assertThat(told(hue, "gate.opened")).contains("Công văn 625/BHXH-TT|1.3|2026-11-20");
    assertThat(Objects.requireNonNull(gate(id, "1.3").opened()).person())
        .isEqualTo("Nguyễn Thị Mẫu");
    assertThat(evidence(id, TODAY, "1.3")).isInstanceOf(Evidencing.Recorded.class);
    gates.act(headquarters, new Act.TakeBack(gate.id(), gate(id, "1.3").version()));
    assertThat(told(hue, "gate.closed")).contains("Công văn 625/BHXH-TT|1.3|2026-11-20");
    assertThat(evidence(id, TODAY, "1.3")).isInstanceOf(Evidencing.Gated.class);
  }

  @Test
  void onlyHeadquartersSetsGatesAndOthersDoNotLearnOfThem() {
    DirectiveId id = draft(626);
    Gate gate = gate(id, "1.3");
    assertThat(gates.act(hue, new Act.Confirm(gate.id(), gate.version())))
        .isEqualTo(new Outcome.Absent());
    assertThat(gates.findFor(hue, id)).isEmpty();
    issue(id);
    assertThat(gates.act(hue, new Act.Confirm(gate.id(), gate.version())))
        .isEqualTo(new Outcome.Forbidden());
    assertThat(gates.findFor(hue, id).orElseThrow().mayEdit()).isFalse();
  }

  @Test
  void directiveCannotWaitForItself() {
    DirectiveId id = draft(627);
    Gate gate = gate(id, "1.3");
    var itself = new Wanted(new Condition.AfterDirective(null, "627/bhxh-tt"), "", OwedBy.OTHERS);
    assertThat(gates.act(headquarters, new Act.Change(gate.id(), gate.version(), itself)))
        .isEqualTo(new Outcome.Refused("notation", "itself"));
    var wordless = new Wanted(new Condition.InWords(), " ", OwedBy.OTHERS);
    assertThat(gates.act(headquarters, new Act.Change(gate.id(), gate.version(), wordless)))
        .isEqualTo(new Outcome.Refused("wording", "wording"));
  }

  @Test
  void waitingListSaysWhatForSinceWhenAndWhom() {
    DirectiveId id = draft(628);
    assertThat(waiting(id)).isEmpty();
    issue(id);
    // 1.5 is open since the law is in force; 34 provincial units have work that covers the rest.
    assertThat(waiting(id)).extracting(one -> one.clause().ref()).containsExactly("1.3", "1.4");
    var all = new Assignments.Filter(id, "", null, false, new Assignments.Page(1, 500));
    long units =
        assignments.list(headquarters, all).rows().stream()
            .map(work -> work.summary().holder().unit())
            .distinct()
            .count();
    assertThat(waiting(id).getFirst().units()).isEqualTo(units).isGreaterThan(30);
    assertThat(gates.waiting(hue))
        .filteredOn(one -> one.directive().equals(id))
        .extracting(Gates.Waiting::units)
        .containsOnly(1L);
  }

  private List<Gates.Waiting> waiting(DirectiveId id) {
    return gates.waiting(headquarters).stream().filter(one -> one.directive().equals(id)).toList();
  }
}
