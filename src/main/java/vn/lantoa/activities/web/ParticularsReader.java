package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Particulars;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Language;
import vn.lantoa.shared.VietnameseText;

/// Understands what more was typed, and finds whom it means. Faults name `particulars.<name>`.
@Component
class ParticularsReader {
  private static final String BLANKS = "[.,\\s\\u00A0]";

  private final Units units;
  private final Campaigns campaigns;

  ParticularsReader(Units units, Campaigns campaigns) {
    this.units = units;
    this.campaigns = campaigns;
  }

  /// What a person typed, numbers understood.
  static WantedParticulars wanted(ParticularsInput input, List<Fault> faults) {
    return new WantedParticulars(
        input.chosenCohosts(),
        input.value("spot"),
        input.value("enterprise"),
        input.value("campaign"),
        number(input, "people", faults),
        new Particulars.Outcomes(
            small(input, "voluntaryJoined", faults),
            small(input, "householdJoined", faults),
            small(input, "vssidInstalled", faults)),
        new Particulars.Spending(number(input, "cost", faults), funds(input.value("funds"))),
        input.chosenLanguages());
  }

  /// People write thousands with dots or blanks. Null when nothing was typed.
  private static @Nullable Long number(ParticularsInput input, String field, List<Fault> faults) {
    String digits = input.value(field).replaceAll(BLANKS, "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("-?\\d{1,15}")) {
      faults.add(new Fault("particulars." + field, "number.wrong"));
      return null;
    }
    return Long.parseLong(digits);
  }

  private static @Nullable Integer small(ParticularsInput input, String field, List<Fault> faults) {
    Long number = number(input, field, faults);
    return number == null ? null : Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static @Nullable Funds funds(String code) {
    return Stream.of(Funds.values())
        .filter(one -> one.name().equals(code.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  Particulars read(WantedParticulars wanted, LocalDate on, List<Fault> faults) {
    return new Particulars(
        cohosts(wanted, on, faults),
        VietnameseText.composed(wanted.spot()),
        VietnameseText.composed(wanted.enterprise()),
        campaign(wanted.campaign(), faults),
        wanted.people(),
        wanted.outcomes(),
        wanted.spending(),
        languages(wanted.languages(), faults));
  }

  private Set<UnitId> cohosts(WantedParticulars wanted, LocalDate on, List<Fault> faults) {
    Set<UnitId> found = new LinkedHashSet<>();
    for (String text : wanted.cohosts()) {
      Optional<UnitId> unit = units.findBy(text, on);
      if (unit.isEmpty()) {
        faults.add(new Fault("particulars.cohosts", "unit.unknown", text));
      }
      unit.ifPresent(found::add);
    }
    return found;
  }

  private @Nullable CampaignId campaign(String code, List<Fault> faults) {
    if (code.isEmpty()) {
      return null;
    }
    Optional<Campaign> found = campaigns.findByCode(code.toUpperCase(Locale.ROOT));
    if (found.isEmpty()) {
      faults.add(new Fault("particulars.campaign", "campaign.unknown", code));
    }
    return found.map(Campaign::id).orElse(null);
  }

  private static Set<Language> languages(List<String> codes, List<Fault> faults) {
    Set<Language> found = EnumSet.noneOf(Language.class);
    for (String code : codes) {
      Optional<Language> language = Language.find(code.strip().toLowerCase(Locale.ROOT));
      if (language.isEmpty()) {
        faults.add(new Fault("particulars.languages", "code.unknown", code));
      }
      language.ifPresent(found::add);
    }
    return found;
  }
}
