package vn.lantoa.directives.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;

/// What a document carries out of documents from above.
///
/// @param links clauses from above by clause of the document, as a person said
/// @param proposed likewise, guessed from numbers and words for clauses that nobody has linked
public record Lineage(
    List<Parent> parents,
    Map<ClauseId, Set<ClauseId>> links,
    Map<ClauseId, Set<ClauseId>> proposed) {
  public Lineage {
    parents = List.copyOf(parents);
    links = Map.copyOf(links);
    proposed = Map.copyOf(proposed);
  }

  /// A document from above.
  ///
  /// @param said whether a person said that it is carried out; else a relation proposes it
  /// @param seen whether the viewer sees the document; else only the clauses that are carried out
  ///   are told
  /// @param endedOn since when it does not hold any more; null while it does
  /// @param kept whether the issuer said since that the work goes on
  public record Parent(
      DirectiveId id,
      String label,
      String subject,
      boolean said,
      boolean seen,
      @Nullable LocalDate endedOn,
      boolean kept,
      List<Duty> duties) {
    public Parent {
      duties = List.copyOf(duties);
    }

    /// Whether the issuer still has to say what becomes of the work.
    public boolean isUndecided() {
      return endedOn != null && !kept;
    }
  }

  /// A clause from above.
  ///
  /// @param words its text
  /// @param given whether the issuing unit has work of it
  /// @param plan whether it asks for a document such as this one, so that issuing it answers it
  /// @param dueOn day on which the issuing unit has to be done; null for standing work
  public record Duty(
      ClauseId clause,
      String ref,
      String heading,
      String words,
      boolean given,
      boolean plan,
      @Nullable LocalDate dueOn) {}

  /// All clauses from above, document by document.
  public Stream<Duty> duties() {
    return parents.stream().flatMap(parent -> parent.duties().stream());
  }

  public Optional<Duty> duty(ClauseId clause) {
    return duties().filter(duty -> duty.clause().equals(clause)).findFirst();
  }

  /// What a clause carries out, as a person said.
  public List<Duty> of(ClauseId clause) {
    Set<ClauseId> linked = links.getOrDefault(clause, Set.of());
    return duties().filter(duty -> linked.contains(duty.clause())).toList();
  }

  /// What a clause carries out, or seems to where nobody has said.
  public Set<ClauseId> shown(ClauseId clause) {
    return links.getOrDefault(clause, proposed.getOrDefault(clause, Set.of()));
  }

  /// Work of the issuing unit that no clause carries out.
  public List<Duty> gaps() {
    Set<ClauseId> carried =
        links.values().stream()
            .flatMap(Set::stream)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return duties()
        .filter(duty -> duty.given() && !duty.plan() && !carried.contains(duty.clause()))
        .toList();
  }

  /// The last day on which a clause may be due: the earliest of what it carries out; absent where
  /// that has no day.
  public Optional<LocalDate> latestDueOn(ClauseId clause) {
    return of(clause).stream()
        .map(Duty::dueOn)
        .flatMap(Stream::ofNullable)
        .min(LocalDate::compareTo);
  }

  public boolean isEmpty() {
    return parents.isEmpty();
  }
}
