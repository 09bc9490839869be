package vn.lantoa.activities.web;

import java.util.List;
import java.util.Map;
import vn.lantoa.activities.BoardEdits.Sheet;
import vn.lantoa.activities.BoardEdits.SheetCell;
import vn.lantoa.activities.BoardEdits.SheetRow;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.web.Page;

/// The collection board with figures to type over.
///
/// @param typed what was typed, by name of the field
/// @param wrongs what was refused, in the order of the table
public record BoardEditPage(Sheet sheet, Map<String, String> typed, List<Wrong> wrongs)
    implements Page {
  /// Name of the field with the reason.
  public static final String REASON = "reason";

  /// Beginning of the names of fields with the rules that were told about a cell.
  static final String TOLD = "told-";

  public BoardEditPage {
    typed = Map.copyOf(typed);
    wrongs = List.copyOf(wrongs);
  }

  /// @param field name of the field
  /// @param unit its unit and form in words
  /// @param key message that says why
  public record Wrong(String field, String unit, String form, String key, List<Object> arguments) {
    public Wrong {
      arguments = List.copyOf(arguments);
    }
  }

  static String field(SheetRow row, Form form) {
    return "cell-" + row.unit().id() + "-" + form.code();
  }

  public String name(SheetRow row, Form form) {
    return field(row, form);
  }

  /// What stood behind the cell when it was shown.
  public String was(SheetCell cell) {
    return cell.one() == null ? "" : cell.one() + ":" + cell.version() + ":" + cell.quantity();
  }

  public String value(SheetRow row, Form form, SheetCell cell) {
    String shown = cell.records() == 0 ? "" : String.valueOf(cell.quantity());
    return typed.getOrDefault(field(row, form), shown);
  }

  public boolean isWrong(SheetRow row, Form form) {
    String field = field(row, form);
    return wrongs.stream().anyMatch(wrong -> wrong.field().equals(field));
  }

  /// Rules that were told about a cell, commas between; empty for none.
  public String told(SheetRow row, Form form) {
    return typed.getOrDefault(TOLD + field(row, form), "");
  }

  /// The one reason for all cells that were doubted.
  public Keeping keeping() {
    return new Keeping(
        typed.entrySet().stream()
            .filter(one -> one.getKey().startsWith(TOLD))
            .flatMap(one -> Keeping.rules(List.of(one.getValue().split(",", -1))).stream())
            .distinct()
            .sorted()
            .toList(),
        typed.getOrDefault(Keeping.REASON, ""));
  }

  public String reason() {
    return typed.getOrDefault(REASON, "");
  }

  /// The records of a cell.
  public String records(SheetRow row, Form form) {
    return Address.of("/activities")
        .with("unit", row.unit().id().toString())
        .with("own", "true")
        .with("form", form.code())
        .with("from", sheet.period().days().from().toString())
        .with("to", sheet.period().days().last().toString())
        .href();
  }

  public String back() {
    return Address.of("/board")
        .with("unit", sheet.unit().id().toString())
        .with("period", sheet.period().code())
        .href();
  }
}
