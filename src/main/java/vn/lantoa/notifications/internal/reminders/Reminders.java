package vn.lantoa.notifications.internal.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.notifications.DueWork;
import vn.lantoa.notifications.DueWork.Matter;
import vn.lantoa.notifications.DueWork.Piece;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.internal.reminders.Milestones.Milestone;
import vn.lantoa.notifications.internal.reminders.RemindedRows.Place;
import vn.lantoa.organisation.WorkingCalendar;

/// The daily round: what has the rules' milestones reached since the last one is told, matter by
/// matter, each in a transaction that also writes down what was said. A round that is interrupted
/// goes on with the next; a second one on the same day finds nothing to say.
@Service
class Reminders {
  private final ObjectProvider<DueWork> sources;
  private final RuleRows rules;
  private final RemindedRows reminded;
  private final Speaker speaker;
  private final WorkingCalendar calendar;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Reminders(
      ObjectProvider<DueWork> sources,
      RuleRows rules,
      RemindedRows reminded,
      Speaker speaker,
      WorkingCalendar calendar,
      TransactionTemplate transactions,
      Clock clock) {
    this.sources = sources;
    this.rules = rules;
    this.reminded = reminded;
    this.speaker = speaker;
    this.calendar = calendar;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Nobody is reminded on a day without work: the next working day says it.
  void round() {
    LocalDate today = LocalDate.now(clock);
    if (!calendar.isWorkingDay(today)) {
      return;
    }
    Milestones.DaysBetween days = counting();
    List<Rule> all = rules.list();
    for (DueWork source : sources.orderedStream().toList()) {
      for (Matter matter : source.matters(today)) {
        transactions.executeWithoutResult(
            status -> {
              List<Milestone> fresh = fresh(source, matter, all, days);
              if (reminded.move(fresh, clock.instant()) < fresh.size()) {
                // Another run was faster; what is left is found at the next one.
                status.setRollbackOnly();
                return;
              }
              speaker.say(matter, fresh, today);
            });
      }
    }
  }

  /// What the rules have new to say of a matter, told or passed over.
  List<Milestone> fresh(
      DueWork source, Matter matter, List<Rule> wanted, Milestones.DaysBetween days) {
    LocalDate today = LocalDate.now(clock);
    List<Piece> pieces = source.openOf(matter, today);
    Map<Place, Integer> said = reminded.of(pieces.stream().map(Piece::id).toList());
    List<Milestone> fresh = new ArrayList<>();
    for (Piece piece : pieces) {
      fresh.addAll(
          Milestones.fresh(
              piece,
              wanted,
              (rule, of, anchor) -> said.get(new Place(of.id(), rule.id().value(), anchor)),
              today,
              days));
    }
    return fresh;
  }

  List<DueWork> sources() {
    return sources.orderedStream().toList();
  }

  /// Working days, each pair of days counted once.
  Milestones.DaysBetween counting() {
    record Pair(LocalDate from, LocalDate to) {}
    Map<Pair, Integer> counted = new HashMap<>();
    return (from, to) ->
        counted.computeIfAbsent(
            new Pair(from, to), pair -> calendar.workingDaysBetween(pair.from(), pair.to()));
  }
}
