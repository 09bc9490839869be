package vn.lantoa.targets.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.Partitions.Era;
import vn.lantoa.targets.Standings.When;
import vn.lantoa.targets.web.DayView.Chip;
import vn.lantoa.targets.web.DayView.Problem;

/// Reads the days that a view is asked with.
@Component
class DayViews {
  private final Partitions partitions;
  private final Clock clock;

  DayViews(Partitions partitions, Clock clock) {
    this.partitions = partitions;
    this.clock = clock;
  }

  DayView of(StandingsInput input, String path, StandingWords words) {
    List<Problem> problems = new ArrayList<>();
    List<Era> eras = partitions.eras();
    LocalDate today = LocalDate.now(clock);
    LocalDate on = day(input.on(), "on", words, problems, today);
    LocalDate geography = day(input.geographyOn(), "geographyOn", words, problems, on);
    LocalDate first = eras.getFirst().from();
    if (geography.isBefore(first)) {
      problems.add(new Problem("geographyOn", words.t("standings.day.early", words.d(first))));
      geography = today;
    }
    StandingAddress address = input.address(path);
    return new DayView(
        new When(on, geography),
        StandingsInput.or(input.on()),
        StandingsInput.or(input.geographyOn()),
        chips(eras, geography, address, words),
        problems,
        address);
  }

  private static LocalDate day(
      @org.jspecify.annotations.Nullable String typed,
      String field,
      StandingWords words,
      List<Problem> problems,
      LocalDate otherwise) {
    if (!StandingsInput.or(typed).isEmpty() && StandingsInput.day(typed).isEmpty()) {
      problems.add(new Problem(field, words.t("standings.day.unreadable")));
    }
    return StandingsInput.day(typed).orElse(otherwise);
  }

  /// Spans in which there were equally many provinces are one choice: names change more often.
  private List<Chip> chips(
      List<Era> eras, LocalDate geography, StandingAddress address, StandingWords words) {
    LocalDate today = LocalDate.now(clock);
    List<Chip> chips = new ArrayList<>();
    for (int at = eras.size() - 1; at >= 0; at--) {
      Era era = eras.get(at);
      boolean isLast = at == eras.size() - 1 || eras.get(at + 1).provinces() != era.provinces();
      if (!isLast || era.from().isAfter(today)) {
        continue;
      }
      LocalDate until = era.until();
      boolean runs = until == null || era.contains(today);
      LocalDate day = until == null || runs ? today : until.minusDays(1);
      chips.add(
          new Chip(
              runs
                  ? words.t("standings.geography.now", era.provinces())
                  : words.t("standings.geography.then", era.provinces(), words.d(day)),
              address.with("geographyOn", runs ? today.toString() : day.toString()).href(),
              provincesOn(eras, geography) == era.provinces()));
    }
    return chips;
  }

  private static int provincesOn(List<Era> eras, LocalDate day) {
    return eras.stream()
        .filter(era -> era.contains(day))
        .mapToInt(Era::provinces)
        .findFirst()
        .orElse(0);
  }
}
