package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.Periods.Course;
import vn.lantoa.activities.Periods.Rule;
import vn.lantoa.activities.Reopening;
import vn.lantoa.activities.ReopeningId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;

/// Reporting periods: when they are due and close, and requests to open closed ones.
///
/// @param courses periods that have just ended and those that run
/// @param maySet whether the viewer sets the rules
/// @param reopenings those that wait first
/// @param people names of those who asked and decided
/// @param units units that the viewer may ask for
/// @param typed what was typed and refused
public record PeriodsPage(
    List<Course> courses,
    List<Rule> rules,
    boolean maySet,
    List<Reopening> reopenings,
    Map<ActorId, String> people,
    List<Unit> units,
    Typed typed,
    LocalDate today)
    implements Page {
  public PeriodsPage {
    courses = List.copyOf(courses);
    rules = List.copyOf(rules);
    reopenings = List.copyOf(reopenings);
    people = Map.copyOf(people);
    units = List.copyOf(units);
  }

  /// What was typed into one of the forms of the page, and why it was refused.
  ///
  /// @param form `rule-<kind>`, `ask` or `decide-<id>`; empty when nothing was refused
  /// @param key message that says why
  /// @param field field that it is about
  public record Typed(String form, String key, String field, Map<String, String> values) {
    static final Typed NOTHING = new Typed("", "", "", Map.of());

    public Typed {
      values = Map.copyOf(values);
    }
  }

  /// What was typed into a field of a form, else what stands there.
  public String value(String form, String field, String otherwise) {
    return typed.form().equals(form) ? typed.values().getOrDefault(field, "") : otherwise;
  }

  public boolean isRefused(String form, String field) {
    return typed.form().equals(form) && typed.field().equals(field);
  }

  public String ruleForm(Rule rule) {
    return "rule-" + rule.kind();
  }

  public String decideForm(ReopeningId id) {
    return "decide-" + id;
  }

  public String lockAfter(Rule rule) {
    Periods.Lock lock = rule.lock();
    return lock == null ? "" : String.valueOf(lock.after());
  }

  public String locksFrom(Rule rule) {
    Periods.Lock lock = rule.lock();
    return lock == null ? "" : lock.from().toString();
  }

  public String person(@Nullable ActorId actor) {
    return actor == null ? "" : people.getOrDefault(actor, "");
  }

  /// Last day that a period may stay open again.
  public LocalDate latest() {
    return today.plusDays(Periods.LONGEST_REOPENING);
  }
}
