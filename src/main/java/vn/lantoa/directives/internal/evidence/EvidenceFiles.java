package vn.lantoa.directives.internal.evidence;

import org.springframework.stereotype.Component;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.files.FileId;
import vn.lantoa.files.FileOwner;
import vn.lantoa.identity.Viewer;

/// Whoever sees an assignment sees the files of its evidence.
@Component
class EvidenceFiles implements FileOwner {
  static final String OWNER = "directives.evidence";

  private final EvidenceRows rows;
  private final Assignments assignments;
  private final Sights sights;

  EvidenceFiles(EvidenceRows rows, Assignments assignments, Sights sights) {
    this.rows = rows;
    this.assignments = assignments;
    this.sights = sights;
  }

  @Override
  public String owner() {
    return OWNER;
  }

  @Override
  public Use useFor(Viewer viewer, FileId file) {
    return rows.useOfFile(sights.of(viewer), file).orElseGet(Use.Gone::new);
  }

  @Override
  public boolean maySee(Viewer viewer, FileId file) {
    return rows.assignmentOfFile(file)
        .flatMap(id -> assignments.assignmentFor(viewer, id))
        .isPresent();
  }
}
