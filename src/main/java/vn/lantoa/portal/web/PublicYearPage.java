package vn.lantoa.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// @param bars of the measure chosen, largest first; empty where the report has no tables
/// @param months of the measure that the report tells by month; empty for none
/// @param table every measure of every unit; null for none
public record PublicYearPage(
    PublicLanguage language,
    PublicDocument document,
    String answer,
    List<PublicFigure> figures,
    Bars bars,
    Bars months,
    @Nullable Table table,
    List<PublicDefinition> definitions,
    List<String> footnotes,
    PublicAbout about)
    implements Page {
  public PublicYearPage {
    figures = List.copyOf(figures);
    definitions = List.copyOf(definitions);
    footnotes = List.copyOf(footnotes);
  }

  /// @param before name of the period compared; empty where none is
  public record Bars(
      String name, String noun, String now, String before, List<Choice> choices, List<Bar> bars) {
    public Bars {
      choices = List.copyOf(choices);
      bars = List.copyOf(bars);
    }

    static Bars none() {
      return new Bars("", "", "", "", List.of(), List.of());
    }
  }

  public record Choice(String name, String address, boolean chosen) {}

  /// @param length of the bar in percent of the longest, written for a drawing
  /// @param lengthBefore the same for the period compared; empty where nothing is known
  public record Bar(
      String label,
      @Nullable BigDecimal value,
      @Nullable BigDecimal before,
      String length,
      String lengthBefore) {}

  public record Table(List<String> heads, List<Row> rows, @Nullable Row total) {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  public record Row(String label, List<@Nullable BigDecimal> values) {
    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }
}
