package vn.lantoa.directives.internal.gates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Contents;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.work.Openings;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.WorkingCalendar;

/// [Contents] over the database.
@Service
class ContentBook implements Contents {
  private final ContentRows rows;
  private final Coverage coverage;
  private final Sights sights;
  private final WorkingCalendar calendar;

  ContentBook(ContentRows rows, Coverage coverage, Sights sights, WorkingCalendar calendar) {
    this.calendar = calendar;
    this.rows = rows;
    this.coverage = coverage;
    this.sights = sights;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<AssignmentId, List<CoveredContent>> coveredBy(
      Viewer viewer, Collection<AssignmentId> assignments) {
    List<ContentRows.Meant> meant = rows.clausesOf(sights.of(viewer), assignments);
    Map<UUID, Letter> letters =
        rows.letters(meant.stream().map(ContentRows.Meant::directive).collect(Collectors.toSet()));
    Map<AssignmentId, List<CoveredContent>> covered = new HashMap<>();
    Map<ClauseId, List<CoveredContent>> inherited =
        coverage.inherited(
            meant.stream().map(ContentRows.Meant::clause).collect(Collectors.toSet()));
    for (ContentRows.Meant one : meant) {
      Letter letter = Objects.requireNonNull(letters.get(one.directive()));
      List<CoveredContent> own = letter.coveredBy(one.clause());
      covered.put(
          one.assignment(), own.isEmpty() ? inherited.getOrDefault(one.clause(), List.of()) : own);
    }
    return covered;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> linesFor(Viewer viewer, AssignmentId assignment) {
    return rows.clausesOf(sights.of(viewer), List.of(assignment)).stream()
        .flatMap(
            meant ->
                coverage.of(meant.clause()).stream()
                    .map(content -> new Line(content, dueOn(meant.dueOn(), content))))
        .toList();
  }

  /// A content that opens late leaves as much time as a clause does.
  private @Nullable LocalDate dueOn(@Nullable LocalDate given, CoveredContent content) {
    LocalDate opensOn = content.opensOn();
    if (given == null || !content.gated()) {
      return given;
    }
    if (opensOn == null) {
      return null;
    }
    LocalDate earliest = calendar.plusWorkingDays(opensOn, Openings.GRACE);
    return earliest.isAfter(given) ? earliest : given;
  }

  @Override
  @Transactional(readOnly = true)
  public List<CoveredContent> heldBack(Evidence evidence) {
    Assignments.Claim claim = evidence.claim();
    AssignmentId assignment = evidence.assignment();
    if (assignment == null) {
      return coverage.heldBack(claim.contents(), claim.day());
    }
    return rows.clauseOf(assignment)
        .map(clause -> coverage.heldBack(clause, claim.contents(), claim.day()))
        .orElse(List.of());
  }
}
