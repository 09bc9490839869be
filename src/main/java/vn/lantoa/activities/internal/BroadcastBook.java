package vn.lantoa.activities.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.BroadcastGrid;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.internal.BroadcastRows.Asked;
import vn.lantoa.activities.internal.BroadcastRows.Kept;
import vn.lantoa.activities.internal.StationFrame.Frame;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.Week;

/// [BroadcastGrid] over records of work.
@Service
class BroadcastBook implements BroadcastGrid {
  /// What broadcasts are about where nothing was said before.
  private static final Subject USUAL =
      new Subject(
          new LinkedHashSet<>(List.of("HOUSEHOLD_HI")),
          new LinkedHashSet<>(List.of("VOLUNTARY_AND_HOUSEHOLD")));

  private final StationFrame frames;
  private final BroadcastRows rows;
  private final SheetSaving saving;
  private final Attempt attempt;
  private final Sight sight;
  private final Taxonomies taxonomies;

  BroadcastBook(
      StationFrame frames,
      BroadcastRows rows,
      SheetSaving saving,
      Attempt attempt,
      Sight sight,
      Taxonomies taxonomies) {
    this.frames = frames;
    this.rows = rows;
    this.saving = saving;
    this.attempt = attempt;
    this.sight = sight;
    this.taxonomies = taxonomies;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Grid> gridOf(Viewer viewer, UnitId unit, Week week) {
    return frameFor(viewer, unit, week).map(frame -> grid(viewer, frame));
  }

  private Optional<Frame> frameFor(Viewer viewer, UnitId unit, Week week) {
    return sight.maySee(viewer, unit) ? frames.frame(unit, week, sight.today()) : Optional.empty();
  }

  private Grid grid(Viewer viewer, Frame frame) {
    Asked now = asked(frame, frame.week());
    Asked before = asked(frame, frame.week().plus(-1));
    Map<StationId, Kept> kept = rows.kept(now);
    Map<StationId, Kept> keptBefore = rows.kept(before);
    Map<StationId, Numbers> all = rows.recorded(now);
    Map<StationId, Numbers> allBefore = rows.recorded(before);
    return new Grid(
        frame.unit(),
        frame.week(),
        frame.day(),
        subject(now),
        frame.stations().stream()
            .map(
                station -> {
                  Kept mine = kept.getOrDefault(station.id(), Kept.NOTHING);
                  Kept earlier = keptBefore.getOrDefault(station.id(), Kept.NOTHING);
                  return new Row(
                      station,
                      frame.communes().getOrDefault(station.area(), ""),
                      mine.numbers(),
                      allBefore.getOrDefault(station.id(), earlier.numbers()),
                      apart(all.get(station.id()), mine),
                      mark(mine));
                })
            .toList(),
        sight.mayRecord(viewer, frame.unit().id()));
  }

  private static long apart(@Nullable Numbers all, Kept mine) {
    Numbers kept = mine.numbers();
    return (all == null ? 0 : all.total()) - (kept == null ? 0 : kept.total());
  }

  private static Mark mark(Kept mine) {
    Numbers numbers = mine.numbers();
    boolean recorded = mine.voluntary() != null || mine.other() != null;
    return Mark.of(recorded ? 1 : 0, mine.waiting() ? 1 : 0, numbers != null);
  }

  private Subject subject(Asked asked) {
    return rows.lastSubject(asked)
        .map(
            masks ->
                new Subject(
                    masks.policyAreas() == 0
                        ? USUAL.policyAreas()
                        : sequenced(taxonomies.policyAreasIn(masks.policyAreas())),
                    sequenced(taxonomies.audiencesIn(masks.audiences()))))
        .orElse(USUAL);
  }

  private static SequencedSet<String> sequenced(Set<String> codes) {
    return new LinkedHashSet<>(codes);
  }

  private Asked asked(Frame frame, Week week) {
    return new Asked(
        frame.stations().stream().map(Station::id).toList(),
        week,
        taxonomies.findForm(FORM).orElseThrow().id(),
        taxonomies.policyAreaMask(List.of(VOLUNTARY)).orElseThrow());
  }

  @Override
  @Transactional
  public Saving save(Viewer viewer, UnitId unit, Week week, Sheet sheet) {
    Optional<Frame> found = frameFor(viewer, unit, week);
    if (found.isEmpty()) {
      return new Saving.Absent();
    }
    if (!sight.mayRecord(viewer, unit)) {
      return new Saving.Forbidden();
    }
    Frame frame = found.get();
    return attempt.undoneWhen(
        Saving.Refused.class::isInstance,
        () -> saving.save(viewer, frame, asked(frame, week), sheet));
  }
}
