package vn.lantoa.results.web.measures;

import org.jspecify.annotations.Nullable;

/// What somebody typed about a figure of a document.
public record PrintedInput(
    @Nullable String version,
    @Nullable String from,
    @Nullable String to,
    @Nullable String value,
    @Nullable String qualifier,
    @Nullable String change,
    @Nullable String source,
    @Nullable String printedOn,
    @Nullable String note) {
  static final PrintedInput BLANK = new PrintedInput("", "", "", "", "ABOUT", "", "", "", "");

  /// What stands in a field.
  public String typed(String name) {
    String typed =
        switch (name) {
          case "version" -> version;
          case "from" -> from;
          case "to" -> to;
          case "value" -> value;
          case "qualifier" -> qualifier;
          case "change" -> change;
          case "source" -> source;
          case "printedOn" -> printedOn;
          default -> note;
        };
    return typed == null ? "" : typed.strip();
  }
}
