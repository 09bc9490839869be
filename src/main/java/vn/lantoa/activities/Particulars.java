package vn.lantoa.activities;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Language;

/// What more a record may say. Nothing of it has to be known; not known is not zero.
///
/// @param cohosts units that it was done together with; told, not counted
/// @param spot place within the commune, in words; empty where not said
/// @param enterprise where it was held; empty for none
/// @param campaign null for none
/// @param people people reached, each once, graded like attendances; null where not known
/// @param outcomes what followed
/// @param spending what it cost
/// @param languages empty where not said
public record Particulars(
    Set<UnitId> cohosts,
    String spot,
    String enterprise,
    @Nullable CampaignId campaign,
    @Nullable Long people,
    Outcomes outcomes,
    Spending spending,
    Set<Language> languages) {
  /// Nothing more is said.
  public static final Particulars NONE =
      new Particulars(Set.of(), "", "", null, null, Outcomes.NONE, Spending.NONE, Set.of());

  public Particulars {
    cohosts = Set.copyOf(cohosts);
    languages = Set.copyOf(languages);
  }

  /// People who joined or installed after it, as far as the unit knows. They stand beside the work
  /// and are never said to be caused by it.
  ///
  /// @param voluntaryJoined people who joined voluntary BHXH
  /// @param householdJoined people who joined household BHYT
  /// @param vssidInstalled installs of VssID
  public record Outcomes(
      @Nullable Integer voluntaryJoined,
      @Nullable Integer householdJoined,
      @Nullable Integer vssidInstalled) {
    /// Not known.
    public static final Outcomes NONE = new Outcomes(null, null, null);
  }

  /// @param cost whole đồng; null where not known
  /// @param funds null where not known
  public record Spending(@Nullable Long cost, @Nullable Funds funds) {
    /// Not known.
    public static final Spending NONE = new Spending(null, null);
  }
}
