package vn.lantoa.results.internal.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.FormulaBody;
import vn.lantoa.results.measures.FormulaBody.Fault;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.Audit;

/// [Measures] over the database.
@Service
class Dictionary implements Measures {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOUN = 60;
  private static final int LONGEST_BASIS = 300;
  private static final int LONGEST_NOTE = 1000;

  private final MeasureRows rows;
  private final FormulaRules formulas;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  Dictionary(MeasureRows rows, FormulaRules formulas, Access access, Audit audit, Clock clock) {
    this.rows = rows;
    this.formulas = formulas;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Measure> all() {
    return rows.all();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Measure> find(String code) {
    return rows.all().stream().filter(measure -> measure.code().equals(code)).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Defined> find(Measure.Ref ref, LocalDate on) {
    Integer number = ref.version();
    return find(ref.code())
        .flatMap(
            measure ->
                (number == null ? Optional.of(measure.on(on)) : measure.version(number))
                    .map(version -> new Defined(measure, version)));
  }

  @Override
  public boolean mayDefine(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.DIRECT);
  }

  @Override
  @Transactional(readOnly = true)
  public FormulaBody.Reading read(FormulaBody body) {
    FormulaBody.Reading reading = body.read();
    if (reading instanceof FormulaBody.Reading.Read(Formula formula)) {
      List<Fault> unknown = formulas.unknown(formula);
      return unknown.isEmpty() ? reading : new FormulaBody.Reading.Unreadable(unknown);
    }
    return reading;
  }

  @Override
  @Transactional
  public Outcome define(Viewer viewer, Definition definition) {
    if (!mayDefine(viewer)) {
      return new Outcome.Forbidden();
    }
    List<Fault> faults = new ArrayList<>();
    if (!CODE.matcher(definition.code()).matches()) {
      faults.add(new Fault("code", "measure.code", definition.code()));
    }
    length(faults, "nameVi", definition.name().vi(), LONGEST_NAME);
    length(faults, "nameEn", definition.name().en(), LONGEST_NAME);
    length(faults, "nounVi", definition.noun().vi(), LONGEST_NOUN);
    length(faults, "nounEn", definition.noun().en(), LONGEST_NOUN);
    length(faults, "owner", definition.owner(), LONGEST_NAME);
    Optional<Formula> formula = checked(definition.first(), faults);
    if (formula.isEmpty() || !faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    MeasureRows.Written written = new MeasureRows.Written(viewer.actor().value(), clock.instant());
    if (!rows.insert(definition, formula.get().aggregation(), written)) {
      return refused("code", "measure.taken", definition.code());
    }
    rows.insert(definition.code(), 1, plain(definition.first(), formula.get()), written);
    told(viewer, "measure.defined", definition.code(), 1);
    return new Outcome.Done(find(definition.code()).orElseThrow());
  }

  @Override
  @Transactional
  public Outcome revise(Viewer viewer, String code, Revision revision, int seen) {
    Optional<Measure> known = find(code);
    if (known.isEmpty()) {
      return new Outcome.Absent();
    }
    if (!mayDefine(viewer)) {
      return new Outcome.Forbidden();
    }
    int latest = rows.lock(code);
    Measure measure = find(code).orElseThrow();
    if (latest != seen) {
      return new Outcome.Stale(measure);
    }
    List<Fault> faults = new ArrayList<>();
    Optional<Formula> formula = checked(measure, revision, faults);
    if (formula.isEmpty() || !faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    rows.insert(
        code,
        latest + 1,
        plain(revision, formula.get()),
        new MeasureRows.Written(viewer.actor().value(), clock.instant()));
    told(viewer, "measure.revised", code, latest + 1);
    return new Outcome.Done(find(code).orElseThrow());
  }

  private Optional<Formula> checked(Measure measure, Revision revision, List<Fault> faults) {
    length(faults, "note", revision.note(), LONGEST_NOTE);
    if (!revision.from().isAfter(measure.latest().from())) {
      faults.add(new Fault("from", "measure.from", measure.latest().from().toString()));
    }
    Optional<Formula> formula = checked(revision, faults);
    formula
        .filter(read -> read.aggregation() != measure.aggregation())
        .ifPresent(
            read ->
                faults.add(
                    new Fault("formula.type", "measure.aggregation", read.aggregation().name())));
    formula
        .filter(read -> read.equals(measure.latest().formula()))
        .ifPresent(read -> faults.add(new Fault("formula", "measure.same", "")));
    return formula;
  }

  private Optional<Formula> checked(Revision revision, List<Fault> faults) {
    length(faults, "basis", revision.basis(), LONGEST_BASIS);
    return switch (read(revision.formula())) {
      case FormulaBody.Reading.Read(Formula formula) -> Optional.of(formula);
      case FormulaBody.Reading.Unreadable(List<Fault> wrong) -> {
        faults.addAll(wrong);
        yield Optional.empty();
      }
    };
  }

  private static Revision plain(Revision revision, Formula formula) {
    return new Revision(
        revision.from(), FormulaBody.of(formula), revision.basis(), revision.note());
  }

  private static void length(List<Fault> faults, String field, String text, int longest) {
    if (text.isBlank()) {
      faults.add(new Fault(field, "value.missing", ""));
    } else if (text.length() > longest) {
      faults.add(new Fault(field, "measure.long", String.valueOf(longest)));
    }
  }

  private static Outcome refused(String field, String code, String about) {
    return new Outcome.Refused(List.of(new Fault(field, code, about)));
  }

  private void told(Viewer viewer, String action, String code, int version) {
    audit.record(viewer.actor(), action, "measure:" + code, Map.of("version", version));
  }
}
