package vn.lantoa.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Particulars;
import vn.lantoa.policy.Language;

/// What more a record says, as the API takes and gives it. What is null or missing is not known.
///
/// @param cohosts codes on the last day, or ids, of units that it was done together with
/// @param spot place within the commune, in words
/// @param campaign code
/// @param people people reached, each once
/// @param cost whole đồng
/// @param languages ISO 639-3
record ParticularsBody(
    @Nullable List<String> cohosts,
    @Nullable String spot,
    @Nullable String enterprise,
    @Nullable String campaign,
    @Nullable Long people,
    @Nullable Integer voluntaryJoined,
    @Nullable Integer householdJoined,
    @Nullable Integer vssidInstalled,
    @Nullable Long cost,
    @Nullable Funds funds,
    @Nullable List<String> languages) {
  static ParticularsBody of(Activity activity) {
    Particulars known = activity.facts().particulars();
    Activity.CampaignName campaign = activity.names().campaign();
    return new ParticularsBody(
        activity.names().cohosts().stream().map(Activity.CohostName::code).toList(),
        known.spot(),
        known.enterprise(),
        campaign == null ? null : campaign.code(),
        known.people(),
        known.outcomes().voluntaryJoined(),
        known.outcomes().householdJoined(),
        known.outcomes().vssidInstalled(),
        known.spending().cost(),
        known.spending().funds(),
        known.languages().stream().map(Language::code).sorted().toList());
  }

  WantedParticulars wanted() {
    return new WantedParticulars(
        ActivityRequest.clean(cohosts),
        ActivityRequest.text(spot),
        ActivityRequest.text(enterprise),
        ActivityRequest.text(campaign),
        people,
        new Particulars.Outcomes(voluntaryJoined, householdJoined, vssidInstalled),
        new Particulars.Spending(cost, funds),
        ActivityRequest.clean(languages));
  }
}
