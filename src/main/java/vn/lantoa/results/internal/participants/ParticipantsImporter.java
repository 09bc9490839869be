package vn.lantoa.results.internal.participants;

import static vn.lantoa.shared.imports.Shape.Column.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.Table;

/// Takes files of monthly counts. Rows are independent: right ones are written, wrong ones go back;
/// a row that says another number than is known corrects it.
@Component
@Order(-5)
class ParticipantsImporter implements Importer {
  private static final int TELL_EACH = 500;
  private static final Shape SHAPE =
      new Shape(
          "participants",
          List.of(
              required("unit", "don vi", "ma don vi", "co quan bhxh", "don vi bao cao"),
              required("month", "thang", "thang bao cao", "ky bao cao", "ky"),
              required("kind", "loai", "chi tieu", "loai hinh", "doi tuong", "nhom"),
              required("count", "so nguoi", "so luong", "so nguoi tham gia", "so lieu"),
              required("source", "nguon", "nguon so lieu", "can cu")),
          "results/imports/participants.csv");

  private final CountRows rows;
  private final Organisation organisation;
  private final Accounts accounts;
  private final Access access;
  private final Clock clock;

  ParticipantsImporter(
      CountRows rows, Organisation organisation, Accounts accounts, Access access, Clock clock) {
    this.rows = rows;
    this.organisation = organisation;
    this.accounts = accounts;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "participants";
  }

  @Override
  public String ability() {
    return Ability.RECORD.name();
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
    return "/participants/template.xlsx";
  }

  @Override
  public Plan plan(Source source, Progress progress) {
    return plan(ActorId.PROGRAM, source, progress);
  }

  @Override
  public Plan plan(ActorId by, Source source, Progress progress) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      rows.lock();
    }
    LocalDate today = LocalDate.now(clock);
    Set<UnitId> reach =
        accounts
            .findViewer(by)
            .map(viewer -> access.reach(viewer, Ability.RECORD, today))
            .orElse(Set.of());
    Table table = ((Source.Rows) source).table();
    RowReader reader =
        new RowReader(rows.kinds(), new UnitNames(organisation), new RowReader.For(today, reach));
    progress.total(table.rows().size());
    Draft draft = new Draft();
    for (Table.Row row : table.rows()) {
      draft.add(row, reader.read(row));
      if (row.number() % TELL_EACH == 0) {
        progress.done(draft.taken());
      }
    }
    return draft.plan(rows, clock);
  }
}
