package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Partner;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.Partners;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.UnitId;

/// Where, and with whom, a unit works.
@Component
class Nearby {
  private final Geography geography;
  private final Partners partners;
  private final MoreChoices more;

  Nearby(Geography geography, Partners partners, MoreChoices more) {
    this.geography = geography;
    this.partners = partners;
    this.more = more;
  }

  /// Units to host with, and campaigns.
  EntryPage.More more(EntryInput input, UnitId around, LocalDate on) {
    return more.choices(input, around, on);
  }

  List<Area> communes(UnitId unit, LocalDate on) {
    return geography.communesOf(unit, on);
  }

  List<Station> stations(UnitId unit, LocalDate on) {
    return geography.stationsOf(unit, on);
  }

  /// Partners around the unit on the day of the work; what was chosen stays among them.
  List<Partner> partners(EntryInput input, UnitId unit, LocalDate on) {
    List<Partner> near = partners.around(unit, on);
    Set<PartnerId> known = near.stream().map(Partner::id).collect(Collectors.toSet());
    List<PartnerId> chosen =
        input.chosenPartners().stream()
            .flatMap(text -> Units.uuid(text).stream())
            .map(PartnerId::new)
            .filter(id -> !known.contains(id))
            .toList();
    return Stream.concat(partners.findAll(chosen, on).stream(), near.stream()).toList();
  }
}
