package vn.lantoa.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.shared.DayRange;

/// What everybody may know: figures and tables of the approved yearly reports of headquarters, as
/// they were frozen. Asks for no viewer. Drafts, reports of other units and of other periods are
/// not in it, nor are the words of the reports beside their figures, nor figures of a part of a
/// measure, which nobody could tell from the whole.
public interface PublicReports {
  /// Newest first.
  List<Year> years();

  Optional<Year> find(int year);

  /// @param period days that the figures tell of: the year, or what of it had passed
  /// @param frozenAt moment of the figures
  record Year(
      int year,
      DayRange period,
      Document document,
      Instant frozenAt,
      List<Told> figures,
      List<Table> tables,
      List<String> footnotes) {
    public Year {
      figures = List.copyOf(figures);
      tables = List.copyOf(tables);
      footnotes = List.copyOf(footnotes);
    }
  }

  /// @param notation with nothing before the slash the number stays dotted
  record Document(String title, String notation, LocalDate day, String place) {}

  /// @param note index in [Year#footnotes]; null for none
  record Told(Printout.Figure figure, @Nullable Integer note) {}

  /// @param measures of a table one for each column of values, by the definitions it was printed
  ///   by; of bars and months the one that both columns tell
  record Table(Printout.Kind kind, List<Measure.Ref> measures, Printout.Grid grid) {
    public Table {
      measures = List.copyOf(measures);
    }
  }
}
