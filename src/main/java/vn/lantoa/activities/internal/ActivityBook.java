package vn.lantoa.activities.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.Status;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;

/// [Activities] over their rows.
@Service
class ActivityBook implements Activities {
  private final Recorder recorder;
  private final Approver approver;
  private final ActivityRows rows;
  private final RecordLists lists;
  private final Ledger ledger;
  private final Sight sight;
  private final Organisation organisation;

  ActivityBook(
      Recorder recorder,
      Approver approver,
      ActivityRows rows,
      RecordLists lists,
      Ledger ledger,
      Sight sight,
      Organisation organisation) {
    this.recorder = recorder;
    this.approver = approver;
    this.rows = rows;
    this.lists = lists;
    this.ledger = ledger;
    this.sight = sight;
    this.organisation = organisation;
  }

  @Override
  @Transactional
  public Recording record(Viewer viewer, NewActivity activity) {
    return recorder.record(viewer, activity);
  }

  @Override
  @Transactional
  public Correcting correct(Viewer viewer, Edit edit, NewActivity activity) {
    return recorder.correct(viewer, edit, activity);
  }

  @Override
  @Transactional
  public Withdrawing withdraw(Viewer viewer, Edit edit, String reason) {
    return recorder.withdraw(viewer, edit, reason);
  }

  @Override
  public Optional<Activity> findFor(Viewer viewer, ActivityId id) {
    return rows.find(id).filter(activity -> sight.maySee(viewer, activity.facts().unit()));
  }

  @Override
  public Permissions permissionsFor(Viewer viewer, Activity activity) {
    UnitId unit = activity.facts().unit();
    return new Permissions(
        !activity.isWithdrawn() && sight.mayRecord(viewer, unit),
        activity.status() == Status.RECORDED
            && sight.mayApprove(
                viewer, unit, activity.facts().days().to(), activity.recorded().by()));
  }

  @Override
  public List<Change> historyFor(Viewer viewer, ActivityId id) {
    return findFor(viewer, id).map(now -> ledger.changesOf(id, now)).orElse(List.of());
  }

  @Override
  @Transactional(readOnly = true)
  public Listing list(Viewer viewer, ActivityFilter filter, Paging paging) {
    return lists.list(selection(viewer, filter), paging);
  }

  /// The rows come in portions of one statement, which needs a transaction.
  @Override
  @Transactional(readOnly = true)
  public void export(Viewer viewer, ActivityFilter filter, Consumer<Activity> sink) {
    lists.each(selection(viewer, filter), EXPORT_MOST, sink);
  }

  private ListRows.Selection selection(Viewer viewer, ActivityFilter filter) {
    return new ListRows.Selection(filter, sight.readableUnits(viewer), sight.unitsOf(filter));
  }

  @Override
  @Transactional
  public Approving approve(Viewer viewer, Set<ActivityId> ids) {
    return approver.approve(viewer, ids);
  }

  @Override
  @Transactional
  public Approving approvePeriod(Viewer viewer, UnitId unit, ReportingPeriod period) {
    return approver.approve(
        viewer, organisation.sphereOf(unit, period.days().last()), period.days());
  }

  @Override
  public Optional<Activity> lastOf(Viewer viewer) {
    return rows.lastOf(viewer.actor());
  }

  @Override
  public List<Unit> unitsToRecordFor(Viewer viewer) {
    Set<UnitId> reach = sight.recordableUnits(viewer);
    return organisation.unitsOn(sight.today()).stream()
        .filter(unit -> reach.contains(unit.id()))
        .sorted(Comparator.comparing(unit -> !unit.id().equals(viewer.unit())))
        .toList();
  }
}
