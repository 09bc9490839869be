package vn.lantoa.organisation.internal.imports;

import static vn.lantoa.organisation.OrganisationData.idOf;
import static vn.lantoa.shared.imports.Shape.Column.optional;
import static vn.lantoa.shared.imports.Shape.Column.required;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.internal.imports.PartnerRows.Terms;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.Table;

/// Partners: what they are is dated, how the agency works with them is not.
@Component
@Order(50)
class PartnersImporter implements Importer {
  private static final Shape SHAPE =
      new Shape(
          "partners",
          List.of(
              required("code", "ma"),
              required("name", "ten"),
              required("kind", "loai"),
              required("level", "cap"),
              required("area", "dia ban", "ma dia ban"),
              required("from", "tu ngay"),
              optional("to", "den ngay"),
              optional("agreement", "quy che phoi hop", "thoa thuan"),
              optional("contact", "lien he", "dau moi")),
          AreaShapes.SAMPLES + "partners.csv");

  private static final Set<String> LEVELS = Set.of("CENTRAL", "PROVINCE", "COMMUNE");

  private static final Set<String> KINDS =
      Set.of(
          "PARTY_COMMITTEE",
          "PEOPLES_COUNCIL",
          "PEOPLES_COMMITTEE",
          "STEERING_COMMITTEE",
          "PROPAGANDA",
          "DEPARTMENT",
          "SECTOR",
          "FATHERLAND_FRONT",
          "LABOUR_FEDERATION",
          "WOMENS_UNION",
          "FARMERS_UNION",
          "YOUTH_UNION",
          "INDUSTRIAL_ZONES",
          "PUBLIC_SERVICE_CENTRE",
          "EMPLOYMENT_CENTRE",
          "COLLECTING_AGENT",
          "PRESS",
          "STAFF_UNION",
          "OTHER");

  private final Planning planning;
  private final PartnerRows rows;

  PartnersImporter(Planning planning, PartnerRows rows) {
    this.planning = planning;
    this.rows = rows;
  }

  @Override
  public String kind() {
    return "partners";
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
    Source.Rows file = (Source.Rows) source;
    LocalDate otherwise = Days.effectiveOn(file);
    Map<UUID, Terms> known = rows.all();
    Map<UUID, Terms> told = new HashMap<>();
    return planning.plan(
        file.table(),
        progress,
        (draft, row) -> read(draft, row, otherwise, new Book(known, told)),
        draft -> rows.write(told));
  }

  /// Terms as they are and as the file has them.
  private record Book(Map<UUID, Terms> known, Map<UUID, Terms> told) {}

  private static void read(Draft draft, Table.Row row, @Nullable LocalDate otherwise, Book book) {
    Fields fields = new Fields(draft, row);
    String kind = row.text("kind").toUpperCase(Locale.ROOT);
    String level = row.text("level").toUpperCase(Locale.ROOT);
    if (!KINDS.contains(kind)) {
      draft.refuse(row, "kind", "kind.unknown", row.text("kind"));
      return;
    }
    if (!LEVELS.contains(level)) {
      draft.refuse(row, "level", "level.unknown", row.text("level"));
      return;
    }
    Optional<String> code = fields.text("code");
    Optional<String> name = fields.text("name");
    Optional<LocalDate> from =
        code.flatMap(c -> fields.from(Kingdom.PARTNER, List.of(""), c, otherwise));
    if (name.isEmpty() || from.isEmpty() || !fields.isDayOrEmpty("to")) {
      return;
    }
    UUID area = null;
    if (!level.equals("CENTRAL")) {
      area = area(fields, level, from.get()).orElse(null);
      if (area == null) {
        return;
      }
    }
    UUID id =
        draft
            .bearer(Kingdom.PARTNER, "", code.get(), from.get())
            .orElse(idOf("partner", code.get()));
    LocalDate to = row.day("to").orElse(null);
    draft.tell(
        row,
        Kingdom.PARTNER,
        id,
        new Version(from.get(), to, code.get(), name.get(), kind, null, area, null));
    terms(draft, row, id, new Terms(level, row.text("agreement"), row.text("contact")), book);
  }

  private static Optional<UUID> area(Fields fields, String level, LocalDate day) {
    String kind = level.equals("COMMUNE") ? AreaKind.COMMUNE.name() : AreaKind.PROVINCE.name();
    return fields
        .text("area")
        .flatMap(code -> fields.bearer("area", Kingdom.AREA, List.of(kind), code, day));
  }

  private static void terms(Draft draft, Table.Row row, UUID id, Terms terms, Book book) {
    if (!terms.equals(book.told().getOrDefault(id, book.known().get(id)))) {
      book.told().put(id, terms);
      draft.did(row, Draft.Effect.CHANGED, id, terms);
    }
  }
}
