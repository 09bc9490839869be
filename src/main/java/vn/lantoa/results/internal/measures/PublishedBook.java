package vn.lantoa.results.internal.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.measures.FormulaBody.Fault;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.shared.Audit;

/// [PublishedFigures] over the database.
@Service
class PublishedBook implements PublishedFigures {
  private static final int LONGEST_CHANGE = 200;
  private static final int LONGEST_SOURCE = 300;
  private static final int LONGEST_NOTE = 1000;

  private final PublishedRows rows;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  PublishedBook(PublishedRows rows, Measures measures, Audit audit, Clock clock) {
    this.rows = rows;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PublishedFigure> list(String measure) {
    return rows.list(measure);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PublishedFigure> find(UUID id) {
    return rows.find(id);
  }

  @Override
  @Transactional
  public Outcome enter(Viewer viewer, Entry entry) {
    if (!measures.mayDefine(viewer)) {
      return new Outcome.Forbidden();
    }
    List<Fault> faults = faults(entry);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    UUID id = rows.insert(entry, viewer.actor().value(), clock.instant());
    audit.record(
        viewer.actor(),
        "figure.entered",
        "published-figure:" + id,
        Map.of("measure", entry.measure(), "value", entry.value(), "source", entry.source()));
    return new Outcome.Done(id);
  }

  private List<Fault> faults(Entry entry) {
    List<Fault> faults = new ArrayList<>();
    Optional<Measure> measure = measures.find(entry.measure());
    Integer version = entry.version();
    if (measure.isEmpty()) {
      faults.add(new Fault("measure", "measure.unknown", entry.measure()));
    } else if (version != null && measure.get().version(version).isEmpty()) {
      faults.add(new Fault("version", "measure.version", String.valueOf(version)));
    }
    LocalDate printed = entry.printedOn();
    if (entry.value().signum() < 0) {
      faults.add(new Fault("value", "value.wrong", entry.value().toPlainString()));
    }
    if (printed != null && printed.isAfter(LocalDate.now(clock))) {
      faults.add(new Fault("printedOn", "published.future", printed.toString()));
    }
    if (entry.source().isBlank()) {
      faults.add(new Fault("source", "value.missing", ""));
    }
    tooLong(faults, "source", entry.source(), LONGEST_SOURCE);
    tooLong(faults, "change", entry.change(), LONGEST_CHANGE);
    tooLong(faults, "note", entry.note(), LONGEST_NOTE);
    return faults;
  }

  private static void tooLong(List<Fault> faults, String field, String text, int longest) {
    if (text.length() > longest) {
      faults.add(new Fault(field, "measure.long", String.valueOf(longest)));
    }
  }

  @Override
  @Transactional
  public Outcome remove(Viewer viewer, UUID id, String reason) {
    if (!measures.mayDefine(viewer)) {
      return new Outcome.Forbidden();
    }
    if (reason.isBlank()) {
      return new Outcome.Refused(List.of(new Fault("reason", "value.missing", "")));
    }
    Optional<PublishedFigure> figure = rows.find(id);
    if (figure.isEmpty() || !rows.delete(id)) {
      return new Outcome.Absent();
    }
    audit.record(
        viewer.actor(),
        "figure.removed",
        "published-figure:" + id,
        Map.of(
            "measure", figure.get().measure(),
            "value", figure.get().value(),
            "source", figure.get().source(),
            "reason", reason));
    return new Outcome.Done(id);
  }
}
