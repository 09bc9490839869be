package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Denominators.Value;
import vn.lantoa.targets.NumberSheets.Entered;
import vn.lantoa.targets.NumberSheets.History;

/// All that was said of one series and unit, what was corrected too.
///
/// @param back where the numbers of the day are
/// @param enter form for another number; empty for those who may not
/// @param done whether one was just entered
public record DenominatorHistoryPage(
    String series,
    String noun,
    String unit,
    List<Line> lines,
    String back,
    String enter,
    boolean done)
    implements Page {
  public DenominatorHistoryPage {
    lines = List.copyOf(lines);
  }

  /// @param by empty for the program
  /// @param replaced whether a later version corrected it
  /// @param correct form to correct it; empty where that is not to be done
  public record Line(
      LocalDate from,
      BigDecimal value,
      String source,
      int version,
      String by,
      Instant at,
      boolean replaced,
      String correct) {}

  static DenominatorHistoryPage of(History history, boolean done, Locale locale) {
    DenominatorAddress here =
        new DenominatorAddress(history.series().code(), history.unit().id(), null);
    boolean lives = history.unit().validTo() == null;
    return new DenominatorHistoryPage(
        history.series().name().in(locale),
        history.series().noun().in(locale),
        history.unit().name(),
        history.entries().stream().map(one -> line(one, history, here)).toList(),
        lives ? here.page() : DenominatorAddress.PATH + "?series=" + history.series().code(),
        history.mayEnter() && lives ? here.form(null) : "",
        done);
  }

  private static Line line(Entered one, History history, DenominatorAddress here) {
    Value value = one.value();
    return new Line(
        value.from(),
        value.value(),
        value.source(),
        value.version(),
        history.persons().getOrDefault(value.by(), ""),
        value.at(),
        one.replaced(),
        history.mayEnter() && !one.replaced() ? here.form(value.from()) : "");
  }
}
