package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ContentsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate BEFORE_THE_LAW = LocalDate.of(2025, 6, 30);

  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private RecordedWork records;
  @Autowired private Contents contents;
  @Autowired private ContentTopics topics;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;

  private Viewer headquarters;
  private Viewer hue;
  private UnitId unit;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
    unit = people.unit("46", TODAY);
  }

  private DirectiveId issued(int number) {
    DirectiveId id = GatedLetter.registered(directives, headquarters, number);
    GatedLetter.issue(directives, headquarters, id, new IssueOrder(null, 5, null));
    return id;
  }

  /// Huế's work under the clause whose words begin so.
  private Assignment work(DirectiveId letter, String words) {
    var filter = new Assignments.Filter(letter, "", null, false, new Assignments.Page(1, 100));
    ClauseId clause =
        directives.findFor(headquarters, letter).orElseThrow().clauses().stream()
            .filter(c -> (c.content().heading() + " " + c.content().text()).contains(words))
            .filter(c -> c.content().operative())
            .findFirst()
            .orElseThrow()
            .id();
    return assignments.list(hue, filter).rows().stream()
        .filter(one -> one.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  private List<String> covered(Assignment work) {
    return contents.coveredBy(hue, List.of(work.id())).getOrDefault(work.id(), List.of()).stream()
        .map(CoveredContent::ref)
        .toList();
  }

  private Evidencing evidence(Assignment work, LocalDate day, ClauseId... named) {
    return People.evidenced(
        records, hue, work.id(), new Assignments.Claim(unit, day, Set.of(named)));
  }

  private static List<String> refs(Evidencing outcome) {
    assertThat(outcome).isInstanceOf(Evidencing.Gated.class);
    return ((Evidencing.Gated) outcome).waiting().stream().map(CoveredContent::ref).toList();
  }

  @Test
  void assignmentCoversWhatItsClauseNames() {
    DirectiveId letter = issued(641);
    assertThat(covered(work(letter, "mục 1"))).containsExactly("1.1", "1.2", "1.3", "1.4", "1.5");
    assertThat(covered(work(letter, "nội dung 1.5"))).containsExactly("1.5");
  }

  @Test
  void evidenceOnlyOfWhatWaitsIsRefusedWithTheReason() {
    DirectiveId letter = issued(642);
    Map<String, ClauseId> clauses = GatedLetter.clauses(directives, headquarters, letter);
    Assignment work = work(letter, "mục 1");
    Evidencing outcome =
        evidence(
            work, TODAY, GatedLetter.clause(clauses, "1.3"), GatedLetter.clause(clauses, "1.4"));
    assertThat(refs(outcome)).containsExactly("1.3", "1.4");
    assertThat(((Evidencing.Gated) outcome).waiting().getFirst().reason())
        .contains("Sẽ được ban hành");
    assertThat(assignments.assignmentFor(hue, work.id()).orElseThrow().evidence()).isZero();
    assertThat(
            evidence(
                work,
                TODAY,
                GatedLetter.clause(clauses, "1.1"),
                GatedLetter.clause(clauses, "1.3")))
        .isInstanceOf(Evidencing.Recorded.class);
    assertThat(evidence(work, TODAY)).isInstanceOf(Evidencing.Recorded.class);
  }

  @Test
  void dayOfTheWorkDecides() {
    DirectiveId letter = issued(643);
    Map<String, ClauseId> clauses = GatedLetter.clauses(directives, headquarters, letter);
    Assignment work = work(letter, "mục 1");
    // The law has been in force since 1/7/2025; what was done the day before was too early.
    assertThat(refs(evidence(work, BEFORE_THE_LAW, GatedLetter.clause(clauses, "1.5"))))
        .containsExactly("1.5");
    assertThat(evidence(work, BEFORE_THE_LAW.plusDays(1), GatedLetter.clause(clauses, "1.5")))
        .isInstanceOf(Evidencing.Recorded.class);
  }

  @Test
  void workThatNamesOnlyWaitingContentsWaitsItself() {
    DirectiveId letter = issued(644);
    Assignment stories = work(letter, "nội dung 1.5");
    assertThat(stories.state()).isEqualTo(WorkState.STANDING);
    assertThat(refs(evidence(stories, BEFORE_THE_LAW))).containsExactly("1.5");
    assertThat(evidence(stories, TODAY)).isInstanceOf(Evidencing.Recorded.class);
  }

  @Test
  void contentsBecomeTopicsWhenTheDirectiveIsIssued() {
    DirectiveId draft = GatedLetter.registered(directives, headquarters, 645);
    Set<UUID> clauses =
        GatedLetter.clauses(directives, headquarters, draft).values().stream()
            .map(ClauseId::value)
            .collect(Collectors.toSet());
    assertThat(topics.ofClauses(clauses)).isEmpty();
    GatedLetter.issue(directives, headquarters, draft, new IssueOrder(null, 5, null));
    assertThat(topics.ofClauses(clauses))
        .extracting(ContentTopic::code)
        .containsExactly(
            Stream.of("1.1", "1.2", "1.3", "1.4", "1.5")
                .map(ref -> "645-BHXH-TT-2024." + ref)
                .toArray(String[]::new));
    assertThat(topics.findByCode("645-BHXH-TT-2024.1.5").orElseThrow().origin())
        .extracting(ContentTopic.Origin::document)
        .isEqualTo("Công văn 645/BHXH-TT");
  }

  @Test
  void workOfOthersIsMissing() {
    Assignment work = work(issued(646), "mục 1");
    Viewer other =
        new People(accounts, organisation)
            .person("p48.officer", vn.lantoa.identity.Role.PROVINCIAL_OFFICER, "48");
    assertThat(contents.coveredBy(other, List.of(work.id()))).isEmpty();
  }
}
