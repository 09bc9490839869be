package vn.lantoa.activities.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Particulars;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.Organisation;

/// What [Particulars] must fulfil. Fields are told as `particulars.<name>`.
@Component
class ParticularsRules {
  static final int MOST_COHOSTS = ActivityLimits.MOST_COHOSTS;
  static final int LONGEST_PLACE = ActivityLimits.LONGEST_PLACE;
  static final long MOST_PEOPLE = ActivityLimits.MOST_PEOPLE;
  static final int MOST_JOINED = ActivityLimits.MOST_JOINED;
  static final long MOST_COST = ActivityLimits.MOST_COST;

  private final Organisation organisation;
  private final Campaigns campaigns;

  ParticularsRules(Organisation organisation, Campaigns campaigns) {
    this.organisation = organisation;
    this.campaigns = campaigns;
  }

  List<Fault> faults(ActivityFacts facts) {
    Particulars more = facts.particulars();
    List<Fault> faults = new ArrayList<>();
    cohosts(facts, faults);
    longest("spot", more.spot(), faults);
    longest("enterprise", more.enterprise(), faults);
    CampaignId campaign = more.campaign();
    if (campaign != null && campaigns.find(campaign).isEmpty()) {
      faults.add(fault("campaign", "campaign.absent"));
    }
    range("people", more.people(), MOST_PEOPLE, faults);
    Particulars.Outcomes outcomes = more.outcomes();
    range("voluntaryJoined", outcomes.voluntaryJoined(), MOST_JOINED, faults);
    range("householdJoined", outcomes.householdJoined(), MOST_JOINED, faults);
    range("vssidInstalled", outcomes.vssidInstalled(), MOST_JOINED, faults);
    range("cost", more.spending().cost(), MOST_COST, faults);
    return faults;
  }

  private void cohosts(ActivityFacts facts, List<Fault> faults) {
    var cohosts = facts.particulars().cohosts();
    LocalDate on = facts.days().to();
    if (cohosts.size() > MOST_COHOSTS) {
      faults.add(fault("cohosts", "cohosts.many", MOST_COHOSTS));
    } else if (cohosts.contains(facts.unit())) {
      faults.add(fault("cohosts", "cohosts.self"));
    } else if (cohosts.stream().anyMatch(unit -> organisation.findUnit(unit, on).isEmpty())) {
      faults.add(fault("cohosts", "cohosts.absent"));
    }
  }

  private static void longest(String field, String text, List<Fault> faults) {
    if (text.length() > LONGEST_PLACE) {
      faults.add(fault(field, "text.length", LONGEST_PLACE));
    }
  }

  private static void range(String field, @Nullable Number number, long most, List<Fault> faults) {
    if (number != null && (number.longValue() < 0 || number.longValue() > most)) {
      faults.add(fault(field, "quantity.range", most));
    }
  }

  private static Fault fault(String field, String code, Object... arguments) {
    return new Fault("particulars." + field, code, arguments);
  }
}
