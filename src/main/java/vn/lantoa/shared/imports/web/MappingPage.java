package vn.lantoa.shared.imports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.web.Page;

/// Which heading of a file means what.
///
/// @param head how the file begins
/// @param row number of the row taken for the headings
/// @param headings that may be chosen
/// @param fields what is wanted
/// @param beside figures that may stand beside each other; null where rows hold one record each
/// @param wrongs what is missing
public record MappingPage(
    ImportJob job,
    Head head,
    int row,
    List<Heading> headings,
    List<Field> fields,
    @Nullable Beside beside,
    List<ImportNewPage.WrongField> wrongs)
    implements Page {

  /// @param at place in the row, from 0
  /// @param text letter of the column and heading
  public record Heading(int at, String text) {}

  /// @param name of the column of the shape
  /// @param at place of the chosen heading; -1 for none
  /// @param constant value for all rows
  /// @param choices values from which one may be chosen
  public record Field(
      String name, boolean required, int at, String constant, List<String> choices) {}

  /// @param values that a column may tell of, such as forms
  /// @param by column of the shape that the values are of
  /// @param measures names of columns of the shape
  public record Beside(
      String by, List<Choice> values, List<String> measures, List<Column> columns) {
    public boolean isUsed() {
      return columns.stream().anyMatch(column -> !column.value().isEmpty());
    }
  }

  public record Choice(String code, String name) {}

  /// Whether the table of figures gives the column instead.
  public boolean isBeside(String column) {
    return beside != null
        && beside.isUsed()
        && (beside.by().equals(column) || beside.measures().contains(column));
  }

  /// A column of the file.
  ///
  /// @param example what stands first below the heading; empty when nothing does
  /// @param value code of the chosen value; empty for none
  /// @param measure the chosen one
  public record Column(int at, String text, String example, String value, String measure) {}

  /// Width of the widest line.
  public int width() {
    return head.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  /// What is wrong with the field; empty when nothing is.
  public String wrong(String field) {
    return wrongs.stream()
        .filter(wrong -> wrong.field().equals(field))
        .map(ImportNewPage.WrongField::text)
        .findFirst()
        .orElse("");
  }

  public boolean isWrong(String field) {
    return wrongs.stream().anyMatch(wrong -> wrong.field().equals(field));
  }
}
