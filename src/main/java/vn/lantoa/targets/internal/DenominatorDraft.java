package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Table;
import vn.lantoa.targets.Denominators.Entry;

/// The rows of a file of dated numbers, and what they would do to what is known.
final class DenominatorDraft {
  private final Map<Key, Line> lines = new LinkedHashMap<>();
  private final List<RowFault> faults = new ArrayList<>();
  private int size;
  private int wrong;
  private int silent;

  private record Thing(String series, UnitId unit) {}

  private record Key(Thing thing, LocalDate from) {
    static Key of(Entry entry) {
      return new Key(new Thing(entry.series(), entry.unit()), entry.from());
    }
  }

  private record Line(Table.Row row, Entry entry) {}

  void add(Table.Row row, DenominatorReader.Row read) {
    switch (read) {
      case DenominatorReader.Row.Silent() -> silent++;
      case DenominatorReader.Row.Wrong(List<RowFault> found) -> {
        size++;
        wrong++;
        faults.addAll(found);
      }
      case DenominatorReader.Row.Right(Entry entry) -> {
        size++;
        Line earlier = lines.putIfAbsent(Key.of(entry), new Line(row, entry));
        if (earlier != null) {
          wrong++;
          faults.add(row.fault("", "numbers.row.twice", earlier.row().number()));
        }
      }
    }
  }

  /// Rows so far, those without a number too.
  int taken() {
    return size + silent;
  }

  Plan plan(DenominatorRows rows, Clock clock) {
    if (size == 0) {
      faults.add(RowFault.ofFile("numbers.value.none"));
    }
    if (lines.isEmpty()) {
      return new Plan.Refused(Counts.refused(size, wrong), faults);
    }
    Map<Thing, NavigableMap<LocalDate, DenominatorRows.Row>> known = known(rows);
    List<Entry> fresh = new ArrayList<>();
    List<Entry> changed = new ArrayList<>();
    lines.forEach(
        (key, line) -> {
          DenominatorRows.Row there =
              known.getOrDefault(key.thing(), new TreeMap<>()).get(key.from());
          if (there == null) {
            fresh.add(line.entry());
          } else if (!saysTheSame(there, line.entry())) {
            changed.add(line.entry());
          }
        });
    long same = (long) lines.size() - fresh.size() - changed.size();
    Counts counts = new Counts(size, fresh.size(), changed.size(), same, wrong);
    List<Entry> all = new ArrayList<>(fresh);
    all.addAll(changed);
    return new Plan.Ready(
        counts,
        faults,
        notes(known),
        fingerprint(counts, fresh, changed),
        by -> rows.write(all, by, clock.instant()));
  }

  private Map<Thing, NavigableMap<LocalDate, DenominatorRows.Row>> known(DenominatorRows rows) {
    Map<Thing, NavigableMap<LocalDate, DenominatorRows.Row>> known = new HashMap<>();
    lines.keySet().stream()
        .map(key -> key.thing().series())
        .distinct()
        .forEach(
            series ->
                rows.list(series, null)
                    .forEach(
                        row ->
                            known
                                .computeIfAbsent(
                                    new Thing(series, row.unit()), absent -> new TreeMap<>())
                                .put(row.from(), row)));
    return known;
  }

  private static boolean saysTheSame(DenominatorRows.Row there, Entry entry) {
    return there.value().compareTo(entry.value()) == 0 && there.source().equals(entry.source());
  }

  /// How many rows are passed over, and what looks like a slip: twice or half of what held before.
  private List<RowFault> notes(Map<Thing, NavigableMap<LocalDate, DenominatorRows.Row>> known) {
    Map<Thing, NavigableMap<LocalDate, BigDecimal>> all = new HashMap<>();
    known.forEach(
        (thing, days) ->
            days.forEach(
                (day, row) ->
                    all.computeIfAbsent(thing, absent -> new TreeMap<>()).put(day, row.value())));
    lines.forEach(
        (key, line) ->
            all.computeIfAbsent(key.thing(), absent -> new TreeMap<>())
                .put(key.from(), line.entry().value()));
    List<RowFault> notes = new ArrayList<>();
    if (silent > 0) {
      notes.add(RowFault.ofFile("numbers.value.skipped", silent));
    }
    lines.forEach(
        (key, line) -> {
          var before = all.getOrDefault(key.thing(), new TreeMap<>()).lowerEntry(key.from());
          BigDecimal value = line.entry().value();
          if (before != null && isJump(before.getValue(), value)) {
            notes.add(line.row().fault("value", "numbers.value.jump", value, before.getValue()));
          }
        });
    return notes;
  }

  private static boolean isJump(BigDecimal before, BigDecimal now) {
    BigDecimal two = BigDecimal.TWO;
    return now.compareTo(before.multiply(two)) > 0 || now.multiply(two).compareTo(before) < 0;
  }

  private static String fingerprint(Counts counts, List<Entry> fresh, List<Entry> changed) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((counts + "\n" + fresh + "\n" + changed).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
