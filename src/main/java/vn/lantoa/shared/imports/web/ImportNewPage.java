package vn.lantoa.shared.imports.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// @param kinds what the person may import
/// @param kind the chosen one; empty while none is
/// @param forms what its files look like
/// @param parameters names of the days that may come along
/// @param typed what was typed, by name of the field
/// @param wrongs what is wrong with what was typed
/// @param template page that gives a workbook to fill in; empty when there is none
public record ImportNewPage(
    List<String> kinds,
    String kind,
    List<Wanted> forms,
    List<String> parameters,
    Map<String, String> typed,
    List<WrongField> wrongs,
    String template,
    long mostRows,
    long mostMegabytes)
    implements Page {

  /// One shape of table, with an example for each column.
  ///
  /// @param key of the shape; the file name for samples without a table
  /// @param sample name of the sample file
  public record Wanted(String key, List<WantedColumn> columns, String sample) {}

  /// @param name heading in the sample
  /// @param example from the sample
  public record WantedColumn(String name, boolean required, String example) {}

  /// @param text in the language of the page
  public record WrongField(String field, String text) {}

  /// What is wrong with the field; null when nothing is.
  public @Nullable String wrong(String field) {
    return wrongs.stream()
        .filter(wrong -> wrong.field().equals(field))
        .map(WrongField::text)
        .findFirst()
        .orElse(null);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
