package vn.lantoa.campaigns.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns.Fault;
import vn.lantoa.shared.web.Page;

/// @param campaign what is edited; null for a new one
/// @param now how it stands when somebody else was quicker; null otherwise
public record CampaignEditPage(
    @Nullable Campaign campaign,
    CampaignInput input,
    List<Fault> faults,
    @Nullable CampaignInput now)
    implements Page {
  public CampaignEditPage {
    faults = List.copyOf(faults);
  }

  public String action() {
    return campaign == null ? "/campaigns" : "/campaigns/" + campaign.id() + "/edit";
  }

  public Optional<Fault> faultOf(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
  }

  /// What is stored now where it differs from what was typed; empty otherwise.
  public String theirs(String field) {
    return now == null || now.value(field).equals(input.value(field)) ? "" : now.value(field);
  }
}
