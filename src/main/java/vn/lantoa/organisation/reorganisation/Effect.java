package vn.lantoa.organisation.reorganisation;

import java.util.List;

/// One line of a preview: so many things of a kind are touched.
///
/// @param code stable; its text is the message `reorganisation.effect.<code>` with the count as
///   argument
/// @param count things touched, at least 1
/// @param examples names of some of them, at most ten
/// @param weight how much a person must look at it
public record Effect(String code, long count, List<String> examples, Weight weight) {
  public Effect {
    examples = List.copyOf(examples);
  }

  /// How much a person must look at an effect.
  public enum Weight {
    /// Moves by itself.
    FOLLOWS,
    /// Cannot be attributed to a single successor; it is shown as such.
    UNATTRIBUTED,
    /// Enacting is refused until it is settled.
    BLOCKS
  }
}
