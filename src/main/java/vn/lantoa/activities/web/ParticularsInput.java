package vn.lantoa.activities.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Particulars;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Language;

/// What more a person typed. Fields of the form are named `particulars.<name>`.
///
/// @param cohosts ids
/// @param campaign code
/// @param languages codes
public record ParticularsInput(
    @Nullable List<String> cohosts,
    @Nullable String spot,
    @Nullable String enterprise,
    @Nullable String campaign,
    @Nullable String people,
    @Nullable String voluntaryJoined,
    @Nullable String householdJoined,
    @Nullable String vssidInstalled,
    @Nullable String cost,
    @Nullable String funds,
    @Nullable List<String> languages) {
  static final ParticularsInput NONE =
      new ParticularsInput(null, null, null, null, null, null, null, null, null, null, null);

  /// The input that says what a record says.
  static ParticularsInput of(Particulars known, Activity.@Nullable CampaignName campaign) {
    Funds funds = known.spending().funds();
    return new ParticularsInput(
        known.cohosts().stream().map(UnitId::toString).toList(),
        known.spot(),
        known.enterprise(),
        campaign == null ? "" : campaign.code(),
        text(known.people()),
        text(known.outcomes().voluntaryJoined()),
        text(known.outcomes().householdJoined()),
        text(known.outcomes().vssidInstalled()),
        text(known.spending().cost()),
        funds == null ? "" : funds.name(),
        known.languages().stream().map(Language::code).toList());
  }

  /// What is likely to be the same when the work is done again: with whom, where, for which
  /// campaign, in which languages; not what came of it.
  static ParticularsInput again(Activity activity) {
    Particulars known = activity.facts().particulars();
    Activity.CampaignName campaign = activity.names().campaign();
    return new ParticularsInput(
        known.cohosts().stream().map(UnitId::toString).toList(),
        known.spot(),
        known.enterprise(),
        campaign == null ? "" : campaign.code(),
        "",
        "",
        "",
        "",
        "",
        "",
        known.languages().stream().map(Language::code).toList());
  }

  private static String text(@Nullable Number number) {
    return number == null ? "" : number.toString();
  }

  /// The value of a field with one value, empty when nothing was typed.
  public String value(String field) {
    String typed =
        switch (field) {
          case "spot" -> spot;
          case "enterprise" -> enterprise;
          case "campaign" -> campaign;
          case "people" -> people;
          case "voluntaryJoined" -> voluntaryJoined;
          case "householdJoined" -> householdJoined;
          case "vssidInstalled" -> vssidInstalled;
          case "cost" -> cost;
          case "funds" -> funds;
          default -> throw new IllegalArgumentException("No field " + field);
        };
    return typed == null ? "" : typed.strip();
  }

  public List<String> chosenCohosts() {
    return cohosts == null ? List.of() : cohosts.stream().filter(Objects::nonNull).toList();
  }

  public List<String> chosenLanguages() {
    return languages == null ? List.of() : languages.stream().filter(Objects::nonNull).toList();
  }

  /// Whether nothing was typed.
  public boolean isEmpty() {
    return chosenCohosts().isEmpty()
        && chosenLanguages().isEmpty()
        && List.of(
                "spot",
                "enterprise",
                "campaign",
                "people",
                "voluntaryJoined",
                "householdJoined",
                "vssidInstalled",
                "cost",
                "funds")
            .stream()
            .allMatch(field -> value(field).isEmpty());
  }
}
