package vn.lantoa.directives.internal.gates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.CoveredContent;

/// Which contents work is about, and which of them hold it back. Called inside the transaction of a
/// face.
@Component
public class Coverage {
  private final ContentRows rows;

  Coverage(ContentRows rows) {
    this.rows = rows;
  }

  /// Contents that an assignment of the clause covers, in the order of the directive.
  public List<CoveredContent> of(ClauseId clause) {
    return rows.letterOf(clause).map(letter -> covered(letter, clause)).orElse(List.of());
  }

  /// A letter without contents of its own is about those of what it carries out.
  private List<CoveredContent> covered(Letter letter, ClauseId clause) {
    List<CoveredContent> own = letter.coveredBy(clause);
    return own.isEmpty() ? inherited(List.of(clause)).getOrDefault(clause, List.of()) : own;
  }

  /// Contents that clauses from above cover, by clause that carries them out.
  Map<ClauseId, List<CoveredContent>> inherited(Collection<ClauseId> clauses) {
    Map<ClauseId, List<CoveredContent>> inherited = new HashMap<>();
    rows.above(clauses)
        .forEach(
            (clause, above) ->
                inherited.put(
                    clause, above.stream().flatMap(one -> of(one).stream()).distinct().toList()));
    return inherited;
  }

  /// What keeps evidence of an assignment of the clause from counting: the clause itself while it
  /// waits; else the contents that it names, or covers when it names none of them, when all of
  /// those wait.
  public List<CoveredContent> heldBack(ClauseId clause, Set<ClauseId> contents, LocalDate day) {
    return rows.letterOf(clause)
        .map(letter -> heldBack(letter, clause, contents, day))
        .orElse(List.of());
  }

  private List<CoveredContent> heldBack(
      Letter letter, ClauseId clause, Set<ClauseId> contents, LocalDate day) {
    CoveredContent own = letter.one(clause);
    if (own.isWaitingOn(day)) {
      return List.of(own);
    }
    List<CoveredContent> covered = covered(letter, clause);
    List<CoveredContent> named =
        covered.stream().filter(one -> contents.contains(one.clause())).toList();
    if (!named.isEmpty()) {
      return allWaiting(named, day);
    }
    return contents.isEmpty() ? allWaiting(covered, day) : heldBack(contents, day);
  }

  /// What keeps work without an assignment from counting: the contents that it names, when all of
  /// them wait.
  public List<CoveredContent> heldBack(Set<ClauseId> contents, LocalDate day) {
    return allWaiting(rows.these(contents), day);
  }

  private static List<CoveredContent> allWaiting(List<CoveredContent> contents, LocalDate day) {
    return contents.stream().allMatch(one -> one.isWaitingOn(day)) ? contents : List.of();
  }
}
