package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDays;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// [CalendarDays] over their rows.
@Service
class CalendarBook implements CalendarDays {
  private final CalendarRows rows;
  private final CalendarInMemory memory;
  private final Audit audit;

  CalendarBook(CalendarRows rows, CalendarInMemory memory, Audit audit) {
    this.rows = rows;
    this.memory = memory;
    this.audit = audit;
  }

  @Override
  public List<CalendarDay> ofYear(int year) {
    return rows.ofYear(year);
  }

  @Override
  public Optional<CalendarDay> find(LocalDate day) {
    return rows.find(day);
  }

  @Override
  @Transactional
  public Outcome add(ActorId by, CalendarDay.Facts facts) {
    CalendarDay.Facts clean = clean(facts);
    Optional<Outcome.Wrong> wrong = CalendarRules.broken(clean);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    rows.lock();
    Optional<CalendarDay> there = rows.find(clean.day());
    if (there.isPresent()) {
      return new Outcome.Stale(there.get());
    }
    rows.insert(clean);
    changed(by, "calendar.added", clean.day(), Map.of("after", told(clean)));
    return new Outcome.Done(new CalendarDay(clean, 1));
  }

  @Override
  @Transactional
  public Outcome change(ActorId by, CalendarDay.Facts facts, int version) {
    CalendarDay.Facts clean = clean(facts);
    rows.lock();
    Optional<CalendarDay> found = rows.find(clean.day());
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    CalendarDay before = found.get();
    if (before.version() != version) {
      return new Outcome.Stale(before);
    }
    Optional<Outcome.Wrong> wrong = CalendarRules.broken(clean);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    rows.update(clean);
    changed(
        by,
        "calendar.changed",
        clean.day(),
        Map.of("before", told(before.facts()), "after", told(clean)));
    return new Outcome.Done(new CalendarDay(clean, version + 1));
  }

  @Override
  @Transactional
  public Outcome remove(ActorId by, LocalDate day, int version) {
    rows.lock();
    Optional<CalendarDay> found = rows.find(day);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    if (found.get().version() != version) {
      return new Outcome.Stale(found.get());
    }
    rows.delete(day);
    changed(by, "calendar.removed", day, Map.of("before", told(found.get().facts())));
    return new Outcome.Removed();
  }

  @Override
  public TableOfDays read(String text) {
    CalendarTable table = CalendarTable.of(text);
    return new TableOfDays(
        table.lines().stream()
            .map(line -> new Row(line.number(), line.facts(), effectOf(line.facts())))
            .toList(),
        table.faults());
  }

  private Effect effectOf(CalendarDay.Facts facts) {
    return rows.find(facts.day())
        .map(now -> now.facts().equals(facts) ? Effect.UNCHANGED : Effect.CHANGED)
        .orElse(Effect.NEW);
  }

  @Override
  @Transactional
  public TableOfDays takeIn(ActorId by, String text) {
    rows.lock();
    TableOfDays table = read(text);
    if (table.isWhole() && table.count(Effect.UNCHANGED) < table.rows().size()) {
      table.rows().forEach(this::write);
      rows.newRevision();
      memory.forgetAfterTransaction();
      audit.record(
          by,
          "calendar.imported",
          "calendar:" + table.rows().getFirst().facts().day().getYear(),
          Map.of("new", table.count(Effect.NEW), "changed", table.count(Effect.CHANGED)));
    }
    return table;
  }

  private void write(Row row) {
    switch (row.effect()) {
      case NEW -> rows.insert(row.facts());
      case CHANGED -> rows.update(row.facts());
      case UNCHANGED -> {}
    }
  }

  private void changed(ActorId by, String action, LocalDate day, Map<String, ?> details) {
    rows.newRevision();
    memory.forgetAfterTransaction();
    audit.record(by, action, "calendar:" + day, details);
  }

  private static CalendarDay.Facts clean(CalendarDay.Facts facts) {
    return new CalendarDay.Facts(
        facts.day(),
        facts.kind(),
        VietnameseText.composed(facts.name()),
        VietnameseText.composed(facts.nameEn()),
        facts.expected());
  }

  private static Map<String, Object> told(CalendarDay.Facts facts) {
    return Map.of("kind", facts.kind().name(), "name", facts.name(), "expected", facts.expected());
  }
}
