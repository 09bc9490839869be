package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Report.Status;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.ReportingPeriod;

/// [Reports] over the database.
@Service
class ReportBook implements Reports {
  private static final int LONGEST_COMMENT = 2000;

  private final ReportRows rows;
  private final CommentRows comments;
  private final ReportSight sight;
  private final ReportRules rules;
  private final Composing composing;
  private final ReportNotices notices;
  private final Clock clock;

  ReportBook(
      ReportRows rows,
      CommentRows comments,
      ReportSight sight,
      ReportRules rules,
      Composing composing,
      ReportNotices notices,
      Clock clock) {
    this.rows = rows;
    this.comments = comments;
    this.sight = sight;
    this.rules = rules;
    this.composing = composing;
    this.notices = notices;
    this.clock = clock;
  }

  private Report.Stamp stamp(Viewer viewer) {
    return new Report.Stamp(viewer.actor(), clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public Listed listFor(Viewer viewer, Wanted wanted) {
    ReportLists.Sight seen = sight.listed(viewer);
    return new Listed(
        composing.lists().page(seen, wanted, Listed.SIZE),
        wanted.page(),
        composing.lists().count(seen, wanted));
  }

  @Override
  @Transactional(readOnly = true)
  public Choices choicesFor(Viewer viewer) {
    return composing.lists().choices(sight.listed(viewer));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Report> findFor(Viewer viewer, ReportId id) {
    return rows.find(id).filter(report -> sight.sees(viewer, report));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Unit> writableFor(Viewer viewer) {
    return composing
        .scopes()
        .living(viewer.unit(), LocalDate.now(clock))
        .filter(unit -> sight.writes(viewer, unit.id()))
        .stream()
        .toList();
  }

  @Override
  public boolean mayWrite(Viewer viewer, Report report) {
    return report.status() == Status.DRAFT && sight.writes(viewer, report.unit());
  }

  @Override
  public boolean mayApprove(Viewer viewer, Report report) {
    return report.status() == Status.SUBMITTED && sight.approves(viewer, report.unit());
  }

  @Override
  @Transactional
  public Outcome begin(Viewer viewer, UnitId unit, ReportingPeriod period, String title) {
    LocalDate today = LocalDate.now(clock);
    Optional<Unit> of = composing.scopes().find(unit, today);
    if (of.isEmpty()) {
      return new Outcome.Absent();
    }
    if (!sight.writes(viewer, unit)) {
      return new Outcome.Forbidden();
    }
    if (period.days().from().isAfter(today)) {
      return refused("period", "report.future");
    }
    Optional<Report> there = rows.of(unit, period.code());
    if (there.isPresent()) {
      return new Outcome.Exists(there.get().id());
    }
    Template template = composing.templates().of(of.get(), period);
    Report draft =
        new Report(
            new ReportId(new UUID(0, 0)),
            1,
            Status.DRAFT,
            unit,
            period,
            title.isBlank() ? template.title() : title.strip(),
            today,
            template.sections(),
            stamp(viewer),
            null);
    Optional<ReportId> id = rows.insert(draft);
    if (id.isEmpty()) {
      return rows.of(unit, period.code())
          .<Outcome>map(other -> new Outcome.Exists(other.id()))
          .orElseGet(Outcome.Absent::new);
    }
    notices.wrote(viewer, "report.begun", id.get());
    return new Outcome.Done(id.get());
  }

  @Override
  @Transactional
  public Outcome write(Viewer viewer, ReportId id, Writing writing, int seen) {
    return changed(
        viewer,
        id,
        seen,
        (report, by) -> {
          if (!mayWrite(by, report)) {
            return new Outcome.Forbidden();
          }
          List<Fault> faults = rules.faults(report.unit(), writing);
          if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
          }
          rows.keep(report, stamp(by), "");
          rows.write(id, writing, stamp(by));
          notices.wrote(by, "report.written", id);
          return new Outcome.Done(id);
        });
  }

  /// Nobody else changes it until the transaction ends.
  private Outcome changed(
      Viewer viewer, ReportId id, int seen, BiFunction<Report, Viewer, Outcome> act) {
    Optional<Report> report = rows.lock(id).filter(one -> sight.sees(viewer, one));
    if (report.isEmpty()) {
      return new Outcome.Absent();
    }
    return report.get().version() == seen
        ? act.apply(report.get(), viewer)
        : new Outcome.Stale(report.get());
  }

  @Override
  @Transactional
  public Outcome submit(Viewer viewer, ReportId id, int seen) {
    return changed(
        viewer,
        id,
        seen,
        (report, by) -> {
          if (!mayWrite(by, report)) {
            return new Outcome.Forbidden();
          }
          List<Fault> faults =
              rules.faults(
                  report.unit(),
                  new Writing(report.title(), report.definitionsOn(), report.sections()));
          if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
          }
          rows.status(id, Status.SUBMITTED);
          notices.wrote(by, "report.submitted", id);
          notices.submitted(report);
          return new Outcome.Done(id);
        });
  }

  @Override
  @Transactional
  public Outcome giveBack(Viewer viewer, ReportId id, String reason, int seen) {
    return changed(
        viewer,
        id,
        seen,
        (report, by) -> {
          if (!mayApprove(by, report)) {
            return new Outcome.Forbidden();
          }
          if (reason.isBlank()) {
            return refused("reason", "value.missing");
          }
          rows.status(id, Status.DRAFT);
          comments.insert(
              id, new Comment(0, reason.strip(), by.person(), clock.instant()), by.actor());
          notices.wrote(by, "report.returned", id);
          notices.givenBack(report, reason.strip());
          return new Outcome.Done(id);
        });
  }

  @Override
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Outcome approve(Viewer viewer, ReportId id, Signing signing, int seen) {
    return changed(
        viewer,
        id,
        seen,
        (report, by) -> {
          if (!mayApprove(by, report)) {
            return new Outcome.Forbidden();
          }
          List<Fault> faults = rules.faults(signing);
          if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
          }
          Printout printout = composing.composer().compose(report);
          rows.approve(id, signing, stamp(by), printout);
          composing.freeze(report, printout);
          notices.wrote(by, "report.approved", id);
          notices.approved(report);
          return new Outcome.Done(id);
        });
  }

  @Override
  @Transactional
  public Outcome discard(Viewer viewer, ReportId id) {
    Optional<Report> report = rows.lock(id).filter(one -> sight.sees(viewer, one));
    if (report.isEmpty()) {
      return new Outcome.Absent();
    }
    if (!mayWrite(viewer, report.get())) {
      return new Outcome.Forbidden();
    }
    rows.delete(id);
    notices.wrote(viewer, "report.discarded", id);
    return new Outcome.Done(id);
  }

  @Override
  @Transactional
  public Outcome comment(Viewer viewer, ReportId id, int section, String text) {
    Optional<Report> report = findFor(viewer, id);
    if (report.isEmpty()) {
      return new Outcome.Absent();
    }
    if (text.isBlank() || text.length() > LONGEST_COMMENT) {
      return refused("text", text.isBlank() ? "value.missing" : "report.long");
    }
    if (section < 0 || section >= report.get().sections().size()) {
      return refused("section", "value.wrong");
    }
    comments.insert(
        id, new Comment(section, text.strip(), viewer.person(), clock.instant()), viewer.actor());
    return new Outcome.Done(id);
  }

  @Override
  @Transactional(readOnly = true)
  public String headOf(UnitId unit, LocalDate day) {
    return composing.headOf(unit, day);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Comment> commentsFor(Viewer viewer, ReportId id) {
    return findFor(viewer, id).isPresent() ? comments.list(id) : List.of();
  }

  private static Outcome refused(String field, String code) {
    return new Outcome.Refused(List.of(Fault.of(field, code)));
  }
}
