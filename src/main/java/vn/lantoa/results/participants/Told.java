package vn.lantoa.results.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;

/// How many took part in one kind at the end of a month, as far as anybody said so. Missing is not
/// zero, and what lacks a part is no total.
public sealed interface Told {
  /// The count; null where there is none that holds for the whole unit.
  @Nullable Long count();

  /// The unit said it itself.
  ///
  /// @param source in the words of who gave it
  record Said(Long count, String source) implements Told {}

  /// Added up from units that all said something.
  ///
  /// @param from the units added up, as they were at the end of the month; those that the unit
  ///   carries on, or those below it
  /// @param carriedOn whether some of them are other units that this one carries on
  record Summed(Long count, List<Unit> from, boolean carriedOn) implements Told {
    public Summed {
      from = List.copyOf(from);
    }
  }

  /// Some of the units to be added up said nothing.
  ///
  /// @param partial people of those that did
  /// @param from those that did
  /// @param missing those that did not, at least one
  record Gaps(long partial, List<Unit> from, List<Unit> missing) implements Told {
    public Gaps {
      from = List.copyOf(from);
      missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Long count() {
      return null;
    }
  }

  /// Nobody said anything.
  record NotSaid() implements Told {
    @Override
    public @Nullable Long count() {
      return null;
    }
  }
}
