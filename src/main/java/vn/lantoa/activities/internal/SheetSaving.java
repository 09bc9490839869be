package vn.lantoa.activities.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.BroadcastGrid;
import vn.lantoa.activities.BroadcastGrid.Line;
import vn.lantoa.activities.BroadcastGrid.LineFault;
import vn.lantoa.activities.BroadcastGrid.Numbers;
import vn.lantoa.activities.BroadcastGrid.Saving;
import vn.lantoa.activities.BroadcastGrid.Sheet;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.internal.Batch.Wanted;
import vn.lantoa.activities.internal.BroadcastRows.Asked;
import vn.lantoa.activities.internal.BroadcastRows.Kept;
import vn.lantoa.activities.internal.StationFrame.Frame;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.StationId;
import vn.lantoa.shared.Audit;

/// Turns a sheet into records: what is new is recorded, what differs corrected, what is zero or
/// empty withdrawn.
@Component
class SheetSaving {
  private static final Set<String> OF_THE_SHEET =
      Set.of("policyAreas", "audiences", "to", "reason");

  private final BroadcastRows rows;
  private final ActivityRows activities;
  private final Batch batch;
  private final Audit audit;
  private final BroadcastFacts facts;

  SheetSaving(
      BroadcastRows rows, ActivityRows activities, Batch batch, Audit audit, BroadcastFacts facts) {
    this.rows = rows;
    this.activities = activities;
    this.batch = batch;
    this.audit = audit;
    this.facts = facts;
  }

  /// One part of one line.
  ///
  /// @param before record of it; null for none
  /// @param facts what it shall say; null when it shall be withdrawn
  /// @param confirmation what is said to doubts
  private record Part(
      Station station,
      boolean voluntary,
      @Nullable Activity before,
      @Nullable ActivityFacts facts,
      Confirmation confirmation) {
    boolean isNew() {
      return before == null;
    }

    boolean isWithdrawn() {
      return facts == null;
    }

    Wanted wanted(String reason) {
      return new Wanted(before, Objects.requireNonNull(facts), reason, confirmation);
    }
  }

  /// A line with what is kept of it now.
  private record Standing(Station station, @Nullable Numbers typed, Kept kept) {}

  /// Writes, so that a refusal asks for the whole to be undone.
  Saving save(Viewer viewer, Frame frame, Asked asked, Sheet sheet) {
    Map<StationId, Station> stations = frame.byId();
    List<Line> meant = sheet.lines().stream().filter(l -> sheet.anew() || l.isTouched()).toList();
    Asked touched =
        new Asked(
            meant.stream().map(Line::station).filter(stations::containsKey).toList(),
            asked.week(),
            asked.form(),
            asked.voluntary());
    rows.claim(touched);
    Map<StationId, Kept> kept = rows.kept(touched);
    List<LineFault> faults = new ArrayList<>();
    List<Standing> standing = new ArrayList<>();
    for (Line line : meant) {
      stand(line, stations, kept, faults).ifPresent(standing::add);
    }
    List<Part> parts =
        faults.isEmpty()
            ? standing.stream().flatMap(line -> parts(line, frame, sheet)).toList()
            : List.of();
    List<Fault> ofSheet = new ArrayList<>(sheetFaults(sheet));
    check(viewer, parts, sheet.reason(), new Told(faults, ofSheet));
    return faults.isEmpty() && ofSheet.isEmpty()
        ? write(viewer, frame, sheet.reason(), new Work(standing, parts))
        : new Saving.Refused(faults, ofSheet);
  }

  private static List<Fault> sheetFaults(Sheet sheet) {
    return sheet.subject().policyAreas().contains(BroadcastGrid.VOLUNTARY)
        ? List.of(new Fault("policyAreas", "broadcasts.areas.voluntary"))
        : List.of();
  }

  private static Optional<Standing> stand(
      Line line,
      Map<StationId, Station> stations,
      Map<StationId, Kept> all,
      List<LineFault> faults) {
    Station station = stations.get(line.station());
    if (station == null) {
      faults.add(wrong(line.station(), new Fault("total", "station.absent")));
      return Optional.empty();
    }
    Kept kept = all.getOrDefault(station.id(), Kept.NOTHING);
    Numbers now = kept.numbers();
    if (!line.isTouched()) {
      return Optional.of(new Standing(station, now, kept));
    }
    if (!Objects.equals(now, line.shown()) && !Objects.equals(now, line.typed())) {
      faults.add(new LineFault.Stale(station.id(), now));
      return Optional.empty();
    }
    Optional<Fault> fault = impossible(line.typed());
    fault.ifPresent(found -> faults.add(wrong(station.id(), found)));
    return fault.isPresent()
        ? Optional.empty()
        : Optional.of(new Standing(station, line.typed(), kept));
  }

  private static Optional<Fault> impossible(@Nullable Numbers typed) {
    if (typed == null) {
      return Optional.empty();
    }
    if (typed.total() < 0 || typed.total() > ActivityRules.MOST) {
      return Optional.of(new Fault("total", "quantity.range", ActivityRules.MOST));
    }
    return typed.voluntary() < 0 || typed.voluntary() > typed.total()
        ? Optional.of(new Fault("voluntary", "broadcasts.voluntary.more", typed.total()))
        : Optional.empty();
  }

