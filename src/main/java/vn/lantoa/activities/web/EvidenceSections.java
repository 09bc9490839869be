package vn.lantoa.activities.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityEvidence;
import vn.lantoa.activities.ActivityEvidence.Piece;
import vn.lantoa.activities.ActivityEvidence.Removal;
import vn.lantoa.activities.Fault;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;

/// Draws what shows a record.
@Component
class EvidenceSections {
  private final Activities activities;
  private final ActivityEvidence evidence;
  private final AttachmentReader attachments;
  private final Accounts accounts;

  EvidenceSections(
      Activities activities,
      ActivityEvidence evidence,
      AttachmentReader attachments,
      Accounts accounts) {
    this.activities = activities;
    this.evidence = evidence;
    this.attachments = attachments;
    this.accounts = accounts;
  }

  EvidenceSection of(Viewer viewer, Activity activity) {
    return refused(viewer, activity, attachments.none(), List.of());
  }

  /// With everything that was typed and received.
  EvidenceSection refused(Viewer viewer, Activity activity, Attachments typed, List<Fault> faults) {
    List<Piece> pieces = evidence.listFor(viewer, activity.id());
    return new EvidenceSection(
        activity,
        pieces,
        accounts.personsOf(people(pieces)),
        activities.permissionsFor(viewer, activity).change(),
        typed,
        faults);
  }

  private static Set<ActorId> people(List<Piece> pieces) {
    Set<ActorId> people = new HashSet<>();
    for (Piece piece : pieces) {
      people.add(piece.given().by());
      Removal removed = piece.removed();
      if (removed != null) {
        people.add(removed.stamp().by());
      }
    }
    return people;
  }
}
