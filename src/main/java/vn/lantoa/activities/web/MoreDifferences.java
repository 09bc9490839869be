package vn.lantoa.activities.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Particulars;
import vn.lantoa.activities.web.DetailPage.Difference;
import vn.lantoa.policy.Language;

/// Says how the particulars of one version differ from those of the next.
final class MoreDifferences {
  private static final String KEY = "activities.particulars.";

  private final Locale locale;

  MoreDifferences(Locale locale) {
    this.locale = locale;
  }

  /// All of them, alike or not.
  List<Difference> told(Activity before, Activity after) {
    Particulars b = before.facts().particulars();
    Particulars a = after.facts().particulars();
    return List.of(
        new Difference(KEY + "campaign", campaign(before), campaign(after)),
        new Difference(KEY + "spot", b.spot(), a.spot()),
        new Difference(KEY + "enterprise", b.enterprise(), a.enterprise()),
        new Difference(KEY + "cohosts", cohosts(before), cohosts(after)),
        new Difference(KEY + "people", number(b.people()), number(a.people())),
        new Difference(
            KEY + "voluntaryJoined",
            number(b.outcomes().voluntaryJoined()),
            number(a.outcomes().voluntaryJoined())),
        new Difference(
            KEY + "householdJoined",
            number(b.outcomes().householdJoined()),
            number(a.outcomes().householdJoined())),
        new Difference(
            KEY + "vssidInstalled",
            number(b.outcomes().vssidInstalled()),
            number(a.outcomes().vssidInstalled())),
        new Difference(KEY + "cost", number(b.spending().cost()), number(a.spending().cost())),
        new Difference(KEY + "funds", funds(b), funds(a), "activities.funds."),
        new Difference(KEY + "languages", languages(b), languages(a), "policy.language."));
  }

  private String campaign(Activity activity) {
    Activity.CampaignName campaign = activity.names().campaign();
    return campaign == null ? "" : campaign.name().in(locale);
  }

  private static String cohosts(Activity activity) {
    return activity.names().cohosts().stream()
        .map(Activity.CohostName::name)
        .collect(Collectors.joining(", "));
  }

  private String number(@Nullable Number number) {
    return number == null ? "" : NumberFormat.getIntegerInstance(locale).format(number);
  }

  private static String funds(Particulars known) {
    Funds funds = known.spending().funds();
    return funds == null ? "" : funds.name();
  }

  private static String languages(Particulars known) {
    return known.languages().stream().sorted().map(Language::code).collect(Collectors.joining(" "));
  }
}
