package vn.lantoa.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.identity.Viewer;

/// The campaigns. Everybody in the agency reads them; who directs a unit keeps those of the unit.
public interface Campaigns {
  /// Whether the viewer keeps campaigns of some unit.
  boolean mayKeep(Viewer viewer);

  /// Whether the viewer keeps this one.
  boolean mayKeep(Viewer viewer, Campaign campaign);

  /// The latest first day first.
  List<Campaign> list();

  /// Those that run on the day, the soonest to end first.
  List<Campaign> on(LocalDate day);

  Optional<Campaign> find(CampaignId id);

  Optional<Campaign> findByCode(String code);

  Outcome register(Viewer viewer, Campaign.Facts facts);

  /// Replaces what is known of a campaign. Work outside its new days keeps its name.
  Outcome correct(Viewer viewer, Edit edit, Campaign.Facts facts);

  /// @param version version that was looked at
  record Edit(CampaignId campaign, int version) {}

  /// @param field its name in [Campaign.Facts]
  /// @param code stable; its text is the message `error.campaigns.<code>`
  record Fault(String field, String code) {}

  /// What came of it.
  sealed interface Outcome {
    record Done(Campaign campaign) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// Somebody else was quicker.
    ///
    /// @param now how it stands
    record Stale(Campaign now) implements Outcome {}

    record Absent() implements Outcome {}

    record Forbidden() implements Outcome {}
  }
}
