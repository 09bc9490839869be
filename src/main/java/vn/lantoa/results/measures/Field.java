package vn.lantoa.results.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.results.UnitSums.Tally;

/// What is added up over records. Attendances are not people: who comes twice counts twice.
public enum Field {
  ACTIVITIES,
  /// In the noun of the form.
  QUANTITY,
  ATTENDANCES,
  /// People reached, whatever the grade.
  PEOPLE,
  VOLUNTARY_JOINED,
  HOUSEHOLD_JOINED,
  VSSID_INSTALLED,
  /// Whole đồng.
  COST;

  /// As programs write it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public long of(Tally tally) {
    return switch (this) {
      case ACTIVITIES -> tally.activities();
      case QUANTITY -> tally.quantity();
      case ATTENDANCES -> tally.attendances();
      case PEOPLE -> tally.people();
      case VOLUNTARY_JOINED -> tally.voluntaryJoined();
      case HOUSEHOLD_JOINED -> tally.householdJoined();
      case VSSID_INSTALLED -> tally.vssidInstalled();
      case COST -> tally.cost();
    };
  }

  /// Whether it counts people, each once as far as a record can know.
  public boolean isPeople() {
    return this == PEOPLE
        || this == VOLUNTARY_JOINED
        || this == HOUSEHOLD_JOINED
        || this == VSSID_INSTALLED;
  }

  public static Optional<Field> find(String code) {
    return Stream.of(values()).filter(field -> field.name().equalsIgnoreCase(code)).findFirst();
  }
}
