package vn.lantoa.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
/// @param spheres of each unit that stands in it, the units whose work counted for it
public record Printout(
    Instant asOf,
    LocalDate geographyOn,
    List<Part> parts,
    List<Figure> figures,
    List<String> footnotes,
    Map<UUID, List<UUID>> spheres) {
  public Printout {
    parts = List.copyOf(parts);
    figures = List.copyOf(figures);
    footnotes = List.copyOf(footnotes);
    spheres = Map.copyOf(Objects.requireNonNullElse(spheres, Map.of()));
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
  /// @param meaning what the cells tell; null in reports that were signed before it was kept
  public record Grid(
      String caption,
      List<String> heads,
      List<Line> lines,
      @Nullable Line total,
      @Nullable Meaning meaning) {
    public Grid {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
    }
  }

  /// What the cells of a grid tell.
  ///
  /// @param measures of a table one for each column of values; of a chart one, with its version
  /// @param before days of the second column of a chart; null for tables
  public record Meaning(
      List<Measure.Ref> measures, Narrowing narrowing, DayRange period, @Nullable DayRange before) {
    public Meaning {
      measures = List.copyOf(measures);
    }
  }

  /// @param values null where nothing is known
  /// @param unit whose line it is; null for months and totals
  public record Line(String label, List<@Nullable BigDecimal> values, @Nullable UUID unit) {
    public Line {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public Line(String label, List<@Nullable BigDecimal> values) {
      this(label, values, null);
    }
  }

  /// A figure as it was printed.
  ///
  /// @param measure with the version it was printed by
  /// @param value null where nothing could be said
  /// @param base of the compared period by the same definition; null for none
  /// @param narrowing which part of the measure it tells of
  public record Figure(
      Measure.Ref measure,
      DayRange period,
      @Nullable BigDecimal value,
      @Nullable DayRange basePeriod,
      @Nullable BigDecimal base,
      Spoken.Style amount,
      Growth.Style change,
      String text,
      Narrowing narrowing) {
    public Figure {
      narrowing = Objects.requireNonNullElse(narrowing, Narrowing.NONE);
    }
  }
}
