package vn.lantoa.directives.internal.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;

/// Work that a unit gives back. Called inside the transaction of the face.
@Component
class Returning {
  private final ReturnRows returns;
  private final AssignmentRows rows;
  private final EndingRows endings;
  private final Sights sights;
  private final Tidings tidings;

  Returning(
      ReturnRows returns, AssignmentRows rows, EndingRows endings, Sights sights, Tidings tidings) {
    this.returns = returns;
    this.rows = rows;
    this.endings = endings;
    this.sights = sights;
    this.tidings = tidings;
  }

  List<Handling.Return> of(AssignmentId id) {
    return returns.of(id);
  }

  Step giveBack(Viewer viewer, AssignmentRows.Row row, String reason) {
    Optional<Reason> wrong = Words.wrongReason(reason).or(() -> notNow(row));
    if (wrong.isPresent()) {
      return new Step.Refused(wrong.get());
    }
    if (!row.work().isAcknowledged()) {
      rows.acknowledge(row.id(), viewer.account());
    }
    returns.insert(row.id(), viewer.account(), Words.clean(reason));
    tidings.record(viewer, "assignment.returned", row.id(), Map.of());
    tidings.tell(
        new Notice(
            "assignment.returned",
            tidings.key(row),
            tidings.giverOf(row),
            Tidings.words(row),
            Tidings.path(row),
            Notice.Weight.DIGEST));
    return new Step.Taken();
  }

  private Optional<Reason> notNow(AssignmentRows.Row row) {
    if (!row.work().state(sights.today()).isOpen()) {
      return Optional.of(Reason.NOT_OPEN);
    }
    List<Handling.Return> before = returns.of(row.id());
    if (before.stream().anyMatch(one -> one.decided() == null)) {
      return Optional.of(Reason.PENDING);
    }
    return before.isEmpty() ? Optional.empty() : Optional.of(Reason.INSISTED);
  }

  Step decide(Viewer viewer, AssignmentRows.Row row, Handling.Verdict verdict) {
    Optional<Reason> wrong =
        verdict.takenBack() ? Words.wrong(verdict.answer()) : Words.wrongReason(verdict.answer());
    if (wrong.isPresent()) {
      return new Step.Refused(wrong.get());
    }
    if (!returns.decide(row.id(), viewer.account(), verdict)) {
      return new Step.Refused(Reason.NOTHING_PENDING);
    }
    if (verdict.takenBack()) {
      endings.endOne(row.id(), Ending.RETURNED, sights.today());
    }
    tidings.record(
        viewer,
        verdict.takenBack() ? "assignment.taken.back" : "assignment.insisted",
        row.id(),
        Map.of());
    tellVerdict(row, verdict);
    return new Step.Taken();
  }

  private void tellVerdict(AssignmentRows.Row row, Handling.Verdict verdict) {
    if (verdict.takenBack()) {
      tidings.tell(
          new Notice(
              "assignment.taken",
              tidings.key(row),
              tidings.holderOf(row),
              Tidings.words(row),
              Tidings.path(row),
              Notice.Weight.DIGEST));
    } else {
      tidings.tell(
          new Notice(
              "assignment.insisted",
              tidings.key(row),
              tidings.holderOf(row),
              Tidings.words(row),
              Tidings.path(row),
              Notice.Weight.DIGEST));
    }
  }
}
