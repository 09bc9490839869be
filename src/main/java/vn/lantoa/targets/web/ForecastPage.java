package vn.lantoa.targets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// How wrong last year's forecasts were.
///
/// @param back the page of the target
/// @param made day of the forecasts
/// @param period of which they foretold the end
/// @param missing message key of why there is nothing to show; null where there is
/// @param errors null where no unit had a season
/// @param plot null without rows
public record ForecastPage(
    String name,
    String back,
    String made,
    String period,
    @Nullable String missing,
    @Nullable Errors errors,
    String held,
    @Nullable ForecastPlot plot,
    List<Row> rows)
    implements Page {
  public ForecastPage {
    rows = List.copyOf(rows);
  }

  /// Mean absolute errors.
  ///
  /// @param verdict which is preferred, and why, in words
  /// @param bySeason whether the season missed less
  public record Errors(
      String season, String naive, String chosen, String verdict, boolean bySeason) {}

  /// @param season empty where there was none
  /// @param interval of what was preferred
  /// @param chosen message key of the method
  /// @param held whether what came lay in the interval
  public record Row(
      String unit,
      String code,
      String soFar,
      String came,
      String season,
      String seasonMissed,
      String naive,
      String naiveMissed,
      String interval,
      String chosen,
      boolean held) {}
}
