package vn.lantoa.targets.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;

/// [Targets] over the database.
@Service
class TargetBook implements Targets {
  private static final int SHORTEST_REASON = 3;

  private final TargetRows rows;
  private final TargetVersionRows versions;
  private final TargetRules rules;
  private final Excuses excuses;
  private final TargetSight sight;
  private final Audit audit;
  private final Clock clock;

  TargetBook(
      TargetRows rows,
      TargetVersionRows versions,
      TargetRules rules,
      Excuses excuses,
      TargetSight sight,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.versions = versions;
    this.rules = rules;
    this.excuses = excuses;
    this.sight = sight;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public boolean mayGive(Viewer viewer) {
    return viewer.may(Ability.DIRECT);
  }

  @Override
  public boolean mayChange(Viewer viewer, Target target) {
    return target.status() != Target.Status.WITHDRAWN && sight.mayGive(viewer, target.giver());
  }

  @Override
  public boolean mayApprove(Viewer viewer, Target target) {
    return target.status() == Target.Status.DRAFT && sight.mayApprove(viewer, target);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Target> listFor(Viewer viewer) {
    return rows.all().stream().filter(target -> sight.sees(viewer, target)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Target> findFor(Viewer viewer, TargetId id) {
    return rows.find(id).filter(target -> sight.sees(viewer, target));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Fault> check(Viewer viewer, Target.Facts facts) {
    return rules.faults(sight.giverOf(viewer), facts);
  }

  @Override
  @Transactional
  public Outcome draft(Viewer viewer, Target.Facts facts, @Nullable TargetId parent) {
    UnitId giver = sight.giverOf(viewer);
    if (!sight.mayGive(viewer, giver)) {
      return new Outcome.Forbidden();
    }
    if (parent != null && rows.find(parent).filter(t -> sight.sees(viewer, t)).isEmpty()) {
      return new Outcome.Absent();
    }
    List<Fault> faults = rules.faults(giver, facts);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    TargetId id =
        rows.insert(facts, new TargetRows.Writing(giver, parent, viewer.actor(), clock.instant()));
    return done(viewer, "target.drafted", id, "");
  }

  @Override
  @Transactional
  public Outcome change(Viewer viewer, Edit edit, Target.Facts facts, String reason) {
    return changing(
        viewer,
        edit,
        target -> {
          if (!mayChange(viewer, target)) {
            return new Outcome.Forbidden();
          }
          List<Fault> faults = new java.util.ArrayList<>(rules.faults(target.giver(), facts));
          // A draft changes freely; what was in force says why.
          if (target.status() == Target.Status.IN_FORCE && isShort(reason)) {
            faults.add(new Fault("reason", "reason"));
          }
          if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
          }
          versions.keep(target, replacing("CHANGED", viewer, reason));
          rows.update(target.id(), facts);
          return done(viewer, "target.changed", target.id(), reason);
        });
  }

  @Override
  @Transactional
  public Outcome approve(Viewer viewer, Edit edit) {
    return changing(
        viewer,
        edit,
        target -> {
          if (!mayApprove(viewer, target)) {
            return new Outcome.Forbidden();
          }
          versions.keep(target, replacing("APPROVED", viewer, ""));
          rows.approve(target.id(), viewer.actor(), clock.instant());
          return done(viewer, "target.approved", target.id(), "");
        });
  }

  @Override
  @Transactional
  public Outcome withdraw(Viewer viewer, Edit edit, String reason) {
    return changing(
        viewer,
        edit,
        target -> {
          if (!mayChange(viewer, target)) {
            return new Outcome.Forbidden();
          }
          if (isShort(reason)) {
            return new Outcome.Refused(List.of(new Fault("reason", "reason")));
          }
          versions.keep(target, replacing("WITHDRAWN", viewer, reason));
          rows.withdraw(target.id(), reason.strip());
          return done(viewer, "target.withdrawn", target.id(), reason);
        });
  }

  private static boolean isShort(String reason) {
    return reason.strip().length() < SHORTEST_REASON;
  }

  private TargetVersionRows.Replacing replacing(String change, Viewer viewer, String reason) {
    return new TargetVersionRows.Replacing(change, viewer.actor(), clock.instant(), reason.strip());
  }

  /// What is done with a target that is there, seen and as it was looked at.
  private interface Doing {
    Outcome with(Target target);
  }

  private Outcome changing(Viewer viewer, Edit edit, Doing doing) {
    Optional<Target> found = rows.lock(edit.target()).filter(target -> sight.sees(viewer, target));
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    Target target = found.get();
    return target.version() == edit.version() ? doing.with(target) : new Outcome.Stale(target);
  }

  private Outcome done(Viewer viewer, String action, TargetId id, String reason) {
    Target target = rows.find(id).orElseThrow();
    Map<String, Object> details = new HashMap<>();
    details.put("name", target.facts().name());
    details.put("version", target.version());
    if (!reason.isBlank()) {
      details.put("reason", reason.strip());
    }
    audit.record(viewer.actor(), action, "target:" + id, details);
    return new Outcome.Done(target);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Version> versionsFor(Viewer viewer, TargetId id) {
    return findFor(viewer, id).map(versions::of).orElse(List.of());
  }

  @Override
  @Transactional
  public Outcome excuse(Viewer viewer, TargetId id, Excuse excuse) {
    return keeping(viewer, id, target -> excuses.excuse(viewer, target, excuse));
  }

  @Override
  @Transactional
  public Outcome unexcuse(Viewer viewer, TargetId id, @Nullable UnitId unit, LocalDate monday) {
    return keeping(viewer, id, target -> excuses.unexcuse(viewer, target, unit, monday));
  }

  private Outcome keeping(Viewer viewer, TargetId id, Doing doing) {
    Optional<Target> found = findFor(viewer, id);
    return found.isEmpty() ? new Outcome.Absent() : doing.with(found.get());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Excused> excusedFor(Viewer viewer, TargetId id) {
    return findFor(viewer, id).map(excuses::of).orElse(List.of());
  }

  @Override
  @Transactional
  public Outcome survey(Viewer viewer, TargetId id, Survey survey) {
    return keeping(viewer, id, target -> excuses.survey(viewer, target, survey));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Survey> surveysFor(Viewer viewer, TargetId id) {
    return findFor(viewer, id).map(target -> excuses.surveysOf(viewer, target)).orElse(List.of());
  }
}
