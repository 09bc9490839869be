package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Claim;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.evidence.ActivityEvidence;
import vn.lantoa.identity.Viewer;

/// [RecordedWork] over the database.
@Service
class WorkRecords implements RecordedWork {
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final AssignmentRows rows;
  private final NamedWork namedWork;
  private final UnitsMeant unitsMeant;
  private final Sights sights;
  private final ActivityEvidence evidence;

  WorkRecords(
      AssignmentRows rows,
      NamedWork namedWork,
      UnitsMeant unitsMeant,
      Sights sights,
      ActivityEvidence evidence) {
    this.rows = rows;
    this.namedWork = namedWork;
    this.unitsMeant = unitsMeant;
    this.sights = sights;
    this.evidence = evidence;
  }

  @Override
  @Transactional
  public Evidencing check(Viewer viewer, AssignmentId id, Claim claim) {
    Optional<AssignmentRows.Row> found = rows.lock(id);
    if (found.isEmpty()) {
      return new Evidencing.Absent();
    }
    AssignmentRows.Row row = found.get();
    LocalDate day = claim.day();
    if (!isAnsweredBy(row, claim)) {
      // Who does not see the assignment does not learn that it exists.
      return rows.find(sights.of(viewer), id).isPresent()
          ? new Evidencing.NotOfUnit()
          : new Evidencing.Absent();
    }
    List<CoveredContent> waiting = evidence.heldBack(row.clause(), claim.contents(), day);
    return waiting.isEmpty()
        ? new Evidencing.Recorded(row.work().state(sights.today()))
        : new Evidencing.Gated(waiting);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AssignmentId> named(Viewer viewer, String text, Claim claim) {
    Matcher id = ID.matcher(text.strip());
    if (id.matches()) {
      return Optional.of(new AssignmentId(UUID.fromString(id.group())));
    }
    String[] parts = text.split("·", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    List<AssignmentRows.Row> named =
        namedWork.find(sights.of(viewer), parts[0].strip(), parts[1].strip());
    return named.stream()
        .filter(row -> row.unit().equals(claim.unit()) || row.holder().unit().equals(claim.unit()))
        .findFirst()
        .or(() -> named.stream().filter(row -> isAnsweredBy(row, claim)).findFirst())
        .or(() -> named.stream().findFirst())
        .map(AssignmentRows.Row::id);
  }

  private boolean isAnsweredBy(AssignmentRows.Row row, Claim claim) {
    return unitsMeant.answersFor(claim.unit(), row.unit(), claim.day())
        || unitsMeant.answersFor(claim.unit(), row.holder().unit(), claim.day());
  }

  @Override
  @Transactional
  public void follow(Viewer viewer, UUID record, @Nullable Answer now) {
    evidence.follow(viewer, record, now);
  }
}
