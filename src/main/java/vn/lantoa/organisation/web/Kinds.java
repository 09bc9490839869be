package vn.lantoa.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// The kinds of units and areas by name.
final class Kinds {
  private Kinds() {}

  static List<String> of(Kingdom of) {
    return switch (of) {
      case UNIT -> Arrays.stream(UnitKind.values()).map(Enum::name).toList();
      case AREA -> Arrays.stream(AreaKind.values()).map(Enum::name).toList();
      case STATION, PARTNER -> List.of();
    };
  }

  static Optional<String> known(Kingdom of, String typed) {
    String name = typed.strip().toUpperCase(Locale.ROOT);
    return of(of).stream().filter(name::equals).findFirst();
  }
}
