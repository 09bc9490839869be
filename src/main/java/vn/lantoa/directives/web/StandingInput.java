package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.Register;
import vn.lantoa.directives.register.Urgency;

/// Urgency and days in force as typed.
///
/// @param from ISO day
/// @param until ISO day, the first on which it is no longer in force
/// @param reference `on` when it is kept for reference only
public record StandingInput(
    int version, String urgency, String from, String until, @Nullable String reference) {
  public StandingInput {
    urgency = Typed.kept(urgency);
    from = Typed.kept(from).strip();
    until = Typed.kept(until).strip();
  }

  static StandingInput of(int version, Bearing bearing) {
    return new StandingInput(
        version,
        bearing.urgency().name(),
        iso(bearing.from()),
        iso(bearing.until()),
        bearing.reference() ? "on" : null);
  }

  private static String iso(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  List<Wrong> wrongs() {
    List<Wrong> wrongs = new ArrayList<>();
    if (!from.isEmpty() && Typed.day(from).isEmpty()) {
      wrongs.add(Wrong.of("from", "directives.wrong.day"));
    }
    if (!until.isEmpty() && Typed.day(until).isEmpty()) {
      wrongs.add(Wrong.of("until", "directives.wrong.day"));
    }
    return wrongs;
  }

  Register.Standing standing() {
    Urgency meant = Urgency.NORMAL;
    for (Urgency one : Urgency.values()) {
      meant = one.name().equals(urgency) ? one : meant;
    }
    return new Register.Standing(
        meant, Typed.day(from).orElse(null), Typed.day(until).orElse(null), reference != null);
  }
}
