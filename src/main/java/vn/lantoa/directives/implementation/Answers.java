package vn.lantoa.directives.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.organisation.UnitId;

/// With which documents units answered a directive, as far as the viewer sees them.
///
/// @param documents by unit; drafts only for those who write them
/// @param byClause what carries out each clause of the directive
/// @param silent provincial units with work of the directive that have issued no answer; empty for
///   who does not see all of them
/// @param asked provincial units with work of the directive, answered or not
/// @param given clauses that provincial units have work of
public record Answers(
    List<Document> documents,
    Map<ClauseId, List<Carried>> byClause,
    List<Silent> silent,
    int asked,
    Set<ClauseId> given) {
  public Answers {
    documents = List.copyOf(documents);
    byClause = Map.copyOf(byClause);
    silent = List.copyOf(silent);
    given = Set.copyOf(given);
  }

  /// @param unit whose document it is, under today's name
  /// @param issuedOn day printed on it
  /// @param gaps refs of clauses given to the unit that nothing of the document carries out
  /// @param progress of all its work
  public record Document(
      DirectiveId id,
      String label,
      String subject,
      UnitId unit,
      String unitName,
      @Nullable LocalDate issuedOn,
      boolean draft,
      boolean recalled,
      List<String> gaps,
      Progress progress) {
    public Document {
      gaps = List.copyOf(gaps);
    }
  }

  /// A clause below that carries out a clause above.
  public record Carried(
      Document document, ClauseId clause, String ref, String heading, Progress progress) {}

  /// @param demanded whether a clause given to it asks for such a document
  public record Silent(UnitId unit, String name, boolean demanded) {}

  /// Answers that were issued and hold.
  public long issued() {
    return documents.stream().filter(one -> !one.draft() && !one.recalled()).count();
  }

  public boolean isEmpty() {
    return documents.isEmpty() && silent.isEmpty();
  }

  public List<Carried> of(ClauseId clause) {
    return byClause.getOrDefault(clause, List.of());
  }

  /// All work below that carries out a clause.
  public Progress progressOf(ClauseId clause) {
    return of(clause).stream().map(Carried::progress).reduce(Progress.NONE, Progress::plus);
  }
}
