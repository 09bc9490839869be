package vn.lantoa.directives.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.People;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.register.Recalls.Recalling;
import vn.lantoa.directives.register.Successions.Deciding;
import vn.lantoa.directives.register.Successions.Decision;
import vn.lantoa.directives.register.Successions.Fate;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;

/// The sample letter gives 50 assignments to 48 units: clauses 3.1 and 3.2 to one unit each, 3.3 to
/// the central units, 3.4 to the provinces.
@LantoaTest
class EndOfDirectiveTests {
  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private Register register;
  @Autowired private Recalls recalls;
  @Autowired private Successions successions;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;

  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
  }

  private DirectiveId letter(int number, String words) {
    String text =
        People.text(number)
            .replace("Thực hiện Nghị định số 351/2025/NĐ-CP ngày 30/12/2025 của Chính phủ", words);
    return ((Directives.Registration.Registered)
            directives.register(headquarters, number + ".txt", text.getBytes(UTF_8)))
        .id();
  }

  private Issuing issue(DirectiveId id) {
    return directives.issue(headquarters, id, new IssueOrder(null, 5, null));
  }

  private Directive directive(DirectiveId id) {
    return directives.findFor(headquarters, id).orElseThrow();
  }

  private List<WorkState> states(DirectiveId id) {
    var page = new Assignments.Page(1, 200);
    return assignments
        .list(headquarters, new Assignments.Filter(id, "", null, false, page))
        .rows()
        .stream()
        .map(Assignments.Assignment::state)
        .toList();
  }

  private long told(String kind, DirectiveId id) {
    return jdbc.sql("select count(*) from notifications.notice where kind = :kind and path = :path")
        .param("kind", kind)
        .param("path", "/directives/" + id)
        .query(Long.class)
        .single();
  }

  @Test
  void recallEndsOpenWorkTellsUnitsAndLeavesItsReason() {
    DirectiveId id = letter(3401, "Theo kế hoạch");
    assertThat(recalls.recall(headquarters, id, "Nhầm mức đóng"))
        .isEqualTo(new Recalling.NotIssued());
    assertThat(issue(id)).isEqualTo(new Issuing.Issued(50));
    assertThat(recalls.recall(hue, id, "x")).isEqualTo(new Recalling.Forbidden());
    assertThat(recalls.recall(headquarters, id, " ")).isEqualTo(new Recalling.ReasonWrong());
    assertThat(recalls.recall(headquarters, id, "Nhầm mức đóng"))
        .isEqualTo(new Recalling.Recalled(50));
    assertThat(states(id)).hasSize(50).containsOnly(WorkState.ENDED);
    Bearing seen = register.bearingFor(hue, id).orElseThrow();
    assertThat(seen.validity()).isEqualTo(Validity.RECALLED);
    assertThat(Objects.requireNonNull(seen.recall()).reason()).isEqualTo("Nhầm mức đóng");
    assertThat(told("directive.recalled", id)).isPositive();
    assertThat(recalls.recall(headquarters, id, "Lần nữa")).isEqualTo(new Recalling.Already());
  }

  @Test
  void replacingLetterIsNotIssuedBeforeTheOldWorkIsDecided() {
    DirectiveId old = letter(3411, "Theo kế hoạch");
    issue(old);
    DirectiveId newer = letter(3412, "Công văn này thay thế Công văn số 3411/BHXH-TTHT");
    assertThat(issue(newer))
        .isEqualTo(new Issuing.SuccessionOpen(List.of("Công văn 3411/BHXH-TTHT")));
    var open = successions.openFor(headquarters, newer).orElseThrow();
    assertThat(open).hasSize(1);
    assertThat(open.getFirst().clauses())
        .extracting(Successions.OldClause::ref)
        .containsExactly("3.1", "3.2", "3.3", "3.4");
    var edit = new Directives.Edit(newer, directive(newer).version());
    Decision all = new Decision(Fate.END_ALL, Set.of(), Map.of());
    assertThat(successions.decide(hue, edit, old, all)).isEqualTo(new Deciding.Absent());
    assertThat(successions.decide(headquarters, edit, old, all))
        .isInstanceOf(Deciding.Decided.class);
    assertThat(successions.decide(headquarters, edit, old, all)).isInstanceOf(Deciding.Stale.class);
    assertThat(issue(newer)).isEqualTo(new Issuing.Issued(50));
    assertThat(states(old)).containsOnly(WorkState.ENDED);
    assertThat(states(newer)).doesNotContain(WorkState.ENDED);
    assertThat(told("directive.replaced", newer)).isPositive();
    assertThat(register.bearingFor(hue, old).orElseThrow().validity()).isEqualTo(Validity.REPLACED);
  }

  @Test
  void amendingLetterEndsOnlyTheClausesThatAreNamed() {
    DirectiveId old = letter(3421, "Theo kế hoạch");
    issue(old);
    DirectiveId newer = letter(3422, "Sửa đổi Công văn số 3421/BHXH-TTHT");
    ClauseId ending = clause(old, "3.4");
    ClauseId successor = clause(newer, "3.4");
    var none = new Decision(Fate.END_CLAUSES, Set.of(), Map.of());
    assertThat(successions.decide(headquarters, edit(newer), old, none))
        .isEqualTo(new Deciding.NoClause());
    var some = new Decision(Fate.END_CLAUSES, Set.of(ending), Map.of(ending, successor));
    successions.decide(headquarters, edit(newer), old, some);
    assertThat(successions.openFor(headquarters, newer).orElseThrow().getFirst().decision())
        .isEqualTo(some);
    issue(newer);
    long ended = states(old).stream().filter(s -> s == WorkState.ENDED).count();
    // 34 provinces of 2026.
    assertThat(ended).isEqualTo(34);
    assertThat(register.bearingFor(headquarters, old).orElseThrow().validity())
        .isEqualTo(Validity.UNSAID);
  }

  @Test
  void keptWorkGoesOn() {
    DirectiveId old = letter(3431, "Theo kế hoạch");
    issue(old);
    DirectiveId newer = letter(3432, "Thay thế Công văn số 3431/BHXH-TTHT");
    successions.decide(headquarters, edit(newer), old, new Decision(Fate.KEEP, Set.of(), Map.of()));
    issue(newer);
    assertThat(states(old)).doesNotContain(WorkState.ENDED);
    assertThat(told("directive.replaced", newer)).isZero();
  }

  private Directives.Edit edit(DirectiveId id) {
    return new Directives.Edit(id, directive(id).version());
  }

  private ClauseId clause(DirectiveId id, String ref) {
    return directive(id).clauses().stream()
        .filter(c -> c.ref().equals(ref))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
