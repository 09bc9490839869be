package vn.lantoa.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.shared.DayRange;

/// A report with every figure put in: what is shown, printed, and kept when it is approved.
///
/// @param asOf moment of its figures
/// @param geographyOn day of the units that figures are told for
/// @param figures every figure that stands in a sentence, in order
public record Printout(
    Instant asOf,
    LocalDate geographyOn,
    List<Part> parts,
    List<Figure> figures,
    List<String> footnotes) {
  public Printout {
    parts = List.copyOf(parts);
    figures = List.copyOf(figures);
    footnotes = List.copyOf(footnotes);
  }

  /// A section.
  public record Part(Report.Role role, String heading, List<Piece> pieces) {
    public Part {
      pieces = List.copyOf(pieces);
    }
  }

  public enum Kind {
    HEADING,
    PARAGRAPH,
    BULLET,
    /// Words of another unit; the first run is its name.
    AUTHORED,
    TABLE,
    /// Lying bars, this period and the one before.
    BARS,
    /// Lines by month, this period and the one before.
    MONTHS
  }

  /// @param runs empty for tables and charts
  /// @param grid null for words
  public record Piece(Kind kind, List<Run> runs, @Nullable Grid grid) {
    public Piece {
      runs = List.copyOf(runs);
    }

    public static Piece words(Kind kind, List<Run> runs) {
      return new Piece(kind, runs, null);
    }

    public static Piece drawn(Kind kind, Grid grid) {
      return new Piece(kind, List.of(), grid);
    }
  }

  /// @param figure index in [#figures]; null for plain words
  /// @param note index in [#footnotes]; null for none
  public record Run(String text, @Nullable Integer figure, @Nullable Integer note) {
    public static Run plain(String text) {
      return new Run(text, null, null);
    }
  }

  /// @param heads of the columns, the first being that of the labels
  /// @param total null for none
  public record Grid(String caption, List<String> heads, List<Line> lines, @Nullable Line total) {
    public Grid {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
    }
  }

  /// @param values null where nothing is known
  public record Line(String label, List<@Nullable BigDecimal> values) {
    public Line {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /// A figure as it was printed.
  ///
  /// @param measure with the version it was printed by
  /// @param value null where nothing could be said
  /// @param base of the compared period by the same definition; null for none
  public record Figure(
      Measure.Ref measure,
      DayRange period,
      @Nullable BigDecimal value,
      @Nullable DayRange basePeriod,
      @Nullable BigDecimal base,
      Spoken.Style amount,
      Growth.Style change,
      String text) {}
}
