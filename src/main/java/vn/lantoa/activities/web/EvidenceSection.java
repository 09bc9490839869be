package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityEvidence.Piece;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Status;
import vn.lantoa.shared.ActorId;

/// What shows a record, and the form to add to it.
///
/// @param pieces what stands first, then what was removed
/// @param people names of those who gave and removed
/// @param changeable whether the viewer may add and remove
/// @param faults of a form that was refused
public record EvidenceSection(
    Activity activity,
    List<Piece> pieces,
    Map<ActorId, String> people,
    boolean changeable,
    Attachments attachments,
    List<Fault> faults) {
  public EvidenceSection {
    pieces = List.copyOf(pieces);
    people = Map.copyOf(people);
    faults = List.copyOf(faults);
  }

  public List<Piece> standing() {
    return pieces.stream().filter(Piece::stands).toList();
  }

  public List<Piece> removed() {
    return pieces.stream().filter(piece -> !piece.stands()).toList();
  }

  /// Name of the person, empty for the program and for unknown ones.
  public String person(ActorId actor) {
    return people.getOrDefault(actor, "");
  }

  /// What a leader approved is removed only with a reason.
  public boolean isReasonWanted() {
    return activity.status() == Status.APPROVED;
  }

  /// Whether it shows another day than those of the work.
  public boolean isOutside(Piece piece) {
    var days = activity.facts().days();
    return piece.happenedOn().isBefore(days.from()) || piece.happenedOn().isAfter(days.to());
  }

  public boolean isRefused() {
    return !faults.isEmpty() || !attachments.wrongs().isEmpty();
  }

  /// Message key of a fault.
  public String keyOf(Fault fault) {
    return Faults.keyOf(fault);
  }
}
