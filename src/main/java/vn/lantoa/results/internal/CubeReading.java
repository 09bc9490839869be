package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.internal.Adding.Sorted;
import vn.lantoa.results.internal.Adding.Sorting;
import vn.lantoa.results.internal.Classes.Fate;
import vn.lantoa.results.internal.Classes.Fates;
import vn.lantoa.results.internal.Held.Asking;
import vn.lantoa.results.internal.Journal.Change;
import vn.lantoa.results.internal.Traits.Kind;
import vn.lantoa.results.internal.Traits.Place;
import vn.lantoa.shared.DayRange;

/// How the work of one question is sorted into its cells.
final class CubeReading {
  private static final int EVERY_CUT = -1;

  private static final Set<Dimension> KINDS =
      EnumSet.of(
          Dimension.FORM,
          Dimension.EVERY_FORM,
          Dimension.AUDIENCE,
          Dimension.POLICY_AREA,
          Dimension.CAMPAIGN);

  private final CrossQuery query;
  private final Axis rows;
  private final @Nullable Axis columns;
  private final Sieve sieve;
  private final Traits traits;
  private final SortedSet<LocalDate> bounds;
  private final Fates times = new Fates();
  private final Fates places = new Fates();
  private final Map<LocalDate, Classes> placeClasses = new HashMap<>();
  private final Asking asking;
  private final Classes kinds;
  private final Classes topics;

  CubeReading(CrossQuery query, Axis rows, @Nullable Axis columns, Sieve sieve, Traits traits) {
    this.query = query;
    this.rows = rows;
    this.columns = columns;
    this.sieve = sieve;
    this.traits = traits;
    this.bounds = new TreeSet<>(rows.bounds());
    if (columns != null) {
      bounds.addAll(columns.bounds());
    }
    this.asking =
        new Asking(
            sieve.asksForPlaces() || isBy(EnumSet.of(Dimension.PROVINCE, Dimension.UNIT)),
            sieve.asksForKinds() || isBy(KINDS));
    this.kinds = new Classes(new Fates(), number -> fate(traits.kinds().get(number)));
    this.topics = new Classes(new Fates(), number -> fate(traits.topics().get(number)));
  }

  private boolean isBy(Set<Dimension> dimensions) {
    return dimensions.stream().anyMatch(query::isBy);
  }

  private @Nullable Fate fate(Kind kind) {
    int cuts = sieve.cutsOf(kind);
    return cuts == 0
        ? null
        : new Fate(rows.ofKind(kind), columns == null ? null : columns.ofKind(kind), cuts);
  }

  private @Nullable Fate fate(List<UUID> named) {
    return sieve.lets(named)
        ? new Fate(
            rows.ofTopics(named), columns == null ? null : columns.ofTopics(named), EVERY_CUT)
        : null;
  }

  private @Nullable Fate fate(Place place, LocalDate day) {
    return sieve.lets(place)
        ? new Fate(
            rows.ofPlace(place, day),
            columns == null ? null : columns.ofPlace(place, day),
            EVERY_CUT)
        : null;
  }

  List<DayRange> pieces(DayRange period) {
    return Pieces.of(period, bounds);
  }

  /// Whether work that names topics is told from other work.
  boolean knowsTopics() {
    return query.isBy(Dimension.TOPIC) || query.filter().topic() != null;
  }

  /// Whether only work that names a topic counts, so that all other need not be read.
  boolean isOfTopicsAlone() {
    return query.filter().topic() != null;
  }

  Adding adding() {
    return new Adding(
        new Sorted(times, topics.fates(), places, kinds.fates(), topics.of(Traits.NONE)));
  }

  void add(Adding adding, DayRange period, DayRange piece, Held held) {
    int[] kindClasses = kinds.upTo(traits.kinds().size());
    for (Block block : held.blocks(asking)) {
      adding.add(block, sorting(period, piece.from()), kindClasses);
    }
  }

  /// With all work, and by the set of topics that it names.
  void add(Adding adding, DayRange period, Change change) {
    Sorting sorting = sorting(period, change.day());
    adding.add(change, sorting, Traits.NONE);
    if (knowsTopics() && change.topics() != Traits.NONE) {
      adding.add(change, sorting, change.topics());
    }
  }

  private Sorting sorting(DayRange period, LocalDate day) {
    return new Sorting(time(period, day), topics, placesOn(day), kinds);
  }

  private int time(DayRange period, LocalDate day) {
    return times.of(
        new Fate(
            rows.ofDay(period, day),
            columns == null ? null : columns.ofDay(period, day),
            EVERY_CUT));
  }

  /// Places stand in the same rows between two bounds.
  private Classes placesOn(LocalDate day) {
    SortedSet<LocalDate> earlier = bounds.headSet(day.plusDays(1));
    LocalDate since = earlier.isEmpty() ? LocalDate.MIN : earlier.last();
    return placeClasses.computeIfAbsent(
        since, absent -> new Classes(places, number -> fate(traits.places().get(number), day)));
  }
}
