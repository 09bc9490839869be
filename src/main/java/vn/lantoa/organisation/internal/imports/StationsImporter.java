package vn.lantoa.organisation.internal.imports;

import static vn.lantoa.organisation.OrganisationData.idOf;
import static vn.lantoa.shared.imports.Shape.Column.optional;
import static vn.lantoa.shared.imports.Shape.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.Table;

/// Loudspeaker stations. A row without a first day stands in the commune as long as that lives.
@Component
@Order(40)
class StationsImporter implements Importer {
  private static final Shape SHAPE =
      new Shape(
          "stations",
          List.of(
              required("code", "ma"),
              required("name", "ten"),
              required("commune", "xa", "ma xa", "ma px"),
              optional("from", "tu ngay"),
              optional("to", "den ngay")),
          AreaShapes.SAMPLES + "stations.csv");

  private static final List<String> COMMUNE = List.of(AreaKind.COMMUNE.name());

  private final Planning planning;

  StationsImporter(Planning planning) {
    this.planning = planning;
  }

  @Override
  public String kind() {
    return "stations";
  }

  @Override
  public String ability() {
    return AreasImporter.ADMINISTER;
  }

  @Override
  public List<Shape> shapes() {
    return List.of(SHAPE);
  }

  @Override
  public List<String> parameters() {
    return List.of(Days.EFFECTIVE_ON);
  }

  @Override
  public Plan plan(Source source, Progress progress) {
    Source.Rows rows = (Source.Rows) source;
    LocalDate otherwise = Days.effectiveOn(rows);
    return planning.plan(rows.table(), progress, (draft, row) -> read(draft, row, otherwise));
  }

  private static void read(Draft draft, Table.Row row, @Nullable LocalDate otherwise) {
    Fields fields = new Fields(draft, row);
    Optional<String> code = fields.text("code");
    Optional<String> name = fields.text("name");
    Optional<String> commune = fields.text("commune");
    if (code.isEmpty() || name.isEmpty() || commune.isEmpty() || !fields.isDayOrEmpty("to")) {
      return;
    }
    Optional<LocalDate> from = fields.from(Kingdom.AREA, COMMUNE, commune.get(), otherwise);
    if (from.isEmpty()) {
      return;
    }
    Optional<UUID> area = fields.bearer("commune", Kingdom.AREA, COMMUNE, from.get());
    if (area.isEmpty()) {
      return;
    }
    LocalDate to =
        row.day("to")
            .orElse(draft.given().find(Kingdom.AREA, area.get()).map(Life::ends).orElse(null));
    draft.tell(
        row,
        Kingdom.STATION,
        draft
            .bearer(Kingdom.STATION, "", code.get(), from.get())
            .orElse(idOf("station", code.get())),
        new Version(
            from.get(),
            to,
            code.get(),
            name.get(),
            Kingdom.STATION.name(),
            null,
            area.get(),
            null));
  }
}
