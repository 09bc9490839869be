package vn.lantoa.shared.imports;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What an importer plans from: a file that was read.
public sealed interface Source {
  /// Form and query parameters that came with the file, such as `effectiveOn`.
  Map<String, String> parameters();

  /// The parameter; empty when it was not given.
  default String parameter(String name) {
    return parameters().getOrDefault(name, "").strip();
  }

  /// CSV or Excel.
  record Rows(Table table, Map<String, String> parameters) implements Source {
    public Rows {
      parameters = Map.copyOf(parameters);
    }
  }

  /// JSON, for importers without shapes.
  ///
  /// @param fileName as the person named it
  record Document(JsonNode json, String fileName, Map<String, String> parameters)
      implements Source {
    public Document {
      parameters = Map.copyOf(parameters);
    }
  }
}
