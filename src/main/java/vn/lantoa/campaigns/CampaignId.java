package vn.lantoa.campaigns;

/// Identity of a campaign: a small number, 1 or more.
public record CampaignId(int value) {
  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
