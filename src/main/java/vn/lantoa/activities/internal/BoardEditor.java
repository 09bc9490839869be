package vn.lantoa.activities.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activities.Withdrawing;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.BoardEdits;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Grade;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.ReportingPeriod;

/// [BoardEdits] through [Activities], so that a cell is a record like any other.
@Service
class BoardEditor implements BoardEdits {
  private final CollectionBoard boards;
  private final Activities activities;
  private final SheetRows rows;
  private final TransactionTemplate transaction;
  private final Sight sight;

  BoardEditor(
      CollectionBoard boards,
      Activities activities,
      SheetRows rows,
      TransactionTemplate transaction,
      Sight sight) {
    this.boards = boards;
    this.activities = activities;
    this.rows = rows;
    this.transaction = transaction;
    this.sight = sight;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Sheet> sheetOf(Viewer viewer, UnitId unit, ReportingPeriod period) {
    return boards.boardOf(viewer, unit, period).map(board -> sheet(viewer, board));
  }

  private Sheet sheet(Viewer viewer, CollectionBoard.Board board) {
    Set<UnitId> recordable = sight.recordableUnits(viewer);
    List<CollectionBoard.Row> open =
        board.rows().stream().filter(row -> recordable.contains(row.unit().id())).toList();
    Map<UnitId, List<SheetRows.OfForm>> found =
        rows.of(open.stream().map(row -> row.unit().id()).toList(), board.period().days());
    return new Sheet(
        board.unit(),
        board.period(),
        board.forms(),
        open.stream()
            .map(
                row ->
                    new SheetRow(
                        row.unit(),
                        board.forms().stream()
                            .map(form -> cell(form, found.getOrDefault(row.unit().id(), List.of())))
                            .toList()))
            .toList());
  }

  private static SheetCell cell(Form form, List<SheetRows.OfForm> found) {
    List<SheetRows.OfForm> here =
        found.stream().filter(one -> form.family().contains(one.formId())).toList();
    long records = here.stream().mapToLong(SheetRows.OfForm::records).sum();
    long quantity = here.stream().mapToLong(SheetRows.OfForm::quantity).sum();
    return records == 1
        ? new SheetCell(quantity, 1, here.getFirst().one(), here.getFirst().version())
        : new SheetCell(quantity, records, null, 0);
  }

  @Override
  public Applying apply(Viewer viewer, ReportingPeriod period, List<CellEdit> edits) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<CellFault> faults = new ArrayList<>();
              List<CellDoubt> doubts = new ArrayList<>();
              for (int at = 0; at < edits.size(); at++) {
                int place = at;
                Told told = change(viewer, period, edits.get(at));
                told.faults().forEach(fault -> faults.add(new CellFault(place, fault)));
                told.doubts().forEach(doubt -> doubts.add(new CellDoubt(place, doubt)));
              }
              if (faults.isEmpty() && doubts.isEmpty()) {
                return new Applying.Applied(edits.size());
              }
              status.setRollbackOnly();
              return faults.isEmpty()
                  ? new Applying.Doubtful(doubts)
                  : new Applying.Refused(faults);
            }));
  }

  /// Why a cell was not changed; both empty when it was.
  private record Told(List<Fault> faults, List<Doubt> doubts) {
    static final Told NOTHING = new Told(List.of(), List.of());

    static Told of(Fault... faults) {
      return new Told(List.of(faults), List.of());
    }
  }

  private Told change(Viewer viewer, ReportingPeriod period, CellEdit edit) {
    ActivityId one = edit.one();
    if (one == null) {
      return edit.quantity() == 0 ? Told.NOTHING : record(viewer, period, edit);
    }
    Edit old = new Edit(one, edit.version(), edit.reason());
    return edit.quantity() == 0 ? withdraw(viewer, old) : correct(viewer, old, edit);
  }

  private Told record(Viewer viewer, ReportingPeriod period, CellEdit edit) {
    LocalDate last = period.days().last();
    LocalDate day = last.isAfter(sight.today()) ? sight.today() : last;
    ActivityFacts facts =
        new ActivityFacts(
            edit.unit(),
            edit.form(),
            ActivityFacts.Subject.of(List.of(), List.of()),
            new ActivityFacts.Days(day, day),
            ActivityFacts.Place.UNKNOWN,
            new ActivityFacts.Amount(edit.quantity(), 0, Grade.CLAIMED),
            edit.title(),
            "",
            null);
    NewActivity fresh = new NewActivity(facts, NewActivity.Entry.PROGRAM, edit.confirmation());
    return switch (activities.record(viewer, fresh)) {
      case Recording.Recorded recorded -> Told.NOTHING;
      case Recording.Refused(var faults) -> new Told(faults, List.of());
      case Recording.Doubtful(var doubts) -> new Told(List.of(), doubts);
      case Recording.UnitForbidden forbidden -> Told.of(forbidden());
    };
  }

  private Told correct(Viewer viewer, Edit old, CellEdit edit) {
    @Nullable Activity now = activities.findFor(viewer, old.id()).orElse(null);
    if (now == null) {
      return Told.of(forbidden());
    }
    NewActivity changed =
        new NewActivity(
            now.facts().withQuantity(edit.quantity()),
            NewActivity.Entry.PROGRAM,
            edit.confirmation());
    return switch (activities.correct(viewer, old, changed)) {
      case Correcting.Corrected corrected -> Told.NOTHING;
      case Correcting.Refused(var faults) -> new Told(faults, List.of());
      case Correcting.Doubtful(var doubts) -> new Told(List.of(), doubts);
      case Correcting.Stale(Activity latest) ->
          Told.of(new Fault("quantity", "cell.stale", latest.facts().amount().quantity()));
      case Correcting.Withdrawn withdrawn -> Told.of(new Fault("quantity", "cell.withdrawn"));
      case Correcting.Forbidden forbidden -> Told.of(forbidden());
      case Correcting.Absent absent -> Told.of(forbidden());
    };
  }

  private Told withdraw(Viewer viewer, Edit old) {
    return switch (activities.withdraw(viewer, old, old.reason())) {
      case Withdrawing.Withdrawn withdrawn -> Told.NOTHING;
      case Withdrawing.AlreadyWithdrawn already -> Told.NOTHING;
      case Withdrawing.ReasonMissing missing -> Told.of(new Fault("reason", "reason.missing"));
      case Withdrawing.Stale(Activity latest) ->
          Told.of(new Fault("quantity", "cell.stale", latest.facts().amount().quantity()));
      case Withdrawing.Forbidden forbidden -> Told.of(forbidden());
      case Withdrawing.Absent absent -> Told.of(forbidden());
    };
  }

  private static Fault forbidden() {
    return new Fault("unit", "unit.forbidden");
  }
}
