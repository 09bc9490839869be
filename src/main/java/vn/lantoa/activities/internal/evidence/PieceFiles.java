package vn.lantoa.activities.internal.evidence;

import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activity;
import vn.lantoa.files.FileId;
import vn.lantoa.files.FileOwner;
import vn.lantoa.identity.Viewer;

/// Whoever sees a record sees the files of its evidence.
@Component
class PieceFiles implements FileOwner {
  static final String OWNER = "activities.evidence";

  private final PieceRows rows;
  private final Activities activities;

  PieceFiles(PieceRows rows, Activities activities) {
    this.rows = rows;
    this.activities = activities;
  }

  @Override
  public String owner() {
    return OWNER;
  }

  @Override
  public boolean maySee(Viewer viewer, FileId file) {
    return rows.findByFile(file)
        .flatMap(row -> activities.findFor(viewer, row.activity()))
        .isPresent();
  }

  /// Withdrawn work uses nothing: what replaces it may show the same photo.
  @Override
  public Use useFor(Viewer viewer, FileId file) {
    return rows.findByFile(file)
        .filter(PieceRows.Row::stands)
        .map(
            row ->
                activities
                    .findFor(viewer, row.activity())
                    .map(activity -> use(activity, row))
                    .orElseGet(Use.Unseen::new))
        .orElseGet(Use.Gone::new);
  }

  private static Use use(Activity activity, PieceRows.Row row) {
    return activity.isWithdrawn()
        ? new Use.Gone()
        : new Use.Seen(
            activity.facts().unit(),
            activity.names().unitName(),
            activity.facts().title(),
            row.happenedOn(),
            "/activities/" + activity.id());
  }
}
