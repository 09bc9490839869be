package vn.lantoa.results.internal.participants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.internal.participants.CountRows.Given;
import vn.lantoa.results.internal.participants.CountRows.Key;
import vn.lantoa.results.participants.MonthSheet;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Table;

/// The rows of a file, and what they would do to what is known.
final class Draft {
  private final Map<Key, Line> lines = new LinkedHashMap<>();
  private final List<RowFault> faults = new ArrayList<>();
  private int size;
  private int wrong;
  private int silent;

  private record Line(Table.Row row, Given given, ParticipantKind kind) {}

  void add(Table.Row row, RowReader.Row read) {
    switch (read) {
      case RowReader.Row.Silent() -> silent++;
      case RowReader.Row.Wrong(List<RowFault> found) -> {
        size++;
        wrong++;
        faults.addAll(found);
      }
      case RowReader.Row.Right(Given given, ParticipantKind kind) -> {
        size++;
        Line earlier = lines.putIfAbsent(given.key(), new Line(row, given, kind));
        if (earlier != null) {
          wrong++;
          faults.add(row.fault("", "participants.row.twice", earlier.row().number()));
        }
      }
    }
  }

  /// Rows so far, those without a number too.
  int taken() {
    return size + silent;
  }

  Plan plan(CountRows rows, Clock clock) {
    if (size == 0) {
      faults.add(RowFault.ofFile("participants.count.none"));
    }
    if (lines.isEmpty()) {
      return new Plan.Refused(Counts.refused(size, wrong), faults);
    }
    Map<Key, MonthSheet.Entry> known = rows.entries(units(), around());
    List<Given> fresh = new ArrayList<>();
    List<Given> changed = new ArrayList<>();
    for (Line line : lines.values()) {
      MonthSheet.Entry entry = known.get(line.given().key());
      if (entry == null) {
        fresh.add(line.given());
      } else if (!saysTheSame(entry, line.given())) {
        changed.add(line.given());
      }
    }
    long same = (long) lines.size() - fresh.size() - changed.size();
    Counts counts = new Counts(size, fresh.size(), changed.size(), same, wrong);
    return new Plan.Ready(
        counts,
        faults,
        notes(known),
        fingerprint(counts, fresh, changed),
        by -> {
          rows.insert(fresh, by, clock.instant());
          rows.correct(changed, by, clock.instant());
        });
  }

  private static boolean saysTheSame(MonthSheet.Entry entry, Given given) {
    return entry.count() == given.count() && entry.source().equals(given.source());
  }

  private Collection<UnitId> units() {
    return lines.keySet().stream().map(Key::unit).collect(Collectors.toSet());
  }

  /// The months of the file and the one before them.
  private Months around() {
    YearMonth first =
        lines.keySet().stream().map(Key::month).min(YearMonth::compareTo).orElseThrow();
    YearMonth last =
        lines.keySet().stream().map(Key::month).max(YearMonth::compareTo).orElseThrow();
    return new Months(first.minusMonths(1), last);
  }

  /// How many rows are passed over, and what looks like a slip: twice or half of the month before,
  /// or more than the kind it is part of.
  private List<RowFault> notes(Map<Key, MonthSheet.Entry> known) {
    Map<Key, Long> all = new HashMap<>();
    known.forEach((key, entry) -> all.put(key, entry.count()));
    lines.forEach((key, line) -> all.put(key, line.given().count()));
    Map<String, Integer> ids = new HashMap<>();
    lines.values().forEach(line -> ids.put(line.kind().code(), line.kind().id()));
    List<RowFault> notes = new ArrayList<>();
    if (silent > 0) {
      notes.add(RowFault.ofFile("participants.count.skipped", silent));
    }
    for (Line line : lines.values()) {
      Key key = line.given().key();
      long count = line.given().count();
      Long before = all.get(key.in(key.month().minusMonths(1)));
      if (before != null && (count > 2 * before || 2 * count < before)) {
        notes.add(line.row().fault("count", "participants.count.jump", count, before));
      }
      Integer whole = line.kind().partOf() == null ? null : ids.get(line.kind().partOf());
      Long most = whole == null ? null : all.get(new Key(key.unit(), key.month(), whole));
      if (most != null && count > most) {
        notes.add(line.row().fault("count", "participants.count.part", count, most));
      }
    }
    return notes;
  }

  private static String fingerprint(Counts counts, List<Given> fresh, List<Given> changed) {
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
