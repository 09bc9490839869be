package vn.lantoa.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// What a word counted in which document, with the figure each definition gives today.
public record DefinitionsPage(List<Measure> measures) implements Page {
  public DefinitionsPage {
    measures = List.copyOf(measures);
  }

  /// @param href its page in the dictionary
  /// @param why what changed between definitions and why, as written there
  /// @param definitions newest first
  public record Measure(String name, String href, String why, List<Definition> definitions) {
    public Measure {
      definitions = List.copyOf(definitions);
    }
  }

  /// @param basis document that it follows
  /// @param counts what is counted, in words
  /// @param period days counted
  /// @param printed figure of a document; empty where none printed it
  /// @param source that document
  /// @param counted figure of the same days from the records here
  /// @param change beside the same days a year before; null where there is nothing to say
  /// @param href to the figures
  public record Definition(
      int number,
      String basis,
      String counts,
      String period,
      String printed,
      String source,
      String counted,
      @Nullable String change,
      String href) {}
}
