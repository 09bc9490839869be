package vn.lantoa.activities.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Approvals;
import vn.lantoa.activities.SoftRules.Taken;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;

/// [Approvals] over the records.
@Service
class ApprovalDesk implements Approvals {
  /// Records that are looked through.
  private static final int MOST = 2_000;

  private final ApprovalRows rows;
  private final DoubtRows doubtRows;
  private final Doubts doubts;
  private final Approver approver;
  private final Sight sight;
  private final Access access;
  private final Organisation organisation;

  ApprovalDesk(
      ApprovalRows rows,
      DoubtRows doubtRows,
      Doubts doubts,
      Approver approver,
      Sight sight,
      Access access,
      Organisation organisation) {
    this.rows = rows;
    this.doubtRows = doubtRows;
    this.doubts = doubts;
    this.approver = approver;
    this.sight = sight;
    this.access = access;
    this.organisation = organisation;
  }

  @Override
  @Transactional(readOnly = true)
  public Queue queueOf(Viewer viewer, Narrowing narrowing, int page) {
    ReportingPeriod period = narrowing.period();
    List<ApprovalRows.Waiting> looked =
        rows.waiting(units(viewer, narrowing), period == null ? null : period.days(), MOST);
    Map<ApprovalRows.Waiting, Boolean> known = new HashMap<>();
    List<ApprovalRows.Waiting> mine =
        looked.stream()
            .filter(one -> known.computeIfAbsent(alike(one), key -> mayApprove(viewer, key)))
            .toList();
    int pages = Math.max(1, Math.ceilDiv(mine.size(), PAGE));
    int shown = Math.clamp(page, 1, pages);
    return new Queue(
        read(viewer, mine.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList()),
        shown,
        pages,
        mine.size(),
        (int) mine.stream().filter(ApprovalRows.Waiting::doubted).count(),
        looked.size() == MOST);
  }

  private Set<UnitId> units(Viewer viewer, Narrowing narrowing) {
    Set<UnitId> reach = access.reach(viewer, Ability.APPROVE, sight.today());
    UnitId unit = narrowing.unit();
    if (unit == null) {
      return reach;
    }
    Set<UnitId> units = new HashSet<>(organisation.sphereOf(unit, sight.today()));
    units.add(unit);
    units.retainAll(reach);
    return units;
  }

  private boolean mayApprove(Viewer viewer, ApprovalRows.Waiting one) {
    return sight.mayApprove(viewer, one.unit(), one.day(), one.recordedBy());
  }

  /// Records of one unit, day and person are judged alike; asked once.
  private static ApprovalRows.Waiting alike(ApprovalRows.Waiting one) {
    return new ApprovalRows.Waiting(Approver.ANY, one.unit(), one.day(), one.recordedBy(), false);
  }

  private List<Waiting> read(Viewer viewer, List<ApprovalRows.Waiting> shown) {
    List<ActivityId> ids = shown.stream().map(ApprovalRows.Waiting::id).toList();
    Map<ActivityId, Activity> now = rows.now(ids);
    Map<ActivityId, Activity> approved = rows.approved(ids);
    Map<ActivityId, List<Taken>> taken =
        doubtRows.of(ids).stream()
            .filter(one -> one.until() == null)
            .collect(
                Collectors.groupingBy(
                    DoubtRows.Standing::activity,
                    Collectors.mapping(one -> doubts.told(viewer, one), Collectors.toList())));
    return ids.stream()
        .map(
            id ->
                new Waiting(
                    Objects.requireNonNull(now.get(id)),
                    approved.get(id),
                    taken.getOrDefault(id, List.of())))
        .toList();
  }

  @Override
  @Transactional
  public Outcome approve(Viewer viewer, List<Seen> seen) {
    return approver.approveSeen(
        viewer,
        seen.stream().collect(Collectors.toMap(Seen::id, Seen::version, (one, other) -> other)));
  }
}
