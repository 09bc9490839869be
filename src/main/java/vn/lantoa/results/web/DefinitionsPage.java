package vn.lantoa.results.web;

import java.util.List;
import vn.lantoa.shared.web.Page;

/// What a word counted in which document, with the figure each definition gives today.
public record DefinitionsPage(List<Measure> measures) implements Page {
  public DefinitionsPage {
    measures = List.copyOf(measures);
  }

  /// @param key of its texts
  public record Measure(String key, List<Definition> definitions) {
    public Measure {
      definitions = List.copyOf(definitions);
    }
  }

  /// @param key of its texts
  /// @param source key of the document's texts
  /// @param forms names of the forms that count
  /// @param period days counted
  /// @param counted figure of the same days from the records here
  /// @param multiple beside the same days a year before
  /// @param href to the figures
  public record Definition(
      String key,
      String source,
      String forms,
      String period,
      String printed,
      String counted,
      String multiple,
      String href) {}
}
