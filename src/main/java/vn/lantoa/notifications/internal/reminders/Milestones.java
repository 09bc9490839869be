package vn.lantoa.notifications.internal.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.notifications.DueWork.Piece;
import vn.lantoa.notifications.Lateness;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.ReminderRules.Terms;

/// Which rules have something new to say of a piece of work. Knows nothing of when it is asked: a
/// rule that was missed for days says at the next run what it would have said last.
final class Milestones {
  private Milestones() {}

  /// Working days from one day to another: negative before it, 0 on it.
  interface DaysBetween {
    int count(LocalDate from, LocalDate to);
  }

  /// A rule has come so far with a piece of work.
  ///
  /// @param anchor day from which it is counted
  /// @param reached working days from the anchor at which the rule speaks, the last that has come
  /// @param offset working days from the anchor to today
  /// @param said whether it is told; else a later one says it for the same people, or it lay before
  ///   the work was given
  record Milestone(
      Rule rule, Piece piece, LocalDate anchor, int reached, int offset, boolean said) {
    Milestone passedOver() {
      return new Milestone(rule, piece, anchor, reached, offset, false);
    }
  }

  /// The last milestone of the rule at or before the offset; empty while none has come.
  static OptionalInt reached(Terms terms, int offset) {
    if (terms.lateness() == Lateness.DUE) {
      return offset > 0 || offset < -terms.days()
          ? OptionalInt.empty()
          : OptionalInt.of(-terms.days());
    }
    if (offset < terms.days()) {
      return OptionalInt.empty();
    }
    Integer every = terms.everyDays();
    return OptionalInt.of(
        every == null ? terms.days() : terms.days() + (offset - terms.days()) / every * every);
  }

  /// New milestones of a piece of work.
  ///
  /// @param before how far each rule has come with it; null where it has said nothing
  static List<Milestone> fresh(
      Piece piece, List<Rule> rules, Said before, LocalDate today, DaysBetween days) {
    List<Milestone> fresh = new ArrayList<>();
    for (Rule rule : rules) {
      LocalDate anchor = piece.anchorOf(rule.terms().lateness());
      if (anchor == null) {
        continue;
      }
      int offset = days.count(anchor, today);
      OptionalInt reached = reached(rule.terms(), offset);
      if (reached.isPresent() && isNew(before.of(rule, piece, anchor), reached.getAsInt())) {
        boolean after = reached.getAsInt() > days.count(anchor, piece.givenOn());
        fresh.add(new Milestone(rule, piece, anchor, reached.getAsInt(), offset, after));
      }
    }
    return lastForEach(fresh);
  }

  private static boolean isNew(@Nullable Integer before, int reached) {
    return before == null || before < reached;
  }

  /// Of several that come at once, the same people hear the last only: five days, one day, overdue
  /// are one message after a week without a run. Acknowledgement is a matter of its own.
  private static List<Milestone> lastForEach(List<Milestone> fresh) {
    record Ears(Recipient recipient, boolean ofAcknowledgement) {}
    Function<Milestone, Ears> ears =
        one -> new Ears(one.rule().terms().recipient(), isOfAcknowledgement(one));
    Map<Ears, Milestone> last = new HashMap<>();
    for (Milestone one : fresh) {
      if (one.said()) {
        last.merge(ears.apply(one), one, (a, b) -> b.reached() > a.reached() ? b : a);
      }
    }
    return fresh.stream()
        .map(one -> one.said() && last.get(ears.apply(one)) != one ? one.passedOver() : one)
        .toList();
  }

  private static boolean isOfAcknowledgement(Milestone one) {
    return one.rule().terms().lateness() == Lateness.UNACKNOWLEDGED;
  }

  /// How far the rules have come.
  interface Said {
    /// Null where the rule has said nothing of the work since that day.
    @Nullable Integer of(Rule rule, Piece piece, LocalDate anchor);
  }
}
