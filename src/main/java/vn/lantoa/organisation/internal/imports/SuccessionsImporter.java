package vn.lantoa.organisation.internal.imports;

import static vn.lantoa.shared.imports.Shape.Column.optional;
import static vn.lantoa.shared.imports.Shape.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Plan;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Source;
import vn.lantoa.shared.imports.Table;

/// Who took over from whom: predecessors by their codes on the day before, successors by theirs on
/// the day. Takes the shapes of areas too, of which some tell successions.
@Component
@Order(20)
class SuccessionsImporter implements Importer {
  private static final Shape SHAPE =
      new Shape(
          "successions",
          List.of(
              required("of", "loai"),
              required("predecessor", "ma cu"),
              required("successor", "ma moi"),
              optional("effectiveOn", "effective on", "tu ngay"),
              optional("principal", "chinh")),
          AreaShapes.SAMPLES + "successions.csv");

  private static final List<Shape> SHAPES =
      Stream.concat(Stream.of(SHAPE), AreaShapes.ALL.stream()).toList();

  private static final List<String> AREA_KINDS =
      Stream.of(AreaKind.values()).map(AreaKind::name).toList();

  private final Planning planning;

  SuccessionsImporter(Planning planning) {
    this.planning = planning;
  }

  @Override
  public String kind() {
    return "successions";
  }

  @Override
  public String ability() {
    return AreasImporter.ADMINISTER;
  }

  @Override
  public List<Shape> shapes() {
    return SHAPES;
  }

  @Override
  public List<String> parameters() {
    return List.of(Days.EFFECTIVE_ON);
  }

  @Override
  public Plan plan(Source source, Progress progress) {
    Source.Rows rows = (Source.Rows) source;
    LocalDate otherwise = Days.effectiveOn(rows);
    return planning.plan(
        rows.table(),
        progress,
        rows.table().shape().equals(SHAPE)
            ? (draft, row) -> read(draft, row, otherwise)
            : AreaRows.readerOf(rows));
  }

  private record Of(Kingdom kingdom, List<String> kinds) {}

  private static void read(Draft draft, Table.Row row, @Nullable LocalDate otherwise) {
    Fields fields = new Fields(draft, row);
    Optional<Of> of = of(row.text("of"));
    if (of.isEmpty()) {
      draft.refuse(row, "of", "kind.unknown", row.text("of"));
      return;
    }
    String principal = row.text("principal");
    if (!principal.isEmpty() && Words.yes(principal).isEmpty()) {
      draft.refuse(row, "principal", "yes.or.no", principal);
      return;
    }
    Optional<LocalDate> day = fields.day("effectiveOn", otherwise);
    if (day.isEmpty()) {
      if (row.text("effectiveOn").isEmpty()) {
        draft.refuse(row, "effectiveOn", "codes.without.day");
      }
      return;
    }
    Optional<UUID> predecessor = side(fields, "predecessor", of.get(), day.get().minusDays(1));
    Optional<UUID> successor = side(fields, "successor", of.get(), day.get());
    if (predecessor.isPresent() && successor.isPresent()) {
      draft.succeed(
          row,
          of.get().kingdom(),
          new Draft.Passing(predecessor.get(), successor.get()),
          day.get(),
          Words.yes(principal).orElse(null));
    }
  }

  private static Optional<UUID> side(Fields fields, String column, Of of, LocalDate day) {
    return fields
        .text(column)
        .flatMap(code -> fields.bearer(column, of.kingdom(), of.kinds(), code, day));
  }

  private static Optional<Of> of(String word) {
    return switch (VietnameseText.fold(word)) {
      case "area", "dia ban" -> Optional.of(new Of(Kingdom.AREA, AREA_KINDS));
      case "unit", "don vi" -> Optional.of(new Of(Kingdom.UNIT, List.of("")));
      case "partner", "co quan phoi hop" -> Optional.of(new Of(Kingdom.PARTNER, List.of("")));
      default -> Words.areaKind(word).map(kind -> new Of(Kingdom.AREA, List.of(kind.name())));
    };
  }
}
