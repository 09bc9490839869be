package vn.lantoa.notifications.internal.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.DueWork;
import vn.lantoa.notifications.DueWork.Matter;
import vn.lantoa.notifications.Lateness;
import vn.lantoa.notifications.ReminderRules;
import vn.lantoa.notifications.RuleId;
import vn.lantoa.notifications.internal.reminders.Milestones.Milestone;
import vn.lantoa.shared.Audit;

/// [ReminderRules] over the database.
@Service
class RuleBook implements ReminderRules {
  private static final int MOST_DAYS = 400;

  private final RuleRows rows;
  private final Reminders reminders;
  private final Speaker speaker;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  RuleBook(
      RuleRows rows,
      Reminders reminders,
      Speaker speaker,
      Access access,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.reminders = reminders;
    this.speaker = speaker;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Rule> list(Viewer viewer) {
    requireAdministrator(viewer);
    return rows.list();
  }

  @Override
  public Optional<Rule> find(Viewer viewer, RuleId id) {
    requireAdministrator(viewer);
    return rows.find(id);
  }

  @Override
  @Transactional
  public Outcome add(Viewer viewer, Terms terms) {
    requireAdministrator(viewer);
    Optional<Outcome.Wrong> wrong = wrongIn(terms);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Optional<Rule> added = rows.insert(terms);
    if (added.isEmpty()) {
      return taken();
    }
    record(viewer, "rule.added", added.get().id(), terms);
    return new Outcome.Done(added.get());
  }

  @Override
  @Transactional
  public Outcome change(Viewer viewer, RuleId id, Terms terms, int version) {
    requireAdministrator(viewer);
    Optional<Rule> now = rows.find(id);
    if (now.isEmpty()) {
      return new Outcome.Absent();
    }
    Optional<Outcome.Wrong> wrong = wrongIn(terms);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (rows.isTaken(id, terms)) {
      return taken();
    }
    Optional<Rule> changed = rows.update(id, terms, version);
    if (changed.isEmpty()) {
      return new Outcome.Stale(now.get());
    }
    record(viewer, "rule.changed", id, terms);
    return new Outcome.Done(changed.get());
  }

  @Override
  @Transactional
  public Outcome remove(Viewer viewer, RuleId id, int version) {
    requireAdministrator(viewer);
    Optional<Rule> now = rows.find(id);
    if (now.isEmpty()) {
      return new Outcome.Absent();
    }
    if (!rows.delete(id, version)) {
      return new Outcome.Stale(now.get());
    }
    record(viewer, "rule.removed", id, now.get().terms());
    return new Outcome.Removed();
  }

  private static Outcome.Wrong taken() {
    return new Outcome.Wrong("days", "rule.taken");
  }

  private static Optional<Outcome.Wrong> wrongIn(Terms terms) {
    int least = terms.lateness() == Lateness.DUE ? 0 : 1;
    if (terms.days() < least || terms.days() > MOST_DAYS) {
      return Optional.of(new Outcome.Wrong("days", "rule.days.range"));
    }
    Integer every = terms.everyDays();
    if (every != null && terms.lateness() == Lateness.DUE) {
      return Optional.of(new Outcome.Wrong("everyDays", "rule.every.due"));
    }
    return every != null && (every < 1 || every > MOST_DAYS)
        ? Optional.of(new Outcome.Wrong("everyDays", "rule.every.range"))
        : Optional.empty();
  }

  @Override
  @Transactional(readOnly = true)
  public Preview preview(Viewer viewer, @Nullable RuleId id, Terms terms) {
    requireAdministrator(viewer);
    Rule tried = new Rule(id == null ? new RuleId(new UUID(0, 0)) : id, terms, 0);
    Milestones.DaysBetween days = reminders.counting();
    LocalDate today = LocalDate.now(clock);
    Count ofToday = new Count();
    Count backlog = new Count();
    for (DueWork source : reminders.sources()) {
      for (Matter matter : source.matters(today)) {
        List<Milestone> fresh = reminders.fresh(source, matter, List.of(tried), days);
        backlog.add(speaker.linesOf(fresh, today));
        ofToday.add(speaker.linesOf(fallingOn(today, fresh, days), today));
      }
    }
    return new Preview(ofToday.said(), backlog.said());
  }

  /// Milestones that had not been reached the day before.
  private static List<Milestone> fallingOn(
      LocalDate today, List<Milestone> fresh, Milestones.DaysBetween days) {
    return fresh.stream()
        .filter(
            one ->
                !Milestones.reached(
                        one.rule().terms(), days.count(one.anchor(), today.minusDays(1)))
                    .equals(OptionalInt.of(one.reached())))
        .toList();
  }

  private static final class Count {
    private final Set<AccountId> people = new HashSet<>();
    private long pieces;
    private long messages;

    void add(List<Speaker.Line> lines) {
      for (Speaker.Line line : lines) {
        pieces += line.milestones().size();
        messages += line.people().size();
        people.addAll(line.people());
      }
    }

    Said said() {
      return new Said(pieces, messages, people.size());
    }
  }

  @Override
  public Quiet quiet(Viewer viewer) {
    requireAdministrator(viewer);
    return rows.quiet();
  }

  @Override
  @Transactional
  public Optional<Quiet> setQuiet(Viewer viewer, LocalTime begins, LocalTime ends, int version) {
    requireAdministrator(viewer);
    Optional<Quiet> set = rows.setQuiet(begins, ends, version);
    set.ifPresent(
        quiet ->
            audit.record(
                viewer.actor(),
                "quiet.changed",
                "quiet:agency",
                Map.of("begins", begins.toString(), "ends", ends.toString())));
    return set;
  }

  private void record(Viewer viewer, String action, RuleId id, Terms terms) {
    audit.record(
        viewer.actor(),
        action,
        "rule:" + id,
        Map.of(
            "lateness", terms.lateness().name(),
            "days", terms.days(),
            "every", String.valueOf(terms.everyDays()),
            "recipient", terms.recipient().name()));
  }

  /// Controllers ask first; this stands behind them.
  private void requireAdministrator(Viewer viewer) {
    if (!access.mayEverywhere(viewer, Ability.ADMINISTER)) {
      throw new IllegalStateException("Not an administrator of the agency: " + viewer.name());
    }
  }
}
