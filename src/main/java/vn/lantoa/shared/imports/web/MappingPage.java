package vn.lantoa.shared.imports.web;

import java.util.List;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.web.Page;

/// Which heading of a file means what.
///
/// @param head how the file begins
/// @param row number of the row taken for the headings
/// @param headings that may be chosen
/// @param fields what is wanted
/// @param wrongs what is missing
public record MappingPage(
    ImportJob job,
    Head head,
    int row,
    List<Heading> headings,
    List<Field> fields,
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

  /// Width of the widest line.
  public int width() {
    return head.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  public boolean isWrong(String field) {
    return wrongs.stream().anyMatch(wrong -> wrong.field().equals(field));
  }
}
