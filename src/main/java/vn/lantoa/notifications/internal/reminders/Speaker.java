package vn.lantoa.notifications.internal.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.AccountId;
import vn.lantoa.notifications.DueWork.Matter;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notice.To;
import vn.lantoa.notifications.Notice.Weight;
import vn.lantoa.notifications.Notices;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.internal.reminders.Milestones.Milestone;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Puts milestones into notices: what one rule says of one matter to the same people is one line,
/// however many pieces of work and units that are.
@Component
class Speaker {
  private final Notices notices;
  private final Recipients recipients;
  private final Organisation organisation;

  Speaker(Notices notices, Recipients recipients, Organisation organisation) {
    this.notices = notices;
    this.recipients = recipients;
    this.organisation = organisation;
  }

  /// What is told by one rule to the same people.
  record Line(Rule rule, Set<AccountId> people, List<Milestone> milestones) {}

  void say(Matter matter, List<Milestone> fresh, LocalDate today) {
    linesOf(fresh, today).forEach(line -> notices.tell(notice(matter, line, today)));
  }

  /// Lines in the order of the first piece of work of each.
  List<Line> linesOf(List<Milestone> fresh, LocalDate today) {
    record Key(Rule rule, Set<AccountId> people) {}
    record Asked(Recipient recipient, UnitId unit) {}
    Map<Asked, Set<AccountId>> found = new HashMap<>();
    Map<Key, List<Milestone>> lines = new LinkedHashMap<>();
    for (Milestone one : fresh) {
      if (one.said()) {
        Set<AccountId> people =
            found.computeIfAbsent(
                new Asked(one.rule().terms().recipient(), one.piece().unit()),
                asked -> recipients.of(asked.recipient(), asked.unit(), today));
        lines.computeIfAbsent(new Key(one.rule(), people), key -> new ArrayList<>()).add(one);
      }
    }
    return lines.entrySet().stream()
        .map(line -> new Line(line.getKey().rule(), line.getKey().people(), line.getValue()))
        .toList();
  }

  private Notice notice(Matter matter, Line line, LocalDate today) {
    Milestone first =
        line.milestones().stream().min(Comparator.comparing(one -> one.piece().id())).orElseThrow();
    // The smallest of these pieces of work reaches this milestone of the rule once.
    String key =
        first.piece().id() + ":" + line.rule().id() + ":" + first.anchor() + ":" + first.reached();
    return notice(line, key, arguments(matter, line, today), pathFor(matter, line));
  }

  private static Notice notice(Line line, String key, List<String> arguments, String path) {
    To to = new To.People(line.people());
    Weight weight = line.rule().terms().prompt() ? Weight.PROMPT : Weight.DIGEST;
    boolean own = line.rule().terms().recipient() == Recipient.STAFF;
    return switch (line.rule().terms().lateness()) {
      case DUE -> new Notice("reminder.due", key, to, arguments, path, weight);
      case OVERDUE ->
          own
              ? new Notice("reminder.overdue", key, to, arguments, path, weight)
              : new Notice("escalation.overdue", key, to, arguments, path, weight);
      case UNACKNOWLEDGED ->
          own
              ? new Notice("reminder.unacknowledged", key, to, arguments, path, weight)
              : new Notice("escalation.unacknowledged", key, to, arguments, path, weight);
      case SILENT ->
          own
              ? new Notice("reminder.silent", key, to, arguments, path, weight)
              : new Notice("escalation.silent", key, to, arguments, path, weight);
    };
  }

  private static String pathFor(Matter matter, Line line) {
    return switch (line.rule().terms().recipient()) {
      case STAFF, HEAD -> matter.workPath();
      case ABOVE, HEADQUARTERS -> matter.overviewPath();
    };
  }

  /// Matter, first unit by name, how many more units, pieces of work, working days of the one that
  /// is farthest, its day.
  private List<String> arguments(Matter matter, Line line, LocalDate today) {
    List<String> units =
        line.milestones().stream()
            .map(one -> one.piece().unit())
            .distinct()
            .map(unit -> nameOf(unit, today))
            .sorted()
            .toList();
    Milestone farthest =
        line.milestones().stream().max(Comparator.comparing(Milestone::offset)).orElseThrow();
    return List.of(
        matter.label(),
        units.getFirst(),
        Integer.toString(units.size() - 1),
        Integer.toString(line.milestones().size()),
        Integer.toString(Math.abs(farthest.offset())),
        farthest.anchor().toString());
  }

  private String nameOf(UnitId unit, LocalDate today) {
    return organisation
        .findUnit(unit, today)
        .or(() -> organisation.lifeOf(unit).reversed().stream().findFirst())
        .map(Unit::name)
        .orElseGet(unit::toString);
  }
}
