package vn.lantoa.organisation.internal.imports;

import static vn.lantoa.organisation.OrganisationData.idOf;
import static vn.lantoa.shared.imports.Shape.Column.optional;
import static vn.lantoa.shared.imports.Shape.Column.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.internal.history.Coverage;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.Table;

/// Units. The column `area` holds the province of a provincial unit, the communes of a base unit.
@Component
@Order(30)
class UnitsImporter implements Importer {
  private static final Shape SHAPE =
      new Shape(
          "units",
          List.of(
              required("code", "ma"),
              required("name", "ten"),
              required("kind", "loai"),
              required("parent", "thuoc", "ma cap tren"),
              optional("area", "dia ban"),
              required("from", "tu ngay"),
              optional("to", "den ngay"),
              optional("key", "khoa")),
          AreaShapes.SAMPLES + "units.csv");

  private static final Pattern BETWEEN_CODES = Pattern.compile("[;|,\\s]+");

  private final Planning planning;

  UnitsImporter(Planning planning) {
    this.planning = planning;
  }

  @Override
  public String kind() {
    return "units";
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
    Optional<UnitKind> kind = Words.unitKind(row.text("kind"));
    if (kind.isEmpty()) {
      draft.refuse(row, "kind", "kind.unknown", row.text("kind"));
      return;
    }
    Optional<String> code = fields.text("code");
    Optional<String> name = fields.text("name");
    Optional<LocalDate> from =
        code.flatMap(c -> fields.from(Kingdom.UNIT, List.of(""), c, otherwise));
    if (name.isEmpty() || from.isEmpty() || !fields.isDayOrEmpty("to")) {
      return;
    }
    UUID parent = null;
    if (!row.text("parent").isEmpty()) {
      parent = fields.bearer("parent", Kingdom.UNIT, List.of(""), from.get()).orElse(null);
      if (parent == null) {
        return;
      }
    }
    Optional<List<UUID>> areas = areas(fields, row, kind.get(), from.get());
    if (areas.isEmpty()) {
      return;
    }
    UUID id = identity(draft, row, code.get(), from.get());
    LocalDate to = row.day("to").orElse(null);
    boolean covers = kind.get().isBaseLevel();
    UUID area = covers || areas.get().isEmpty() ? null : areas.get().getFirst();
    draft.tell(
        row,
        Kingdom.UNIT,
        id,
        new Version(from.get(), to, code.get(), name.get(), kind.get().name(), parent, area, null));
    if (covers) {
      areas.get().forEach(a -> draft.cover(row, new Coverage(id, a, from.get(), to)));
    }
  }

  /// Areas of the unit; absent when one of their codes is wrong.
  private static Optional<List<UUID>> areas(
      Fields fields, Table.Row row, UnitKind kind, LocalDate day) {
    List<String> kinds =
        kind.isBaseLevel()
            ? List.of(AreaKind.COMMUNE.name(), AreaKind.DISTRICT.name())
            : List.of(AreaKind.PROVINCE.name());
    List<UUID> areas = new ArrayList<>();
    for (String code : BETWEEN_CODES.split(row.text("area"))) {
      if (!code.isEmpty()) {
        Optional<UUID> area = fields.bearer("area", Kingdom.AREA, kinds, code, day);
        if (area.isEmpty()) {
          return Optional.empty();
        }
        areas.add(area.get());
      }
    }
    return Optional.of(areas);
  }

  private static UUID identity(Draft draft, Table.Row row, String code, LocalDate from) {
    String key = row.text("key");
    if (!key.isEmpty()) {
      return idOf("unit", key);
    }
    UUID own = idOf("unit", code + "@" + from);
    if (draft.given().find(Kingdom.UNIT, own).isPresent()) {
      return own;
    }
    return draft
        .bearer(Kingdom.UNIT, "", code, from)
        .or(
            () ->
                draft.codes().ever(Kingdom.UNIT, "", code).stream()
                    .filter(id -> !draft.rowsOf(id).isEmpty())
                    .reduce((first, last) -> last))
        .orElse(own);
  }
}
