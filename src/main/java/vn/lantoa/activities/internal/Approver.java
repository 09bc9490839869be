package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Activities.Approving;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.internal.Ledger.Replacement;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.DayRange;

/// Approves many records at once.
@Repository
class Approver {
  private static final String WAITING =
      """
      select a.id, a.unit_id, a.counted_day, a.recorded_by, a.version
      from activities.activity a
      where a.status = 'RECORDED'
      """;

  /// Stands for any record.
  static final ActivityId ANY = new ActivityId(new UUID(0, 0));

  private final JdbcClient jdbc;
  private final Sight sight;
  private final ActivityRows rows;
  private final Ledger ledger;
  private final Attempt attempt;
  private final Audit audit;

  Approver(
      JdbcClient jdbc,
      Sight sight,
      ActivityRows rows,
      Ledger ledger,
      Attempt attempt,
      Audit audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.rows = rows;
    this.ledger = ledger;
    this.attempt = attempt;
    this.audit = audit;
  }

  private record Waiting(ActivityId id, UnitId unit, LocalDate day, ActorId recordedBy) {}

  Approving approve(Viewer viewer, Set<ActivityId> ids) {
    UUID[] wanted = ids.stream().map(ActivityId::value).toArray(UUID[]::new);
    return approve(
        viewer,
        jdbc.sql(WAITING + " and a.id = any(:ids) order by a.id for update")
            .param("ids", wanted)
            .query(Approver::waiting)
            .list());
  }

  /// @param changed what says something else by now, waits no longer, or is not for the viewer
  record AsSeen(int approved, int left, Set<ActivityId> changed) {}

  /// Approves what still says what was seen.
  ///
  /// @param versions that were looked at
  AsSeen approveSeen(Viewer viewer, Map<ActivityId, Integer> versions) {
    List<Waiting> same = new ArrayList<>();
    jdbc.sql(WAITING + " and a.id = any(:ids) order by a.id for update")
        .param("ids", versions.keySet().stream().map(ActivityId::value).toArray(UUID[]::new))
        .query(
            rs -> {
              Waiting one = waiting(rs, 0);
              if (Objects.equals(versions.get(one.id()), rs.getInt("version"))
                  && sight.maySee(viewer, one.unit())) {
                same.add(one);
              }
            });
    Approving done = approve(viewer, same);
    Set<ActivityId> changed = new HashSet<>(versions.keySet());
    same.forEach(one -> changed.remove(one.id()));
    return new AsSeen(done.approved(), done.left(), changed);
  }

  /// The same, all or nothing: when something has changed, nothing is approved.
  AsSeen approveAllSeen(Viewer viewer, Map<ActivityId, Integer> versions) {
    return attempt.undoneWhen(
        outcome -> !outcome.changed().isEmpty(), () -> approveSeen(viewer, versions));
  }

  /// @param units the unit and those below it
  Approving approve(Viewer viewer, Set<UnitId> units, DayRange days) {
    return approve(
        viewer,
        jdbc.sql(
                WAITING
                    + """
                    and a.unit_id = any(:units)
                    and a.counted_day >= :from and a.counted_day < :end
                    order by a.id for update
                    """)
            .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
            .param("from", days.from())
            .param("end", days.end())
            .query(Approver::waiting)
            .list());
  }

  private Approving approve(Viewer viewer, List<Waiting> waiting) {
    List<Waiting> seen = waiting.stream().filter(w -> sight.maySee(viewer, w.unit())).toList();
    Map<Waiting, Boolean> known = new HashMap<>();
    UUID[] approvable =
        seen.stream()
            .filter(w -> known.computeIfAbsent(alike(w), key -> mayApprove(viewer, key)))
            .map(w -> w.id().value())
            .toArray(UUID[]::new);
    if (approvable.length > 0) {
      ledger.keep(new Replacement(Change.Act.APPROVED, viewer.actor(), ""), approvable);
      ledger.discount(approvable);
      rows.approve(approvable, viewer.actor());
      ledger.count(approvable);
      audit.record(viewer.actor(), "activity.approved", "activities", Map.of("ids", approvable));
    }
    return new Approving(approvable.length, seen.size() - approvable.length);
  }

  private boolean mayApprove(Viewer viewer, Waiting waiting) {
    return sight.mayApprove(viewer, waiting.unit(), waiting.day(), waiting.recordedBy());
  }

  /// Records of one unit, day and person are judged alike; asked once.
  private static Waiting alike(Waiting waiting) {
    return new Waiting(ANY, waiting.unit(), waiting.day(), waiting.recordedBy());
  }

  private static Waiting waiting(ResultSet rs, int n) throws SQLException {
    return new Waiting(
        new ActivityId(rs.getObject("id", UUID.class)),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("counted_day", LocalDate.class),
        new ActorId(rs.getObject("recorded_by", UUID.class)));
  }
}
