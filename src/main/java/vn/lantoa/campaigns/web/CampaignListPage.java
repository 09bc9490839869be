package vn.lantoa.campaigns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Page;

/// @param units names of those who run them
/// @param kept campaigns that the viewer keeps
public record CampaignListPage(
    List<Campaign> campaigns,
    Map<UnitId, String> units,
    List<CampaignId> kept,
    boolean mayAdd,
    boolean saved)
    implements Page {
  public CampaignListPage {
    campaigns = List.copyOf(campaigns);
    units = Map.copyOf(units);
    kept = List.copyOf(kept);
  }

  /// Key of the words for where it stands on the day.
  public String stateOf(Campaign campaign, LocalDate day) {
    if (campaign.isOn(day)) {
      return "campaigns.state.on";
    }
    return day.isBefore(campaign.facts().days().from())
        ? "campaigns.state.ahead"
        : "campaigns.state.over";
  }
}
