package vn.lantoa.directives.internal.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.work.LateWork;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.Slice;

/// [FollowUp] over the database.
@Service
class FollowUpBook implements FollowUp {
  private final MatrixReader matrices;
  private final StandingRows standings;
  private final LateWork lateWork;
  private final Directives directives;
  private final Organisation organisation;
  private final Sights sights;

  FollowUpBook(
      MatrixReader matrices,
      StandingRows standings,
      LateWork lateWork,
      Directives directives,
      Organisation organisation,
      Sights sights) {
    this.matrices = matrices;
    this.standings = standings;
    this.lateWork = lateWork;
    this.directives = directives;
    this.organisation = organisation;
    this.sights = sights;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Matrix> matrixFor(Viewer viewer, DirectiveId id, MatrixFilter filter) {
    Optional<Directive> directive = directives.findFor(viewer, id).filter(d -> !d.isDraft());
    return directive.map(d -> matrices.read(sights.of(viewer), d, filter, sights.today()));
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Standing> standings(Viewer viewer, Lens lens) {
    Map<UnitId, Unit> today = new HashMap<>();
    organisation.unitsOn(sights.today()).forEach(unit -> today.put(unit.id(), unit));
    List<Standing> all = new ArrayList<>();
    for (Standing one : standings.standings(sights.of(viewer), sights.today())) {
      Unit unit = today.get(one.unit());
      if (isWanted(unit, lens.level())
          && (!lens.lateOnly() || one.overdue() > 0 || one.unacknowledged() > 0)) {
        all.add(named(one, unit));
      }
    }
    all.sort(
        Comparator.comparingLong(Standing::overdue)
            .thenComparingLong(Standing::unacknowledged)
            .reversed()
            .thenComparing(Standing::code));
    int size = Math.clamp(lens.size(), 1, 500);
    int page = Math.max(1, lens.page());
    List<Standing> shown = all.stream().skip((page - 1L) * size).limit(size).toList();
    return new Slice<>(shown, page, size, all.size());
  }

  private static boolean isWanted(@Nullable Unit unit, @Nullable Level level) {
    if (level == null) {
      return true;
    }
    if (unit == null) {
      return false;
    }
    return switch (level) {
      case CENTRAL -> unit.kind() == UnitKind.CENTRAL || unit.kind() == UnitKind.FORCE;
      case PROVINCIAL -> unit.kind() == UnitKind.PROVINCIAL;
      case BASE -> unit.kind().isBaseLevel();
    };
  }

  /// A unit that has ended goes by its last name.
  private Standing named(Standing one, @Nullable Unit unit) {
    Unit known = unit != null ? unit : organisation.lifeOf(one.unit()).getLast();
    return new Standing(
        one.unit(),
        known.code(),
        known.name(),
        one.open(),
        one.overdue(),
        one.dueSoon(),
        one.unacknowledged(),
        one.waiting(),
        one.standing(),
        one.silent(),
        one.oldestDueOn());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Assignment> late(Viewer viewer, LateFilter filter) {
    return lateWork.late(sights.of(viewer), filter);
  }
}
