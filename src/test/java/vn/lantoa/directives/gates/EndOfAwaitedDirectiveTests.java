package vn.lantoa.directives.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.GatedLetter;
import vn.lantoa.directives.People;
import vn.lantoa.directives.gates.Gates.Act;
import vn.lantoa.directives.gates.Gates.Wanted;
import vn.lantoa.directives.register.Recalls;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class EndOfAwaitedDirectiveTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Gates gates;
  @Autowired private Directives directives;
  @Autowired private Recalls recalls;
  @Autowired private ContentTopics topics;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;

  private Viewer headquarters;

  @BeforeEach
  void people() {
    headquarters = new People(accounts, organisation).headquarters();
  }

  private DirectiveId issued(int number) {
    DirectiveId id = GatedLetter.registered(directives, headquarters, number);
    GatedLetter.issue(directives, headquarters, id, new IssueOrder(null, 5, null));
    return id;
  }

  private Gates.OfClause clause(DirectiveId id) {
    return gates.findFor(headquarters, id).orElseThrow().clauses().stream()
        .filter(one -> one.ref().equals("1.4"))
        .findFirst()
        .orElseThrow();
  }

  private List<ContentTopic> contentsOf(DirectiveId id) {
    Set<ClauseId> clauses = Set.copyOf(GatedLetter.clauses(directives, headquarters, id).values());
    List<UUID> ids = clauses.stream().map(ClauseId::value).toList();
    return topics.ofClauses(ids);
  }

  @Test
  void whatWaitedForARecalledDirectiveWaitsAgain() {
    DirectiveId waiting = issued(641);
    Gate gate = clause(waiting).gates().getFirst();
    var after = new Condition.AfterDirective(null, "642/BHXH-TT");
    gates.act(
        headquarters,
        new Act.Change(gate.id(), gate.version(), new Wanted(after, "", OwedBy.HEADQUARTERS)));
    assertThat(clause(waiting).isOpenOn(TODAY)).isFalse();

    DirectiveId awaited = issued(642);
    assertThat(clause(waiting).isOpenOn(TODAY)).isTrue();

    recalls.recall(headquarters, awaited, "Ban hành nhầm");
    assertThat(clause(waiting).isOpenOn(TODAY)).isFalse();
  }

  @Test
  void contentsOfARecalledDirectiveAreNotNamedAnyMore() {
    DirectiveId id = issued(643);
    assertThat(contentsOf(id)).isNotEmpty().allMatch(one -> one.isOpenOn(TODAY));
    recalls.recall(headquarters, id, "Ban hành nhầm");
    assertThat(contentsOf(id)).isNotEmpty().noneMatch(one -> one.isOpenOn(TODAY));
  }
}
