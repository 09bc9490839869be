package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.lantoa.organisation.reorganisation.Step;

/// What replaying needs of an act.
public record EnactedAct(
    UUID id, String number, LocalDate signedOn, LocalDate day, List<Step> steps) {
  /// The order in which acts take effect, whatever the order in which they were entered.
  static final Comparator<EnactedAct> ORDER =
      Comparator.comparing(EnactedAct::day)
          .thenComparing(EnactedAct::signedOn)
          .thenComparing(EnactedAct::number);

  public EnactedAct {
    steps = List.copyOf(steps);
  }
}
