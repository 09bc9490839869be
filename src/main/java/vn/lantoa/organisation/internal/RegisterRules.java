package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers.Details;
import vn.lantoa.organisation.Registers.Outcome.Refused;
import vn.lantoa.organisation.Registers.Values;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// What an entry of a register must fulfil before history is asked.
@Component
class RegisterRules {
  private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 1_000;
  private static final Set<String> LEVELS = Set.of("CENTRAL", "PROVINCE", "COMMUNE");

  private final Geography geography;

  RegisterRules(Geography geography) {
    this.geography = geography;
  }

  Optional<Refused> broken(Kingdom of, Values values) {
    if (!isPossible(values.from())) {
      return refused("from", "register.day.range");
    }
    LocalDate lastDay = values.lastDay();
    if (lastDay != null && (lastDay.isBefore(values.from()) || !isPossible(lastDay))) {
      return refused("lastDay", "register.day.order");
    }
    if (values.code().isEmpty() || values.code().length() > LONGEST_CODE) {
      return refused("code", "register.code.length", Integer.toString(LONGEST_CODE));
    }
    if (values.name().length() < 2 || values.name().length() > LONGEST_NAME) {
      return refused("name", "register.name.length", Integer.toString(LONGEST_NAME));
    }
    if (of == Kingdom.PARTNER && !isKind(values.kind())) {
      return refused("kind", "register.kind.unknown");
    }
    return area(of, values);
  }

  static boolean isPossible(LocalDate day) {
    return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
  }

  private Optional<Refused> area(Kingdom of, Values values) {
    AreaId area = values.area();
    if (area == null) {
      return of == Kingdom.STATION ? refused("area", "register.area.commune") : Optional.empty();
    }
    var found = geography.findArea(area, values.from());
    if (found.isEmpty()) {
      return refused("area", "register.area.absent");
    }
    return of == Kingdom.STATION && found.get().kind() != AreaKind.COMMUNE
        ? refused("area", "register.area.commune")
        : Optional.empty();
  }

  static Optional<Refused> broken(Details details) {
    if (!LEVELS.contains(details.level())) {
      return refused("level", "register.level.unknown");
    }
    if (details.agreement().length() > LONGEST_TEXT) {
      return refused("agreement", "register.text.length", Integer.toString(LONGEST_TEXT));
    }
    return details.contact().length() > LONGEST_TEXT
        ? refused("contact", "register.text.length", Integer.toString(LONGEST_TEXT))
        : Optional.empty();
  }

  private static boolean isKind(String code) {
    return Stream.of(PartnerKind.values()).anyMatch(kind -> kind.name().equals(code));
  }

  private static Optional<Refused> refused(String field, String code, String... arguments) {
    return Optional.of(new Refused(field, code, List.of(arguments)));
  }
}
