package vn.lantoa.activities.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.StationId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;

/// Says what a record counts as. Asked once, when it is recorded or corrected: afterwards what is
/// stored counts.
@Component
class Counting {
  private final Taxonomies taxonomies;
  private final Geography geography;

  Counting(Taxonomies taxonomies, Geography geography) {
    this.taxonomies = taxonomies;
    this.geography = geography;
  }

  /// @param facts that keep the rules
  Counted of(ActivityFacts facts) {
    AreaId area = areaOf(facts);
    return new Counted(
        facts,
        area,
        taxonomies.findForm(facts.form()).map(Form::id).orElseThrow(),
        taxonomies.policyAreaMask(facts.subject().policyAreas()).orElseThrow(),
        taxonomies.audienceMask(facts.subject().audiences()).orElseThrow(),
        geography.atomOf(facts.unit(), area, facts.days().to()));
  }

  private @Nullable AreaId areaOf(ActivityFacts facts) {
    StationId station = facts.place().station();
    if (facts.place().area() != null || station == null) {
      return facts.place().area();
    }
    return geography.findStation(station, facts.days().to()).map(Station::area).orElse(null);
  }
}
