package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.DayRange;

/// Says whether two figures may stand side by side, and makes them comparable where records allow
/// it. Two words that are written alike and count differently are never compared silently.
public interface Comparisons {
  Compared compare(Viewer viewer, Side now, Side base);

  /// A figure to be compared.
  sealed interface Side {
    /// Worked out from records.
    record OfRecords(Measures.Defined defined, DayRange period) implements Side {}

    /// Printed by a document.
    record OfDocument(UUID figure) implements Side {}
  }

  sealed interface Compared {
    /// Both by one definition.
    ///
    /// @param printed the document that a side was taken from; null where both are from records
    record Alike(
        Measures.Defined by,
        BigDecimal now,
        BigDecimal base,
        Periods periods,
        @Nullable PublishedFigure printed)
        implements Compared {}

    /// The base was defined otherwise and is worked out anew from records by the definition of now.
    ///
    /// @param base as it would be by that definition
    /// @param asDefined the base by its own definition, for the footnote
    /// @param otherwise the definition of the base
    record Recomputed(
        Measures.Defined by,
        BigDecimal now,
        BigDecimal base,
        Periods periods,
        BigDecimal asDefined,
        Measures.Defined otherwise)
        implements Compared {}

    /// Nothing may be said; every reason there is.
    record Refused(Set<Reason> reasons) implements Compared {
      public Refused {
        reasons = Set.copyOf(reasons);
      }
    }
  }

  record Periods(DayRange now, DayRange base) {}

  enum Reason {
    /// A part of a year beside a whole one.
    PERIODS_DIFFER,
    /// Two measures, or two ways of bringing parts together.
    MEASURES_DIFFER,
    /// Nobody knows what the document counted.
    DEFINITION_UNKNOWN,
    /// The document counted otherwise and the records do not give its figure again.
    NOT_RECOMPUTABLE,
    /// There is no value on one side.
    NO_VALUE,
    /// Total of a unit beside that of the country.
    UNITS_DIFFER
  }
}
