package vn.lantoa.campaigns;

import java.time.LocalDate;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.DayRange;

/// A dated effort.
///
/// @param version grows with every change
public record Campaign(CampaignId id, int version, Facts facts) {
  /// @param code stable, upper case; work names it
  /// @param theme what it is for; empty where nobody said
  /// @param unit who runs it
  public record Facts(String code, Term name, String theme, DayRange days, UnitId unit) {}

  public boolean isOn(LocalDate day) {
    return facts.days().contains(day);
  }
}
