package vn.lantoa.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.ActorId;

/// A record of work.
///
/// @param version grows with every change; an edit names the version it was made from
/// @param names unit, commune, station and partners as they were called on the last day
/// @param approved null unless it is approved
public record Activity(
    ActivityId id,
    int version,
    Status status,
    ActivityFacts facts,
    Names names,
    Stamp recorded,
    @Nullable Stamp approved) {
  /// @param areaCode null where the place is not known, likewise areaName
  /// @param stationCode null without station, likewise stationName
  /// @param partners by name
  /// @param contents standing ones first
  /// @param cohosts by name
  /// @param campaign null for none
  public record Names(
      String unitCode,
      String unitName,
      @Nullable String areaCode,
      @Nullable String areaName,
      @Nullable String stationCode,
      @Nullable String stationName,
      List<PartnerName> partners,
      List<ContentName> contents,
      List<CohostName> cohosts,
      @Nullable CampaignName campaign) {
    public Names {
      partners = List.copyOf(partners);
      contents = List.copyOf(contents);
      cohosts = List.copyOf(cohosts);
    }
  }

  /// A content topic as it is called now.
  ///
  /// @param document directive whose clause it is, and its number there; empty for a standing topic
  public record ContentName(ContentTopicId id, String code, Term name, String document) {}

  /// A unit that it was done together with, as it was called on the last day, or nearest to it.
  public record CohostName(UnitId id, String code, String name) {}

  /// A campaign as it is called now.
  public record CampaignName(String code, Term name) {}

  /// A partner as it was called on the last day, or nearest to it.
  public record PartnerName(PartnerId id, String code, String name) {}

  /// Who did something, and when.
  public record Stamp(ActorId by, Instant at) {}

  public boolean isWithdrawn() {
    return status == Status.WITHDRAWN;
  }
}
