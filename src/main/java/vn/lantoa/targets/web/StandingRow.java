package vn.lantoa.targets.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.State;
import vn.lantoa.targets.Target;

/// Where one unit stands, as it is printed; a figure that does not exist is empty.
///
/// @param href explanation of the number
/// @param unitHref all targets of the unit
/// @param neededPerWeek of a weekly floor what the running week asks for
/// @param forecast value at the end of the period
/// @param interval ends of the forecast's interval
public record StandingRow(
    String unit,
    State state,
    String href,
    String unitHref,
    String value,
    String required,
    String denominator,
    String ratio,
    String gap,
    String gapShare,
    String neededPerWeek,
    String forecast,
    String interval) {

  static StandingRow of(
      Target target, Standing standing, StandingAddress address, StandingWords words) {
    Shown shown = new Shown(target, words);
    Standing.Forecast forecast = standing.forecast();
    return new StandingRow(
        standing.unit().name(),
        standing.state(),
        explanation(target, standing, address).href(),
        address.days("/targets/units/" + standing.unit().code()).href(),
        shown.amount(standing.value()),
        shown.amount(standing.required()),
        shown.plain(standing.denominator()),
        shown.ratio(standing.ratio()),
        shown.amount(standing.gap()),
        Gaps.shareOf(standing).filter(share -> share.signum() > 0).map(words::percent).orElse(""),
        shown.plain(standing.neededPerWeek()),
        forecast == null ? "" : shown.amount(forecast.value()),
        forecast == null
            ? ""
            : words.t(
                "standings.interval", shown.amount(forecast.low()), shown.amount(forecast.high())));
  }

  static StandingAddress explanation(Target target, Standing standing, StandingAddress address) {
    return address.days("/targets/" + target.id() + "/units/" + standing.unit().code());
  }

  private record Shown(Target target, StandingWords words) {
    String amount(@Nullable BigDecimal value) {
      return value == null ? "" : words.amount(target.facts().rule(), value);
    }

    String plain(@Nullable BigDecimal value) {
      return value == null ? "" : words.n(value);
    }

    String ratio(@Nullable BigDecimal ratio) {
      return ratio == null ? "" : words.ratio(target.facts().rule(), ratio);
    }
  }
}
