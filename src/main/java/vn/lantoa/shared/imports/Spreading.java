package vn.lantoa.shared.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How figures of several values may stand beside each other in a row of an old report: one column
/// for each value, which the heading names, instead of one row for each.
///
/// @param by column of the shape that the heading gives the value of; empty where rows of the kind
///   never hold several records
/// @param values that headings may name
public record Spreading(String by, List<Value> values) {
  /// Rows hold one record each.
  public static final Spreading NONE = new Spreading("", List.of());

  public Spreading {
    values = List.copyOf(values);
  }

  /// @param name in the language asked for
  /// @param measures columns of the shape that may be told of it; the first is needed
  public record Value(String code, String name, List<String> measures) {
    public Value {
      measures = List.copyOf(measures);
    }

    public String needed() {
      return measures.getFirst();
    }
  }

  /// What a heading seems to hold.
  public record Guess(String value, String measure) {}

  public boolean isPossible() {
    return !values.isEmpty();
  }

  public Optional<Value> find(String code) {
    return values.stream().filter(value -> value.code().equals(code)).findFirst();
  }

  /// Columns that belong to one value each where figures stand beside each other.
  public Set<String> measures() {
    Set<String> measures = new LinkedHashSet<>();
    values.forEach(value -> measures.addAll(value.measures()));
    return measures;
  }
}
