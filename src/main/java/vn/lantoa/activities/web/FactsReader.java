package vn.lantoa.activities.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Particulars;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.shared.VietnameseText;

/// Finds whom and where a record means. Codes are those of the last day: a code means nothing
/// without a date.
@Component
class FactsReader {
  private final Units units;
  private final Geography geography;
  private final Named named;
  private final ParticularsReader particulars;

  FactsReader(Units units, Geography geography, Named named, ParticularsReader particulars) {
    this.units = units;
    this.geography = geography;
    this.named = named;
    this.particulars = particulars;
  }

  /// What came of reading.
  sealed interface Reading {
    record Read(ActivityFacts facts) implements Reading {}

    record Unreadable(List<Fault> faults) implements Reading {}
  }

  Reading read(Wanted wanted) {
    List<Fault> faults = new ArrayList<>();
    Optional<UnitId> unit = units.findBy(wanted.unit(), wanted.to());
    if (unit.isEmpty()) {
      faults.add(new Fault("unit", "unit.unknown", wanted.unit()));
    }
    AreaId area = area(wanted, faults);
    StationId station = station(wanted, faults);
    Set<PartnerId> together = partners(wanted, faults);
    Set<ContentTopicId> said = contents(wanted, faults);
    Particulars more = particulars.read(wanted.particulars(), wanted.to(), faults);
    if (unit.isEmpty() || !faults.isEmpty()) {
      return new Reading.Unreadable(faults);
    }
    return new Reading.Read(
        new ActivityFacts(
            unit.get(),
            wanted.form(),
            ActivityFacts.Subject.of(wanted.policyAreas(), wanted.audiences()).about(said),
            new ActivityFacts.Days(wanted.from(), wanted.to()),
            new ActivityFacts.Place(area, station),
            wanted.amount(),
            VietnameseText.composed(wanted.title()),
            VietnameseText.composed(wanted.note()),
            wanted.assignment(),
            together,
            more));
  }

  private Set<ContentTopicId> contents(Wanted wanted, List<Fault> faults) {
    Set<ContentTopicId> found = new LinkedHashSet<>();
    for (String text : wanted.contents()) {
      Optional<ContentTopicId> topic = named.content(text);
      if (topic.isEmpty()) {
        faults.add(new Fault("contents", "content.unknown", text));
      }
      topic.ifPresent(found::add);
    }
    return found;
  }

  private Set<PartnerId> partners(Wanted wanted, List<Fault> faults) {
    Set<PartnerId> found = new LinkedHashSet<>();
    for (String text : wanted.partners()) {
      Optional<PartnerId> partner = named.partner(text, wanted.to());
      if (partner.isEmpty()) {
        faults.add(new Fault("partners", "partner.unknown", text));
      }
      partner.ifPresent(found::add);
    }
    return found;
  }

  private @Nullable AreaId area(Wanted wanted, List<Fault> faults) {
    String text = wanted.area();
    if (text.isEmpty()) {
      return null;
    }
    Optional<AreaId> area =
        Units.uuid(text)
            .map(AreaId::new)
            .or(() -> geography.findAreaByCode(AreaKind.COMMUNE, text, wanted.to()).map(Area::id));
    if (area.isEmpty()) {
      faults.add(new Fault("area", "area.unknown", text));
    }
    return area.orElse(null);
  }

  private @Nullable StationId station(Wanted wanted, List<Fault> faults) {
    String text = wanted.station();
    if (text.isEmpty()) {
      return null;
    }
    Optional<StationId> station =
        Units.uuid(text)
            .map(StationId::new)
            .or(() -> geography.findStationByCode(text, wanted.to()).map(Station::id));
    if (station.isEmpty()) {
      faults.add(new Fault("station", "station.unknown", text));
    }
    return station.orElse(null);
  }
}
