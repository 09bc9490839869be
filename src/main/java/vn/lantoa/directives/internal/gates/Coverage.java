package vn.lantoa.directives.internal.gates;

import java.time.LocalDate;
import java.util.List;
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
    return rows.letterOf(clause).map(letter -> letter.coveredBy(clause)).orElse(List.of());
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
    List<CoveredContent> covered = letter.coveredBy(clause);
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
