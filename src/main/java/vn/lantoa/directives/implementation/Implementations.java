package vn.lantoa.directives.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.identity.Viewer;

/// Documents with which units below headquarters answer a directive, for the units below them.
///
/// A clause may carry out several clauses and be carried out by several. While a clause above waits
/// for its gate, what carries it out waits too. Which document answers which is known to those who
/// see both.
public interface Implementations {
  /// Whether the viewer may begin a document that answers the directive: their unit issues
  /// documents and has work of it.
  boolean mayAnswer(Viewer viewer, DirectiveId above);

  /// Begins one: header, one clause for each clause that the unit has work of, linked to it, and
  /// the due days that its own work leaves.
  Beginning begin(Viewer viewer, DirectiveId above);

  /// What the document carries out; absent when it is not for the viewer or carries out nothing.
  Optional<Lineage> lineageFor(Viewer viewer, DirectiveId document);

  /// Due days that the clauses of a draft begin with: those of the unit's own work.
  Map<ClauseId, LocalDate> proposedDays(Viewer viewer, DirectiveId document);

  /// Says what clauses of the document carry out, of an issued one too.
  ///
  /// @param links clauses from above by clause of the document; clauses that are missing carry out
  ///   nothing
  Linking link(Viewer viewer, Edit edit, Map<ClauseId, Set<ClauseId>> links);

  /// The work goes on although the document above has ended.
  Linking keep(Viewer viewer, Edit edit, DirectiveId above);

  /// Who answered the directive; absent when it is not for the viewer.
  Optional<Answers> answersFor(Viewer viewer, DirectiveId above);

  /// Documents of the holder of an assignment that carry out its clause, with the work of the units
  /// below; absent when the assignment is not for the viewer.
  Optional<List<Below>> belowFor(Viewer viewer, AssignmentId assignment);

  /// Gives what a document and the units below did as evidence of the assignment. What was told of
  /// the same document before is taken out, so that nothing is told twice.
  ///
  /// @param words what is told, as of today
  Dossiers.Giving tell(Viewer viewer, AssignmentId assignment, DirectiveId document, String words);

  /// A document of the holder of an assignment.
  ///
  /// @param refs its clauses that carry out the clause of the assignment
  /// @param progress of their work
  /// @param plan whether the assignment asks for such a document
  /// @param told whether it stands as evidence already
  record Below(
      Answers.Document document, List<String> refs, Progress progress, boolean plan, boolean told) {
    public Below {
      refs = List.copyOf(refs);
    }
  }

  /// What came of beginning.
  sealed interface Beginning {
    record Begun(DirectiveId id) implements Beginning {}

    /// It is a draft, was taken back or replaced.
    record NotInForce() implements Beginning {}

    /// The unit has no work of it.
    record NothingGiven() implements Beginning {}

    record Forbidden() implements Beginning {}

    record Absent() implements Beginning {}
  }

  /// What came of linking.
  sealed interface Linking {
    record Linked(int version) implements Linking {}

    record Stale(int version) implements Linking {}

    /// A clause is none of the document, or of none that it carries out.
    record ClauseWrong() implements Linking {}

    record Forbidden() implements Linking {}

    record Absent() implements Linking {}
  }
}
