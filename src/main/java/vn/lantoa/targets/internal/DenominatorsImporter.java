package vn.lantoa.targets.internal;

import static vn.lantoa.shared.imports.Shape.Column.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.Table;

/// Takes files of dated numbers. Rows are independent: right ones are written, wrong ones go back;
/// a row that says another number of the same day than is known corrects it.
@Component
@Order(-4)
class DenominatorsImporter implements Importer {
  private static final int TELL_EACH = 500;
  private static final Shape SHAPE =
      new Shape(
          "denominators",
          List.of(
              required("series", "chuoi so lieu", "so lieu", "so lieu nen", "chi tieu", "loai"),
              required("unit", "don vi", "ma don vi", "co quan bhxh"),
              required("from", "tu ngay", "ap dung tu", "ngay", "hieu luc tu"),
              required("value", "gia tri", "so luong", "so"),
              required("source", "nguon", "nguon so lieu", "can cu")),
          "targets/imports/denominators.csv");

  private final DenominatorRows rows;
  private final EntryRules rules;
  private final Reading reading;
  private final Accounts accounts;
  private final Clock clock;

  DenominatorsImporter(
      DenominatorRows rows, EntryRules rules, Reading reading, Accounts accounts, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.reading = reading;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "denominators";
  }

  @Override
  public String ability() {
    return Ability.DIRECT.name();
  }

  @Override
  public Reach reach() {
    return Reach.SOME_UNIT;
  }

  @Override
  public List<Shape> shapes() {
    return List.of(SHAPE);
  }

  @Override
  public String template() {
    return "/denominators/template.xlsx";
  }

  @Override
  public Plan plan(Source source, Progress progress) {
    return plan(ActorId.PROGRAM, source, progress);
  }

  @Override
  public Plan plan(ActorId by, Source source, Progress progress) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      rows.lockAll();
    }
    LocalDate today = LocalDate.now(clock);
    Set<UnitId> reach =
        accounts
            .findViewer(by)
            .map(viewer -> reading.access().reach(viewer, Ability.DIRECT, today))
            .orElse(Set.of());
    Table table = ((Source.Rows) source).table();
    DenominatorReader reader =
        new DenominatorReader(rows.series(), new UnitTexts(reading.organisation()), rules, reach);
    progress.total(table.rows().size());
    DenominatorDraft draft = new DenominatorDraft();
    for (Table.Row row : table.rows()) {
      draft.add(row, reader.read(row));
      if (row.number() % TELL_EACH == 0) {
        progress.done(draft.taken());
      }
    }
    return draft.plan(rows, clock);
  }
}
