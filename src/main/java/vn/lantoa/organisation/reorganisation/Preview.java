package vn.lantoa.organisation.reorganisation;

import java.util.List;

/// What an act would do, or why it cannot be enacted.
///
/// @param problems what is against the laws of history; enacting is refused while there are any
/// @param lines every unit and area that ends, begins or changes, in order of steps
/// @param effects what hangs on them, by module
public record Preview(List<Problem> problems, List<Line> lines, List<Effect> effects) {
  public Preview {
    problems = List.copyOf(problems);
    lines = List.copyOf(lines);
    effects = List.copyOf(effects);
  }

  /// Whether enacting would go through.
  public boolean isEnactable() {
    return problems.isEmpty()
        && !lines.isEmpty()
        && effects.stream().noneMatch(e -> e.weight() == Effect.Weight.BLOCKS);
  }

  /// @param step number of the step from 1; 0 for the act as a whole
  /// @param code stable; its text is the message `error.reorganisation.<code>`
  /// @param arguments of the message
  public record Problem(int step, String code, List<String> arguments) {
    public Problem {
      arguments = List.copyOf(arguments);
    }
  }

  /// One thing before and after.
  ///
  /// @param before name and code on the last day of the old order; empty for what begins
  /// @param after names and codes on the first day of the new one, of the thing or its successors;
  ///   empty for what ends without a successor
  public record Line(Kingdom of, Change change, String before, List<String> after) {
    public Line {
      after = List.copyOf(after);
    }
  }

  /// What happens to a thing.
  public enum Change {
    BEGINS,
    ENDS,
    RENAMED,
    MOVED,
    OTHER_KIND
  }
}
