package vn.lantoa.activities.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
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
    Looked looked = looked(viewer, narrowing);
    List<ApprovalRows.Waiting> mine = looked.mine();
    int pages = Math.max(1, Math.ceilDiv(mine.size(), PAGE));
    int shown = Math.clamp(page, 1, pages);
    return new Queue(
        read(viewer, mine.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList()),
        shown,
        pages,
        mine.size(),
        (int) mine.stream().filter(ApprovalRows.Waiting::doubted).count(),
        looked.more(),
        stateOf(mine));
  }

  /// @param mine what the viewer may approve, of what is looked through
  private record Looked(List<ApprovalRows.Waiting> mine, boolean more) {}

  private Looked looked(Viewer viewer, Narrowing narrowing) {
    ReportingPeriod period = narrowing.period();
    List<ApprovalRows.Waiting> all =
        rows.waiting(units(viewer, narrowing), period == null ? null : period.days(), MOST);
    Map<ApprovalRows.Waiting, Boolean> known = new HashMap<>();
    return new Looked(
        all.stream()
            .filter(one -> known.computeIfAbsent(alike(one), key -> mayApprove(viewer, key)))
            .toList(),
        all.size() == MOST);
  }

  private static String stateOf(List<ApprovalRows.Waiting> mine) {
    String all =
        mine.stream()
            .map(one -> one.id() + ":" + one.version())
            .sorted()
            .collect(Collectors.joining(" "));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
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
    return new ApprovalRows.Waiting(
        Approver.ANY, 0, one.unit(), one.day(), one.recordedBy(), false);
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
    return outcomeOf(approver.approveSeen(viewer, versions(seen)));
  }

  private static Outcome outcomeOf(Approver.AsSeen done) {
    return new Outcome(done.approved(), done.changed().size(), done.left());
  }

  @Override
  @Transactional
  public Deciding approveAll(Viewer viewer, List<Seen> seen) {
    Approver.AsSeen done = approver.approveAllSeen(viewer, versions(seen));
    return done.changed().isEmpty()
        ? new Deciding.Approved(done.approved(), done.left())
        : new Deciding.Stale(done.changed());
  }

  @Override
  @Transactional
  public Deciding approveQueue(Viewer viewer, Narrowing narrowing, String state) {
    List<ApprovalRows.Waiting> mine = looked(viewer, narrowing).mine();
    return stateOf(mine).equals(state)
        ? approveAll(viewer, mine.stream().map(one -> new Seen(one.id(), one.version())).toList())
        : new Deciding.Stale(Set.of());
  }

  private static Map<ActivityId, Integer> versions(List<Seen> seen) {
    return seen.stream().collect(Collectors.toMap(Seen::id, Seen::version, (one, other) -> other));
  }
}
