package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.Periods.Asking;
import vn.lantoa.activities.Periods.Deciding;
import vn.lantoa.activities.Periods.Lock;
import vn.lantoa.activities.Periods.Rule;
import vn.lantoa.activities.Periods.Setting;
import vn.lantoa.activities.Reopening;
import vn.lantoa.activities.ReopeningId;
import vn.lantoa.activities.web.PeriodsPage.Typed;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Periods: their rules, and closed ones opened again.
@Controller
class PeriodPages {
  private final Periods periods;
  private final Activities activities;
  private final Accounts accounts;
  private final Clock clock;

  PeriodPages(Periods periods, Activities activities, Accounts accounts, Clock clock) {
    this.periods = periods;
    this.activities = activities;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/periods")
  Page list(Viewer viewer) {
    return page(viewer, Typed.NOTHING);
  }

  private PeriodsPage page(Viewer viewer, Typed typed) {
    List<Reopening> reopenings = periods.reopenings(viewer);
    LocalDate today = LocalDate.now(clock);
    return new PeriodsPage(
        courses(today),
        periods.rules(),
        periods.maySet(viewer),
        reopenings,
        accounts.personsOf(people(reopenings)),
        activities.unitsToRecordFor(viewer),
        typed,
        today);
  }

  /// The one that runs and the two before, of each kind.
  private List<Periods.Course> courses(LocalDate today) {
    return periods.rules().stream()
        .map(rule -> ReportingPeriod.of(rule.kind(), today))
        .flatMap(now -> Stream.of(now, now.plus(-1), now.plus(-2)))
        .map(periods::courseOf)
        .toList();
  }

  private static Set<ActorId> people(List<Reopening> reopenings) {
    return reopenings.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.askedBy()),
                    Stream.ofNullable(one.decision()).map(Reopening.Decision::by)))
        .collect(Collectors.toSet());
  }

  @PostMapping("/periods/rules/{kind}")
  Object set(Viewer viewer, @PathVariable String kind, @RequestParam Map<String, String> values) {
    Kind wanted =
        Stream.of(Kind.values())
            .filter(one -> one.name().equals(kind.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(Refusal::absent);
    String form = "rule-" + wanted;
    Integer version = number(values.get("version"));
    Integer due = number(values.get("dueAfter"));
    if (version == null || due == null) {
      return refused(viewer, typed(form, "due", "dueAfter", values));
    }
    String after = text(values, "lockAfter");
    Integer days = number(after);
    Optional<LocalDate> from = day(text(values, "locksFrom"));
    if (!after.isEmpty() && days == null) {
      return refused(viewer, typed(form, "lock", "lockAfter", values));
    }
    if (days != null && from.isEmpty()) {
      return refused(viewer, typed(form, "from", "locksFrom", values));
    }
    Lock lock = days == null ? null : new Lock(days, from.orElseThrow());
    boolean required = values.containsKey("required");
    return switch (periods.set(viewer, new Rule(wanted, version, required, due, lock))) {
      case Setting.Set set -> "redirect:/periods";
      case Setting.Wrong(String field) ->
          refused(viewer, typed(form, field.equals("dueAfter") ? "due" : "lock", field, values));
      case Setting.Stale stale -> refused(viewer, typed(form, "stale", "dueAfter", values));
      case Setting.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  @PostMapping("/periods/reopenings")
  Object ask(Viewer viewer, @RequestParam Map<String, String> values) {
    Optional<ReportingPeriod> period = periods.find(text(values, "period"));
    Optional<UnitId> unit = Units.uuid(text(values, "unit")).map(UnitId::new);
    if (period.isEmpty()) {
      return refused(viewer, typed("ask", "period", "period", values));
    }
    if (unit.isEmpty()) {
      return refused(viewer, typed("ask", "unit", "unit", values));
    }
    return switch (periods.ask(viewer, unit.get(), period.get(), text(values, "reason"))) {
      case Asking.Asked asked -> "redirect:/periods";
      case Asking.ReasonMissing missing ->
          refused(viewer, typed("ask", "reason", "reason", values));
      case Asking.Open open -> refused(viewer, typed("ask", "open", "period", values));
      case Asking.Already already -> refused(viewer, typed("ask", "already", "period", values));
      case Asking.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  @PostMapping("/periods/reopenings/{id}")
  Object decide(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> values) {
    String form = "decide-" + id;
    boolean grants = !"refuse".equals(values.get("verdict"));
    Optional<LocalDate> until = day(text(values, "until"));
    if (grants && until.isEmpty()) {
      return refused(viewer, typed(form, "until", "until", values));
    }
    Integer version = number(values.get("version"));
    var verdict =
        new Periods.Verdict(
            version == null ? 0 : version,
            grants ? until.orElseThrow() : null,
            text(values, "answer"));
    return switch (periods.decide(viewer, new ReopeningId(id), verdict)) {
      case Deciding.Decided decided -> "redirect:/periods";
      case Deciding.UntilWrong wrong -> refused(viewer, typed(form, "until", "until", values));
      case Deciding.AnswerMissing missing ->
          refused(viewer, typed(form, "answer", "answer", values));
      case Deciding.Stale stale -> refused(viewer, typed(form, "stale", "answer", values));
      case Deciding.Forbidden forbidden -> throw Refusal.forbidden();
      case Deciding.Absent absent -> throw Refusal.absent();
    };
  }

  private Rendered refused(Viewer viewer, Typed typed) {
    return Rendered.refused(page(viewer, typed));
  }

  private static Typed typed(String form, String code, String field, Map<String, String> values) {
    Map<String, String> kept = new HashMap<>(values);
    kept.keySet().removeIf(name -> name.startsWith("_"));
    return new Typed(form, "activities.periods.wrong." + code, field, kept);
  }

  private static String text(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,5}") ? Integer.valueOf(text.strip()) : null;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
