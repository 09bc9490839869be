package vn.lantoa.shared.imports;

import java.util.List;
import java.util.Set;

/// One shape of table that an importer takes, known by its headings.
///
/// @param key stable; the message `imports.shape.<key>` says what it is for
/// @param columns in the order of the sample
/// @param sample class-path resource of a small CSV file to start from
public record Shape(String key, List<Column> columns, String sample) {
  public Shape {
    columns = List.copyOf(columns);
  }

  /// @param name how the importer asks for it; also a heading
  /// @param required whether the shape is not this one without it
  /// @param headings further headings, folded: without case, diacritics and punctuation
  public record Column(String name, boolean required, Set<String> headings) {
    public Column {
      headings = Set.copyOf(headings);
    }

    /// A column that must be there.
    public static Column required(String name, String... headings) {
      return new Column(name, true, Set.of(headings));
    }

    /// A column that may be left out.
    public static Column optional(String name, String... headings) {
      return new Column(name, false, Set.of(headings));
    }
  }
}
