package vn.lantoa.policy.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventChanged;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.shared.Audit;

/// [LegalEvents] over the database.
@Service
class LegalEventBook implements LegalEvents {
  private final LegalEventRows rows;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LegalEventBook(
      LegalEventRows rows,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean mayKeep(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.DIRECT)
        || access.mayEverywhere(viewer, Ability.ADMINISTER);
  }

  @Override
  @Transactional(readOnly = true)
  public List<LegalEvent> list(Viewer viewer) {
    return rows.list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LegalEvent> findFor(Viewer viewer, LegalEventId id) {
    return rows.find(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LegalEvent> findByCode(Viewer viewer, String code) {
    return rows.findByCode(code);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Replaced> historyOf(Viewer viewer, LegalEventId id) {
    return rows.historyOf(id);
  }

  @Override
  @Transactional
  public Outcome register(Viewer viewer, LegalEvent.Facts facts) {
    if (!mayKeep(viewer)) {
      return new Outcome.Forbidden();
    }
    List<Fault> faults = LegalEventRules.faults(facts, null, "", LocalDate.now(clock));
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    return rows.insert(facts)
        .<Outcome>map(id -> told(viewer, "event.registered", id))
        .orElseGet(LegalEventBook::taken);
  }

  @Override
  @Transactional
  public Outcome correct(Viewer viewer, Edit edit, LegalEvent.Facts facts) {
    if (!mayKeep(viewer)) {
      return new Outcome.Forbidden();
    }
    Optional<LegalEvent> found = rows.lock(edit.event());
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    LegalEvent now = found.get();
    if (now.version() != edit.version()) {
      return new Outcome.Stale(now);
    }
    List<Fault> faults =
        LegalEventRules.faults(facts, now.facts(), edit.reason(), LocalDate.now(clock));
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    Optional<LegalEvent> bearer = rows.findByCode(facts.code());
    if (bearer.isPresent() && !bearer.get().id().equals(edit.event())) {
      return taken();
    }
    rows.keep(edit.event(), viewer.actor(), edit.reason());
    rows.change(edit.event(), facts);
    return told(viewer, "event.corrected", edit.event());
  }

  private static Outcome taken() {
    return new Outcome.Refused(List.of(new Fault("code", "code.taken")));
  }

  private Outcome told(Viewer viewer, String action, LegalEventId id) {
    LegalEvent event = rows.find(id).orElseThrow();
    audit.record(
        viewer.actor(),
        action,
        "event:" + id,
        Map.of(
            "code", event.facts().code(),
            "version", event.version(),
            "plannedOn", String.valueOf(event.facts().plannedOn()),
            "happenedOn", String.valueOf(event.facts().happenedOn())));
    events.publishEvent(new LegalEventChanged(id));
    return new Outcome.Done(event);
  }
}