  private static LineFault wrong(StationId station, Fault fault) {
    return new LineFault.Wrong(station, fault);
  }

  private Stream<Part> parts(Standing line, Frame frame, Sheet sheet) {
    Numbers typed = line.typed() == null ? Numbers.ZERO : line.typed();
    Kept kept = line.kept();
    return Stream.of(
            part(line, true, kept.voluntary(), typed.voluntary(), frame, sheet),
            part(line, false, kept.other(), typed.others(), frame, sheet))
        .flatMap(Optional::stream);
  }

  private Optional<Part> part(
      Standing line,
      boolean voluntary,
      @Nullable ActivityId id,
      long quantity,
      Frame frame,
      Sheet sheet) {
    if (id == null) {
      return quantity == 0
          ? Optional.empty()
          : Optional.of(
              new Part(
                  line.station(),
                  voluntary,
                  null,
                  facts.fresh(line.station(), voluntary, quantity, frame, sheet),
                  sheet.confirmationOf(line.station().id())));
    }
    Activity before = activities.lock(id).orElseThrow();
    if (quantity == 0) {
      return Optional.of(new Part(line.station(), voluntary, before, null, Confirmation.NONE));
    }
    ActivityFacts after =
        BroadcastFacts.corrected(before.facts(), voluntary, quantity, frame, sheet);
    return before.facts().amount().quantity() == quantity
            && before.facts().subject().equals(after.subject())
        ? Optional.empty()
        : Optional.of(
            new Part(
                line.station(),
                voluntary,
                before,
                after,
                sheet.confirmationOf(line.station().id())));
  }

  /// What is wrong, of lines and of what holds for all.
  private record Told(List<LineFault> ofLines, List<Fault> ofSheet) {}

  /// What is to be written, by line and by part.
  private record Work(List<Standing> standing, List<Part> parts) {}

  private void check(Viewer viewer, List<Part> parts, String reason, Told told) {
    for (Part part : parts) {
      List<Fault> found =
          part.isWithdrawn()
              ? batch.foreign(viewer, Objects.requireNonNull(part.before()))
              : batch.faults(viewer, part.wanted(reason));
      for (Fault fault : found) {
        if (!OF_THE_SHEET.contains(fault.field())) {
          told.ofLines().add(wrong(part.station().id(), fault));
        } else if (!told.ofSheet().contains(fault)) {
          told.ofSheet().add(fault);
        }
      }
      if (found.isEmpty() && !part.isWithdrawn()) {
        batch.asked(viewer, part.wanted(reason)).stream()
            .map(doubt -> new LineFault.Doubtful(part.station().id(), doubt))
            .forEach(told.ofLines()::add);
      }
    }
  }

  private Saving write(Viewer viewer, Frame frame, String reason, Work work) {
    List<Standing> standing = work.standing();
    List<Part> parts = work.parts();
    List<Part> fresh = parts.stream().filter(Part::isNew).toList();
    List<Wanted> changed =
        parts.stream()
            .filter(part -> !part.isNew() && !part.isWithdrawn())
            .map(part -> part.wanted(reason))
            .toList();
    List<ActivityId> gone =
        parts.stream()
            .filter(Part::isWithdrawn)
            .map(part -> Objects.requireNonNull(part.before()).id())
            .toList();
    List<ActivityId> ids =
        batch.recordAll(viewer, fresh.stream().map(part -> part.wanted(reason)).toList());
    batch.correct(viewer, changed);
    batch.withdraw(viewer, gone, reason.isEmpty() ? facts.withdrawn(frame) : reason);
    link(frame, standing, parts, ids);
    if (!standing.isEmpty()) {
      audit.record(
          viewer.actor(),
          "broadcasts.saved",
          "unit:" + frame.unit().id(),
          Map.of(
              "week", frame.week().code(),
              "stations", standing.size(),
              "recorded", fresh.size(),
              "corrected", changed.size(),
              "withdrawn", gone.size()));
    }
    return new Saving.Saved(fresh.size(), changed.size(), gone.size());
  }

  /// Says which records each station has from now on.
  ///
  /// @param recorded of the new parts, in their order
  private void link(
      Frame frame, List<Standing> standing, List<Part> parts, List<ActivityId> recorded) {
    Map<StationId, Kept> after = new HashMap<>();
    standing.forEach(line -> after.put(line.station().id(), line.kept()));
    Iterator<ActivityId> ids = recorded.iterator();
    for (Part part : parts) {
      Activity before = part.before();
      ActivityId id = before == null ? ids.next() : part.isWithdrawn() ? null : before.id();
      after.computeIfPresent(
          part.station().id(), (station, kept) -> kept.with(part.voluntary(), id));
    }
    for (Standing line : standing) {
      Kept kept = after.getOrDefault(line.station().id(), Kept.NOTHING);
      rows.keep(line.station().id(), frame.week().monday(), kept.saying(line.typed()));
    }
  }
}
