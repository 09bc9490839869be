package vn.lantoa.activities.internal.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;

/// The people who hand files in.
@Component
class Importers {
  private static final Notice.Weight CAN_WAIT = Notice.Weight.DIGEST;

  /// Who waits less has not left the page.
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Accounts accounts;
  private final Access access;
  private final Notices notices;
  private final Clock clock;

  Importers(Accounts accounts, Access access, Notices notices, Clock clock) {
    this.accounts = accounts;
    this.access = access;
    this.notices = notices;
    this.clock = clock;
  }

  /// Id of the home unit; empty for nobody.
  String homeOf(ActorId by) {
    return accounts.findViewer(by).map(viewer -> viewer.unit().toString()).orElse("");
  }

  Optional<Viewer> viewer(ActorId by) {
    return accounts.findViewer(by);
  }

  /// Units that the person may record for today; none where the right was taken away since.
  Set<UnitId> recordableBy(ActorId by, LocalDate today) {
    return accounts
        .findViewer(by)
        .map(viewer -> access.reach(viewer, Ability.RECORD, today))
        .orElse(Set.of());
  }

  /// Tells the person that a long import is at its end, or needs a decision.
  void tell(ImportJob job) {
    boolean isLong =
        Duration.between(job.createdAt(), clock.instant()).compareTo(LONG) >= 0
            && job.status() != ImportStatus.CANCELLED;
    if (!isLong || accounts.findViewer(job.createdBy()).isEmpty()) {
      return;
    }
    switch (job.status()) {
      case DONE ->
          notices.tell(
              new Notice("import.done", key(job), to(job), said(job), page(job), CAN_WAIT));
      case PREVIEWED ->
          notices.tell(
              new Notice("import.previewed", key(job), to(job), said(job), page(job), CAN_WAIT));
      case UNMAPPED ->
          notices.tell(
              new Notice("import.unmapped", key(job), to(job), said(job), page(job), CAN_WAIT));
      case REFUSED ->
          notices.tell(
              new Notice("import.refused", key(job), to(job), said(job), page(job), CAN_WAIT));
      case FAILED, RUNNING, CANCELLED ->
          notices.tell(
              new Notice("import.failed", key(job), to(job), said(job), page(job), CAN_WAIT));
    }
  }

  private static String key(ImportJob job) {
    return "import:" + job.id() + ":" + job.status();
  }

  private static Notice.To to(ImportJob job) {
    return new Notice.To.Person(new AccountId(job.createdBy().value()));
  }

  private static List<String> said(ImportJob job) {
    return List.of(
        job.fileName(),
        Long.toString(job.counts() == null ? 0 : job.counts().all()),
        Long.toString(job.counts() == null ? 0 : job.counts().refused()));
  }

  private static String page(ImportJob job) {
    return "/imports/" + job.id();
  }
}
