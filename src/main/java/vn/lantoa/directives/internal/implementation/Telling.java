package vn.lantoa.directives.internal.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.evidence.Dossiers.Matter;
import vn.lantoa.directives.evidence.Dossiers.Piece;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.directives.implementation.Implementations.Below;
import vn.lantoa.directives.implementation.Progress;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// What a unit may tell of its own document as evidence for whoever asked for the work. Called
/// inside the transaction of the face.
@Component
class Telling {
  private final Assignments assignments;
  private final Directives directives;
  private final Dossiers dossiers;
  private final Reading reading;
  private final AnswerRows rows;
  private final Sights sights;

  Telling(
      Assignments assignments,
      Directives directives,
      Dossiers dossiers,
      Reading reading,
      AnswerRows rows,
      Sights sights) {
    this.assignments = assignments;
    this.directives = directives;
    this.dossiers = dossiers;
    this.reading = reading;
    this.rows = rows;
    this.sights = sights;
  }

  Optional<List<Below>> belowFor(Viewer viewer, AssignmentId id) {
    return assignments.assignmentFor(viewer, id).map(assignment -> below(viewer, assignment));
  }

  /// Documents of who holds the work that carry out its clause, or that are what it asks for.
  private List<Below> below(Viewer viewer, Assignments.Assignment assignment) {
    Directive above = directives.findFor(viewer, assignment.summary().directive()).orElseThrow();
    Answers answers = reading.answers(sights.of(viewer), above);
    boolean plan =
        above.clauses().stream()
            .filter(clause -> clause.id().equals(assignment.clause()))
            .anyMatch(
                clause ->
                    Likeness.asksForPlan(
                        clause.content().heading() + " " + clause.content().text()));
    Set<DirectiveId> told = Set.copyOf(rows.toldOf(assignment.id()));
    UnitId holder = assignment.summary().holder().unit();
    return answers.documents().stream()
        .filter(document -> reading.holders(document.unit()).contains(holder))
        .map(document -> below(answers, document, new Asked(assignment.clause(), plan, told)))
        .filter(below -> plan || !below.refs().isEmpty())
        .toList();
  }

  /// @param told documents that stand as evidence already
  private record Asked(ClauseId clause, boolean plan, Set<DirectiveId> told) {}

  private static Below below(Answers answers, Answers.Document document, Asked asked) {
    List<Answers.Carried> carried =
        answers.of(asked.clause()).stream()
            .filter(one -> one.document().id().equals(document.id()))
            .toList();
    return new Below(
        document,
        carried.stream().map(Answers.Carried::ref).toList(),
        carried.stream().map(Answers.Carried::progress).reduce(Progress.NONE, Progress::plus),
        asked.plan(),
        asked.told().contains(document.id()));
  }

  /// What asks for the document is shown by the day on it, other work by today.
  Giving tell(Viewer viewer, AssignmentId id, DirectiveId document, String words) {
    Optional<Below> below =
        belowFor(viewer, id).stream()
            .flatMap(List::stream)
            .filter(one -> one.document().id().equals(document))
            .filter(one -> !one.document().draft() && !one.document().recalled())
            .findFirst();
    if (below.isEmpty()) {
      return new Giving.Absent();
    }
    LocalDate issuedOn = below.get().document().issuedOn();
    LocalDate day = below.get().plan() && issuedOn != null ? issuedOn : sights.today();
    return dossiers.give(
        viewer, id, new Piece(new Matter.OfBelow(document, words), day, "", Set.of()));
  }
}
