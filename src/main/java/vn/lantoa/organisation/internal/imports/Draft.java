package vn.lantoa.organisation.internal.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.internal.history.Coverage;
import vn.lantoa.organisation.internal.history.History;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Succession;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Table;

/// A workbench over what is given, on which the rows of a file are laid. Remembers which row did
/// what, so that a fault found later is told at its row.
final class Draft {
  /// What a row does; the strongest of its doings counts.
  enum Effect {
    UNCHANGED,
    CHANGED,
    FRESH
  }

  private record Told(String key, String what) {}

  /// Days of which a row of the file tells; without an end until the next one begins.
  private record Span(int row, LocalDate from, @Nullable LocalDate to) {
    boolean overlaps(Version other) {
      return from.equals(other.from())
          || goesOver(from, to, other.from())
          || goesOver(other.from(), other.to(), from);
    }

    private static boolean goesOver(LocalDate from, @Nullable LocalDate to, LocalDate day) {
      return to != null && from.isBefore(day) && day.isBefore(to);
    }
  }

  private final History given;
  private final CodeIndex codes;
  private final List<RowFault> faults = new ArrayList<>();
  private final Map<Integer, Effect> effects = new LinkedHashMap<>();
  private final Map<UUID, List<Table.Row>> rowsOf = new HashMap<>();
  private final Map<Told, String> told = new HashMap<>();
  private final Map<Told, Integer> toldAt = new HashMap<>();
  private final Map<Told, Boolean> answers = new HashMap<>();
  private final Map<UUID, List<Span>> spans = new HashMap<>();
  private final StringBuilder log = new StringBuilder();

  Draft(History given) {
    this.given = given;
    this.codes = new CodeIndex(given);
  }

  History given() {
    return given;
  }

  CodeIndex codes() {
    return codes;
  }

  List<RowFault> faults() {
    return faults;
  }

  Map<Integer, Effect> effects() {
    return effects;
  }

  /// Everything that the rows do, in their order.
  String log() {
    return log.toString();
  }

  List<Table.Row> rowsOf(UUID id) {
    return rowsOf.getOrDefault(id, List.of());
  }

  void refuse(Table.Row row, String column, String code, Object... arguments) {
    faults.add(row.fault(column, "import." + code, arguments));
  }

  /// Whoever bears the code on the day.
  Optional<UUID> bearer(Kingdom of, String kind, String code, LocalDate day) {
    return codes.on(of, kind, code, day).stream().findFirst();
  }

  /// The row says how a thing was during a span of days.
  void tell(Table.Row row, Kingdom of, UUID id, Version version) {
    rowsOf.computeIfAbsent(id, absent -> new ArrayList<>()).add(row);
    if (version.to() != null && !version.from().isBefore(version.to())) {
      refuse(row, "to", "end.before.start", version.from().toString(), version.to().toString());
      return;
    }
    Optional<Span> overlapping =
        spans.computeIfAbsent(id, absent -> new ArrayList<>()).stream()
            .filter(span -> span.overlaps(version))
            .findFirst();
    if (overlapping.isPresent()) {
      refuse(row, "from", "spans.overlap", String.valueOf(overlapping.get().row()));
      return;
    }
    spans
        .computeIfAbsent(id, absent -> new ArrayList<>())
        .add(new Span(row.number(), version.from(), version.to()));
    Optional<Life> known = given.find(of, id);
    Life life = known.map(old -> Lives.with(old, version)).orElse(new Life(List.of(version)));
    put(row, of, id, known.orElse(null), life);
  }

  /// The row says what a thing is called and where it hangs on one day.
  ///
  /// @param fromDayOn whether another name or parent holds from the day on; else it was always so
  void tellOn(Table.Row row, UUID id, Version version, LocalDate day, boolean fromDayOn) {
    rowsOf.computeIfAbsent(id, absent -> new ArrayList<>()).add(row);
    Optional<Life> known = given.find(Kingdom.AREA, id);
    Life life =
        known
            .map(old -> Lives.corrected(old, day, version, fromDayOn))
            .orElse(new Life(List.of(version)));
    put(row, Kingdom.AREA, id, known.orElse(null), life);
  }

