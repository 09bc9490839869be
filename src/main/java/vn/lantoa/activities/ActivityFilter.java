package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.shared.DayRange;

/// Which records are listed. What is null or empty does not narrow.
///
/// @param who units whose records are listed
/// @param forms codes; each with its sub-forms
/// @param days counting days
/// @param where place of the work
/// @param policyAreas mask; records that name one of them, 0 for all
/// @param audiences mask; records that name one of them, 0 for all
/// @param status null for all that is not withdrawn
/// @param assignment assignment that was answered
/// @param text words of title or note, whatever diacritics
/// @param partner partner that work was done with
/// @param content content that work was about
/// @param campaign campaign that work belongs to
/// @param also what must hold besides
public record ActivityFilter(
    @Nullable Who who,
    Set<String> forms,
    @Nullable DayRange days,
    Where where,
    int policyAreas,
    int audiences,
    @Nullable Status status,
    @Nullable UUID assignment,
    String text,
    @Nullable PartnerId partner,
    @Nullable ContentTopicId content,
    @Nullable CampaignId campaign,
    Also also) {
  public ActivityFilter {
    forms = Set.copyOf(forms);
  }

  /// With nothing besides.
  public ActivityFilter(
      @Nullable Who who,
      Set<String> forms,
      @Nullable DayRange days,
      Where where,
      int policyAreas,
      int audiences,
      @Nullable Status status,
      @Nullable UUID assignment,
      String text,
      @Nullable PartnerId partner,
      @Nullable ContentTopicId content,
      @Nullable CampaignId campaign) {
    this(
        who,
        forms,
        days,
        where,
        policyAreas,
        audiences,
        status,
        assignment,
        text,
        partner,
        content,
        campaign,
        Also.NONE);
  }

  /// With whomever it was done, whatever was said.
  public ActivityFilter(
      @Nullable Who who,
      Set<String> forms,
      @Nullable DayRange days,
      Where where,
      int policyAreas,
      int audiences,
      @Nullable Status status,
      @Nullable UUID assignment,
      String text) {
    this(
        who,
        forms,
        days,
        where,
        policyAreas,
        audiences,
        status,
        assignment,
        text,
        null,
        null,
        null,
        Also.NONE);
  }

  /// Every record that is not withdrawn.
  public static final ActivityFilter ALL =
      new ActivityFilter(null, Set.of(), null, new Anywhere(), 0, 0, null, null, "");

  /// What the cell of a table asks for besides: several things of a kind at once, or none.
  ///
  /// @param policyAreas masks; records name one of each
  /// @param audiences masks; records name one of each
  /// @param contents records name all
  /// @param without records name nothing of it
  /// @param within units whose records are listed, besides [ActivityFilter#who]
  public record Also(
      List<Integer> policyAreas,
      List<Integer> audiences,
      Set<ContentTopicId> contents,
      Set<Part> without,
      @Nullable Who within) {
    /// Nothing besides.
    public static final Also NONE = new Also(List.of(), List.of(), Set.of(), Set.of(), null);

    public Also {
      policyAreas = List.copyOf(policyAreas);
      audiences = List.copyOf(audiences);
      contents = Set.copyOf(contents);
      without = Set.copyOf(without);
    }
  }

  /// What a record may name.
  public enum Part {
    POLICY_AREA,
    AUDIENCE,
    CONTENT,
    CAMPAIGN
  }

  /// Whose records are listed.
  public sealed interface Who {}

  /// A unit's.
  ///
  /// @param on day whose tree is meant
  /// @param ownOnly leaves out the units below, and predecessors
  public record OfUnit(UnitId unit, LocalDate on, boolean ownOnly) implements Who {}

  /// A unit's own, and those of the units that it carries on on the day; of none below.
  public record CarriedOn(UnitId unit, LocalDate on) implements Who {}

  /// Those of units that no single unit carries on on the day.
  public record CarriedOnByNobody(LocalDate on) implements Who {}

  /// Where the work belongs.
  public sealed interface Where {}

  /// Anywhere.
  public record Anywhere() implements Where {}

  /// In a commune.
  public record InArea(AreaId area) implements Where {}

  /// In a province, or with a force unit, of the geography's day.
  ///
  /// @param code code borne on the day
  public record InProvince(String code, LocalDate geographyOn) implements Where {}

  /// In no province of the geography's day, nor with a force unit.
  public record Unattributed(LocalDate geographyOn) implements Where {}

  /// In a row of what the periods have in common.
  ///
  /// @param key codes of its provinces joined by `+`
  public record InCommon(String key, List<DayRange> periods) implements Where {
    public InCommon {
      periods = List.copyOf(periods);
    }
  }

  /// In no row of what the periods have in common.
  public record UnattributedInCommon(List<DayRange> periods) implements Where {
    public UnattributedInCommon {
      periods = List.copyOf(periods);
    }
  }
}
