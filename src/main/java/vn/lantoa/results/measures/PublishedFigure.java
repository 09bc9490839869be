package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// A total that a document printed, without its records: a fact about the document.
///
/// @param measure code
/// @param version definition that the document used; null where nobody knows it
/// @param unit whose total it is; null for the country
/// @param value as printed
/// @param qualifier word before it
/// @param change how the document compared it, in its words; empty where it did not
/// @param source document
/// @param printedOn its day; null where it bears none
/// @param by null for what came with the program
public record PublishedFigure(
    UUID id,
    String measure,
    @Nullable Integer version,
    @Nullable UnitId unit,
    DayRange period,
    BigDecimal value,
    Qualifier qualifier,
    String change,
    String source,
    @Nullable LocalDate printedOn,
    String note,
    @Nullable UUID by,
    Instant at) {
  /// The word before a printed number.
  public enum Qualifier {
    /// None.
    EXACT,
    /// "khoảng"
    ABOUT,
    /// "trên"
    OVER,
    /// "gần"
    NEARLY
  }
}
