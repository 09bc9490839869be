package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Approvals;
import vn.lantoa.activities.Approvals.Narrowing;
import vn.lantoa.activities.Approvals.Outcome;
import vn.lantoa.activities.Approvals.Queue;
import vn.lantoa.activities.Approvals.Seen;
import vn.lantoa.activities.Approvals.Waiting;
import vn.lantoa.activities.SoftRules.Taken;
import vn.lantoa.activities.web.ApprovalsPage.Row;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// Approving records one after another.
@Controller
class ApprovalPages {
  private final Approvals approvals;
  private final BoardPeriods periods;
  private final Units units;
  private final Organisation organisation;
  private final Accounts accounts;
  private final Taxonomies taxonomies;
  private final Clock clock;

  ApprovalPages(
      Approvals approvals,
      BoardPeriods periods,
      Units units,
      Organisation organisation,
      Accounts accounts,
      Taxonomies taxonomies,
      Clock clock) {
    this.approvals = approvals;
    this.periods = periods;
    this.units = units;
    this.organisation = organisation;
    this.accounts = accounts;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  /// What the list is narrowed to, as typed.
  ///
  /// @param unit code or id; all units when missing
  /// @param period code; all days when missing
  record ApprovalsAsked(@Nullable String unit, @Nullable String period, @Nullable Integer page) {}

  @GetMapping("/approvals")
  Page list(
      Viewer viewer,
      ApprovalsAsked asked,
      Locale locale,
      @RequestParam(required = false) @Nullable Integer approved,
      @RequestParam(defaultValue = "0") int changed,
      @RequestParam(defaultValue = "0") int left) {
    if (!viewer.may(Ability.APPROVE)) {
      throw Refusal.forbidden();
    }
    ReportingPeriod period = period(asked);
    UnitId unit = unit(asked, period);
    Queue queue =
        approvals.queueOf(
            viewer, new Narrowing(unit, period), asked.page() == null ? 1 : asked.page());
    Differences differences = new Differences(taxonomies, locale);
    LocalDate today = LocalDate.now(clock);
    ReportingPeriod week = ReportingPeriod.of(Kind.WEEK, today);
    return new ApprovalsPage(
        queue,
        queue.rows().stream().map(one -> row(one, differences)).toList(),
        people(queue),
        unit == null ? null : found(unit, today),
        period,
        Stream.of(
                Optional.ofNullable(period).stream(),
                Stream.of(week, week.plus(-1), ReportingPeriod.of(Kind.MONTH, today)))
            .flatMap(some -> some)
            .distinct()
            .toList(),
        approved == null ? null : new Outcome(approved, changed, left));
  }

  private @Nullable ReportingPeriod period(ApprovalsAsked asked) {
    String code = asked.period();
    return code == null || code.isBlank() ? null : periods.required(code);
  }

  private @Nullable UnitId unit(ApprovalsAsked asked, @Nullable ReportingPeriod period) {
    String unit = asked.unit();
    LocalDate on = period == null ? LocalDate.now(clock) : period.days().last();
    return unit == null || unit.isBlank()
        ? null
        : units.findBy(unit.strip(), on).orElseThrow(Refusal::absent);
  }

  private Unit found(UnitId unit, LocalDate today) {
    return organisation
        .findUnit(unit, today)
        .or(() -> organisation.lifeOf(unit).reversed().stream().findFirst())
        .orElseThrow(Refusal::absent);
  }

  private Row row(Waiting waiting, Differences differences) {
    Activity now = waiting.now();
    return new Row(
        waiting,
        taxonomies.findForm(now.facts().form()).orElseThrow(),
        waiting.approvedBefore().map(before -> differences.between(before, now)).orElse(List.of()));
  }

  private Map<ActorId, String> people(Queue queue) {
    Set<ActorId> people =
        queue.rows().stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Stream.of(one.now().recorded().by()), one.doubts().stream().map(Taken::by)))
            .collect(Collectors.toSet());
    return accounts.personsOf(people);
  }

  @PostMapping("/approvals")
  Object approve(
      Viewer viewer,
      ApprovalsAsked asked,
      @RequestParam(name = "do", defaultValue = "chosen") String act,
      @RequestParam(required = false) @Nullable List<String> chosen,
      @RequestParam(required = false) @Nullable List<String> shown) {
    if (!viewer.may(Ability.APPROVE)) {
      throw Refusal.forbidden();
    }
    List<String> meant =
        switch (act) {
          case "all" -> shown == null ? List.of() : shown;
          case "chosen" -> chosen == null ? List.of() : chosen;
          default -> List.of(act);
        };
    Outcome outcome =
        approvals.approve(
            viewer, meant.stream().flatMap(one -> seen(one).stream()).distinct().toList());
    return "redirect:"
        + Address.of("/approvals")
            .with("unit", asked.unit())
            .with("period", asked.period())
            .with("approved", String.valueOf(outcome.approved()))
            .with("changed", outcome.changed() == 0 ? "" : String.valueOf(outcome.changed()))
            .with("left", outcome.left() == 0 ? "" : String.valueOf(outcome.left()))
            .href();
  }

  private static Optional<Seen> seen(String text) {
    String[] parts = text.split(":", 2);
    return parts.length == 2 && parts[1].matches("\\d{1,6}")
        ? Units.uuid(parts[0]).map(id -> new Seen(new ActivityId(id), Integer.parseInt(parts[1])))
        : Optional.empty();
  }
}
