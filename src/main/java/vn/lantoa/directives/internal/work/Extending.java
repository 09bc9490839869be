package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;

/// Another due day, asked and decided. Called inside the transaction of the face.
@Component
class Extending {
  private final ExtensionRows extensions;
  private final AssignmentRows rows;
  private final Sights sights;
  private final Tidings tidings;

  Extending(ExtensionRows extensions, AssignmentRows rows, Sights sights, Tidings tidings) {
    this.extensions = extensions;
    this.rows = rows;
    this.sights = sights;
    this.tidings = tidings;
  }

  List<Handling.Extension> of(AssignmentId id) {
    return extensions.of(id);
  }

  Step ask(Viewer viewer, AssignmentRows.Row row, LocalDate wanted, String reason) {
    Optional<Reason> wrong = Words.wrongReason(reason).or(() -> wrongDay(row, wanted));
    LocalDate dueOn = row.work().dueOn();
    if (wrong.isPresent() || dueOn == null) {
      return new Step.Refused(wrong.orElse(Reason.STANDING));
    }
    if (extensions.of(row.id()).stream().anyMatch(one -> one.decided() == null)) {
      return new Step.Refused(Reason.PENDING);
    }
    extensions.insert(
        row.id(), viewer.account(), new ExtensionRows.Wish(dueOn, wanted, Words.clean(reason)));
    tidings.record(
        viewer,
        "extension.asked",
        row.id(),
        Map.of("from", dueOn.toString(), "to", wanted.toString()));
    tidings.tell(
        new Notice(
            "extension.asked",
            tidings.key(row),
            tidings.giverOf(row),
            Tidings.words(row, wanted.toString()),
            Tidings.path(row),
            Notice.Weight.DIGEST));
    return new Step.Taken();
  }

  /// The present day is later than the one before, and not past. A part never outlasts its whole.
  private Optional<Reason> wrongDay(AssignmentRows.Row row, LocalDate day) {
    LocalDate dueOn = row.work().dueOn();
    if (!row.work().state(sights.today()).isOpen()) {
      return Optional.of(Reason.NOT_OPEN);
    }
    if (dueOn == null) {
      return Optional.of(Reason.STANDING);
    }
    if (!day.isAfter(dueOn) || day.isBefore(sights.today())) {
      return Optional.of(Reason.DAY_NOT_LATER);
    }
    LocalDate whole = dayOfWhole(row);
    return whole != null && day.isAfter(whole)
        ? Optional.of(Reason.DAY_AFTER_WHOLE)
        : Optional.empty();
  }

  private @Nullable LocalDate dayOfWhole(AssignmentRows.Row row) {
    AssignmentId parent = row.parent();
    return parent == null
        ? null
        : rows.find(parent).map(whole -> whole.work().dueOn()).orElse(null);
  }

  Step decide(Viewer viewer, AssignmentRows.Row row, Handling.Decision decision) {
    LocalDate granted = decision.grantedDueOn();
    Optional<Reason> wrong =
        granted == null
            ? Words.wrongReason(decision.answer())
            : Words.wrong(decision.answer()).or(() -> wrongDay(row, granted));
    if (wrong.isPresent()) {
      return new Step.Refused(wrong.get());
    }
    if (!extensions.decide(row.id(), viewer.account(), decision)) {
      return new Step.Refused(Reason.NOTHING_PENDING);
    }
    if (granted != null) {
      extensions.move(row.id(), granted);
    }
    tidings.record(
        viewer,
        granted == null ? "extension.refused" : "extension.granted",
        row.id(),
        granted == null ? Map.of() : Map.of("to", granted.toString()));
    tellDecision(row, granted);
    return new Step.Taken();
  }

  private void tellDecision(AssignmentRows.Row row, @Nullable LocalDate granted) {
    if (granted == null) {
      tidings.tell(
          new Notice(
              "extension.refused",
              tidings.key(row),
              tidings.holderOf(row),
              Tidings.words(row),
              Tidings.path(row),
              Notice.Weight.DIGEST));
    } else {
      tidings.tell(
          new Notice(
              "extension.granted",
              tidings.key(row),
              tidings.holderOf(row),
              Tidings.words(row, granted.toString()),
              Tidings.path(row),
              Notice.Weight.DIGEST));
    }
  }
}
