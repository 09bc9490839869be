package vn.lantoa.activities.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.Reopening;
import vn.lantoa.activities.ReopeningId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;

/// [Periods] over their rows.
@Service
class PeriodDesk implements Periods {
  private static final int LONGEST_REASON = 500;
  private static final int MOST_DUE = 60;
  private static final int MOST_LOCK = 3_650;

  private final PeriodRows rows;
  private final ReopeningRows reopenings;
  private final Campaigns campaigns;
  private final WorkingCalendar calendar;
  private final Sight sight;
  private final PeriodNotices told;
  private final Audit audit;

  PeriodDesk(
      PeriodRows rows,
      ReopeningRows reopenings,
      Campaigns campaigns,
      WorkingCalendar calendar,
      Sight sight,
      PeriodNotices told,
      Audit audit) {
    this.rows = rows;
    this.reopenings = reopenings;
    this.campaigns = campaigns;
    this.calendar = calendar;
    this.sight = sight;
    this.told = told;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Rule> rules() {
    return rows.rules();
  }

  @Override
  public boolean maySet(Viewer viewer) {
    return sight.mayAdminister(viewer);
  }

  @Override
  @Transactional
  public Setting set(Viewer viewer, Rule rule) {
    if (!maySet(viewer)) {
      return new Setting.Forbidden();
    }
    String wrong = wrongOf(rule);
    if (wrong != null) {
      return new Setting.Wrong(wrong);
    }
    Optional<Rule> before = rows.rule(rule.kind());
    if (!rows.set(rule)) {
      return before.<Setting>map(Setting.Stale::new).orElseGet(() -> new Setting.Wrong("kind"));
    }
    audit.record(
        viewer.actor(),
        "period.rule",
        "period:" + rule.kind(),
        Map.of("before", String.valueOf(before.orElse(null)), "after", rule.toString()));
    return new Setting.Set(rows.rule(rule.kind()).orElseThrow());
  }

  private static @Nullable String wrongOf(Rule rule) {
    if (rule.dueAfter() < 0 || rule.dueAfter() > MOST_DUE) {
      return "dueAfter";
    }
    Lock lock = rule.lock();
    return lock != null && (lock.after() < 0 || lock.after() > MOST_LOCK) ? "lockAfter" : null;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ReportingPeriod> find(String code) {
    if (code.startsWith(ReportingPeriod.CAMPAIGN)) {
      String campaign = code.substring(ReportingPeriod.CAMPAIGN.length());
      return campaigns
          .findByCode(campaign)
          .map(found -> ReportingPeriod.campaign(campaign, found.facts().days()));
    }
    return ReportingPeriod.parse(code);
  }

  @Override
  @Transactional(readOnly = true)
  public Course courseOf(ReportingPeriod period) {
    Optional<Rule> rule =
        period.kind() == Kind.CAMPAIGN ? Optional.empty() : rows.rule(period.kind());
    LocalDate last = period.days().last();
    return rule.map(
            found ->
                new Course(
                    period,
                    found.required(),
                    found.required() ? calendar.plusWorkingDays(last, found.dueAfter()) : null,
                    closedFrom(found.lock(), period)))
        .orElseGet(() -> new Course(period, false, null, null));
  }

  private static @Nullable LocalDate closedFrom(@Nullable Lock lock, ReportingPeriod period) {
    return lock == null || !period.days().end().isAfter(lock.from())
        ? null
        : period.days().end().plusDays(lock.after());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> closedFor(UnitId unit, LocalDate day) {
    return rows.closedFor(unit, day);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Reopening> reopenings(Viewer viewer) {
    return reopenings.list(sight.readableUnits(viewer)).stream()
        .map(one -> decidable(viewer, one))
        .toList();
  }

  private Reopening decidable(Viewer viewer, Reopening one) {
    boolean may = one.decision() == null && sight.mayOversee(viewer, one.unit());
    return new Reopening(
        one.id(),
        one.version(),
        one.unit(),
        one.unitName(),
        one.period(),
        one.days(),
        one.reason(),
        one.askedBy(),
        one.askedAt(),
        one.decision(),
        may);
  }

  @Override
  @Transactional
  public Asking ask(Viewer viewer, UnitId unit, ReportingPeriod period, String reason) {
    if (!sight.mayRecord(viewer, unit)) {
      return new Asking.Forbidden();
    }
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      return new Asking.ReasonMissing();
    }
    boolean closed =
        rows.closedFor(unit, period.days().from()).isPresent()
            || rows.closedFor(unit, period.days().last()).isPresent();
    if (!closed) {
      return new Asking.Open();
    }
    Optional<ReopeningId> asked = reopenings.insert(unit, period, words, viewer.actor());
    if (asked.isEmpty()) {
      return new Asking.Already();
    }
    audit.record(
        viewer.actor(),
        "reopening.asked",
        "reopening:" + asked.get(),
        Map.of("unit", unit.toString(), "period", period.code(), "reason", words));
    told.asked(asked.get(), unit, period, words);
    return new Asking.Asked(asked.get());
  }

  @Override
  @Transactional
  public Deciding decide(Viewer viewer, ReopeningId id, Verdict verdict) {
    Optional<Reopening> found = reopenings.lock(id).filter(one -> sight.maySee(viewer, one.unit()));
    if (found.isEmpty()) {
      return new Deciding.Absent();
    }
    Reopening asked = found.get();
    if (!sight.mayOversee(viewer, asked.unit())) {
      return new Deciding.Forbidden();
    }
    if (asked.decision() != null || asked.version() != verdict.version()) {
      return new Deciding.Stale();
    }
    LocalDate until = verdict.openUntil();
    LocalDate today = sight.today();
    if (until != null
        && (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_REOPENING)))) {
      return new Deciding.UntilWrong();
    }
    if (until == null && verdict.answer().isBlank()) {
      return new Deciding.AnswerMissing();
    }
    reopenings.decide(id, verdict, viewer.actor());
    audit.record(
        viewer.actor(),
        "reopening.decided",
        "reopening:" + id,
        Map.of("until", String.valueOf(until), "answer", verdict.answer()));
    if (until == null) {
      told.refused(asked, verdict.answer());
    } else {
      told.granted(asked, until);
    }
    return new Deciding.Decided();
  }
}
