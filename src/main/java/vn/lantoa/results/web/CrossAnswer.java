package vn.lantoa.results.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Multiple;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.shared.DayRange;

/// Figures by two dimensions, for programs.
///
/// @param by dimension of the rows
/// @param columns null for rows alone
/// @param compareFrom null without a comparison
/// @param rowsOverlap whether a record may stand in several rows; totals count it once
record CrossAnswer(
    LocalDate from,
    LocalDate to,
    String by,
    @Nullable String columns,
    String geography,
    @Nullable LocalDate geographyOn,
    @Nullable LocalDate compareFrom,
    @Nullable LocalDate compareTo,
    boolean rowsOverlap,
    boolean columnsOverlap,
    List<Column> heads,
    List<Row> rows,
    FigureBody total,
    Instant asOf) {
  record Column(String key, String label, FigureBody total) {}

  record Row(String key, String label, FigureBody total, List<FigureBody> cells) {}

  /// @param multiple quantity over the compared quantity, in words; null without a comparison
  /// @param records address of the records; null where not asked for, or where none can be
  record FigureBody(
      Tally now, @Nullable Tally compare, @Nullable String multiple, @Nullable String records) {}

  /// @param records null where addresses are not asked for
  static CrossAnswer of(Cross cross, Words words, @Nullable CellRecords records) {
    Making making = new Making(cross, words, records);
    CrossQuery query = cross.query();
    DayRange compared = query.compared();
    Dimension columns = query.columns();
    return new CrossAnswer(
        query.period().from(),
        query.period().last(),
        nameOf(query.rows()),
        columns == null ? null : nameOf(columns),
        geography(query.told()),
        query.told() instanceof Told.InCommon ? null : query.namesOn(),
        compared == null ? null : compared.from(),
        compared == null ? null : compared.last(),
        cross.rowsOverlap(),
        cross.columnsOverlap(),
        making.heads(),
        making.rows(),
        making.figure(Figures.TOTAL, Figures.TOTAL),
        cross.asOf());
  }

  private record Making(Cross cross, Words words, @Nullable CellRecords records) {
    List<Column> heads() {
      return IntStream.range(0, cross.columns().size())
          .mapToObj(
              column -> {
                Subject subject = cross.columns().get(column);
                return new Column(
                    subject.key(), words.label(subject), figure(Figures.TOTAL, column));
              })
          .toList();
    }

    List<Row> rows() {
      return IntStream.range(0, cross.rows().size())
          .mapToObj(
              row -> {
                Subject subject = cross.rows().get(row);
                List<FigureBody> cells =
                    IntStream.range(0, cross.columns().size())
                        .mapToObj(column -> figure(row, column))
                        .toList();
                return new Row(
                    subject.key(), words.label(subject), figure(row, Figures.TOTAL), cells);
              })
          .toList();
    }

    FigureBody figure(int row, int column) {
      Cross.Figure figure = cross.figures().at(0, row, column);
      Tally before = figure.before();
      return new FigureBody(
          figure.now(),
          before,
          before == null
              ? null
              : words.multiple(Multiple.of(figure.now().quantity(), before.quantity())),
          records == null
              ? null
              : records
                  .of(
                      cross.query().cuts().getFirst(),
                      row < 0 ? null : cross.rows().get(row),
                      column < 0 ? null : cross.columns().get(column))
                  .orElse(null));
    }
  }

  private static String geography(Told told) {
    return switch (told) {
      case Told.On on -> "date";
      case Told.InCommon() -> "common";
      case Told.AsRecorded recorded -> "recorded";
    };
  }

  private static String nameOf(Dimension dimension) {
    return dimension == Dimension.EVERY_FORM
        ? "form"
        : dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