  private void put(Table.Row row, Kingdom of, UUID id, @Nullable Life known, Life life) {
    if (life.equals(known)) {
      did(row, Effect.UNCHANGED);
      return;
    }
    given.put(of, id, life);
    codes.add(of, id, life);
    did(row, known == null ? Effect.FRESH : Effect.CHANGED, of, id, life);
  }

  /// The row says that one took over from another.
  ///
  /// @param principal null where the row does not say: the first named is
  void succeed(
      Table.Row row, Kingdom of, Passing passing, LocalDate on, @Nullable Boolean principal) {
    if (passing.predecessor().equals(passing.successor())) {
      did(row, Effect.UNCHANGED);
      return;
    }
    List<Succession> all = given.successorsOf(of, passing.predecessor());
    Optional<Succession> known =
        all.stream().filter(s -> s.successor().equals(passing.successor())).findFirst();
    boolean first = known.map(Succession::principal).orElse(all.isEmpty());
    Succession succession =
        new Succession(
            passing.predecessor(),
            passing.successor(),
            on,
            principal == null ? first : principal,
            null);
    rowsOf.computeIfAbsent(passing.successor(), absent -> new ArrayList<>()).add(row);
    if (known.isPresent() && known.get().equals(succession)) {
      did(row, Effect.UNCHANGED);
      return;
    }
    if (reaches(of, passing.successor(), passing.predecessor())) {
      refuse(row, "successor", "succession.cycle");
      return;
    }
    given.succeed(of, succession);
    did(row, known.isPresent() ? Effect.CHANGED : Effect.FRESH, succession);
  }

  record Passing(UUID predecessor, UUID successor) {}

  private boolean reaches(Kingdom of, UUID from, UUID wanted) {
    List<UUID> open = new ArrayList<>(List.of(from));
    java.util.Set<UUID> seen = new java.util.HashSet<>();
    while (!open.isEmpty()) {
      UUID next = open.removeLast();
      if (next.equals(wanted)) {
        return true;
      }
      if (seen.add(next)) {
        given.successorsOf(of, next).forEach(s -> open.add(s.successor()));
      }
    }
    return false;
  }

  /// The row says that a unit looks after a commune.
  void cover(Table.Row row, Coverage coverage) {
    Optional<Coverage> known =
        given.coverageOf(coverage.unit()).stream()
            .filter(c -> c.area().equals(coverage.area()) && c.from().equals(coverage.from()))
            .findFirst();
    if (known.isPresent() && known.get().equals(coverage)) {
      did(row, Effect.UNCHANGED);
      return;
    }
    known.ifPresent(given::uncover);
    given.cover(coverage);
    did(row, known.isPresent() ? Effect.CHANGED : Effect.FRESH, coverage);
  }

  /// Whether the row says of a thing what an earlier row said of it; told when not.
  boolean agrees(Table.Row row, String column, String key, String text) {
    Told about = new Told(key, column);
    String before = told.putIfAbsent(about, text);
    toldAt.putIfAbsent(about, row.number());
    if (before == null || VietnameseText.isSameName(before, text)) {
      return true;
    }
    refuse(
        row, column, "rows.disagree", text, before, String.valueOf(toldAt.getOrDefault(about, 0)));
    return false;
  }

  /// The answer to a question that many rows ask alike.
  boolean answer(UUID of, String about, BooleanSupplier found) {
    return answers.computeIfAbsent(new Told(of.toString(), about), key -> found.getAsBoolean());
  }

  /// The row did something; `what` tells two plans apart.
  void did(Table.Row row, Effect effect, Object... what) {
    effects.merge(row.number(), effect, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    if (effect != Effect.UNCHANGED) {
      log.append(effect).append(List.of(what)).append('\n');
    }
  }
}
