package vn.lantoa.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.DayRange;

/// How wrong forecasts were: those that would have been made in the same period of the year before,
/// from what was known then, beside what came.
public interface Accuracy {
  /// Of the units that the viewer may read; absent when the target is not for the viewer.
  Optional<Report> of(Viewer viewer, TargetId target);

  /// @param period of the year before
  /// @param made day of the forecasts: 30 June where it lies in the period, otherwise its middle
  /// @param missing why there are no lines; null where there are some
  record Report(
      Target target, DayRange period, LocalDate made, @Nullable Missing missing, List<Line> lines) {
    public Report {
      lines = List.copyOf(lines);
    }

    /// Mean absolute error of the forecast by the season, of the units that had one; null for none.
    public @Nullable BigDecimal seasonMissed() {
      return mean(Line::seasonMissed);
    }

    /// The same of the naive one, of the same units.
    public @Nullable BigDecimal naiveMissed() {
      return mean(line -> line.season() == null ? null : line.naiveMissed());
    }

    /// The same of what was preferred unit by unit.
    public @Nullable BigDecimal chosenMissed() {
      return mean(line -> line.season() == null ? null : line.missed());
    }

    private @Nullable BigDecimal mean(Function<Line, @Nullable BigDecimal> error) {
      BigDecimal sum = BigDecimal.ZERO;
      int count = 0;
      for (Line line : lines) {
        BigDecimal missed = error.apply(line);
        if (missed != null) {
          sum = sum.add(missed);
          count++;
        }
      }
      return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }

    /// How many outcomes lay in their intervals.
    public long held() {
      return lines.stream().filter(Line::isHeld).count();
    }
  }

  /// Why no forecast can be looked back at.
  enum Missing {
    /// The rule is not about what adds up over a year.
    RULE,
    /// The period is too short: a month has to have gone.
    SHORT,
    /// Nothing was recorded a year before, or nothing before that.
    RECORDS,
    /// What earlier years came to is being counted.
    COUNTING
  }

  /// @param soFar on the day
  /// @param came at the end
  /// @param season by the season alone; null where there was none
  /// @param forecast what was preferred on that day
  record Line(
      Unit unit,
      BigDecimal soFar,
      BigDecimal came,
      @Nullable BigDecimal season,
      Standing.Forecast forecast) {
    public @Nullable BigDecimal seasonMissed() {
      return season == null ? null : season.subtract(came).abs();
    }

    public BigDecimal naiveMissed() {
      return forecast.naive().subtract(came).abs();
    }

    public BigDecimal missed() {
      return forecast.value().subtract(came).abs();
    }

    public boolean isHeld() {
      return forecast.low().compareTo(came) <= 0 && came.compareTo(forecast.high()) <= 0;
    }
  }
}
