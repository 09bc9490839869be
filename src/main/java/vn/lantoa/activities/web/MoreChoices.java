package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// What more may be chosen on the entry page; what was chosen stays among the choices.
@Component
class MoreChoices {
  private final Organisation organisation;
  private final Campaigns campaigns;

  MoreChoices(Organisation organisation, Campaigns campaigns) {
    this.organisation = organisation;
    this.campaigns = campaigns;
  }

  /// @param around lead unit, or the provincial unit of who records for several
  EntryPage.More choices(EntryInput input, UnitId around, LocalDate on) {
    return new EntryPage.More(cohosts(input, around, on), running(input, on));
  }

  /// The province and its base offices.
  private List<Unit> cohosts(EntryInput input, UnitId around, LocalDate on) {
    Map<UnitId, Unit> units = new LinkedHashMap<>();
    organisation
        .provincialUnitOf(around, on)
        .ifPresent(
            province -> {
              units.put(province.id(), province);
              organisation.childrenOf(province.id(), on).forEach(u -> units.put(u.id(), u));
            });
    Units.uuid(input.value("unit")).map(UnitId::new).ifPresent(units::remove);
    input.more().chosenCohosts().stream()
        .flatMap(text -> Units.uuid(text).stream())
        .map(UnitId::new)
        .filter(id -> !units.containsKey(id))
        .flatMap(id -> organisation.findUnit(id, on).stream())
        .forEach(unit -> units.put(unit.id(), unit));
    return List.copyOf(units.values());
  }

  private List<Campaign> running(EntryInput input, LocalDate on) {
    List<Campaign> running = new ArrayList<>(campaigns.on(on));
    String chosen = input.more().value("campaign");
    if (running.stream().noneMatch(one -> one.facts().code().equals(chosen))) {
      campaigns.findByCode(chosen).ifPresent(running::add);
    }
    return running;
  }
}
