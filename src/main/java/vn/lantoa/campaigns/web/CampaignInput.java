package vn.lantoa.campaigns.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns.Fault;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.VietnameseText;

/// A campaign as typed. Everything stays as typed until it is understood.
///
/// @param from first day
/// @param to last day, inside
public record CampaignInput(
    int version,
    @Nullable String code,
    @Nullable String nameVi,
    @Nullable String nameEn,
    @Nullable String theme,
    @Nullable String from,
    @Nullable String to) {
  static CampaignInput empty() {
    return new CampaignInput(0, "", "", "", "", "", "");
  }

  static CampaignInput of(Campaign campaign) {
    Campaign.Facts facts = campaign.facts();
    return new CampaignInput(
        campaign.version(),
        facts.code(),
        facts.name().vi(),
        facts.name().en(),
        facts.theme(),
        facts.days().from().toString(),
        facts.days().last().toString());
  }

  CampaignInput ofVersion(int newer) {
    return new CampaignInput(newer, code, nameVi, nameEn, theme, from, to);
  }

  /// The value of a field, empty when nothing was typed.
  public String value(String field) {
    String typed =
        switch (field) {
          case "code" -> code;
          case "nameVi" -> nameVi;
          case "nameEn" -> nameEn;
          case "theme" -> theme;
          case "from" -> from;
          case "to" -> to;
          default -> throw new IllegalArgumentException("No field " + field);
        };
    return typed == null ? "" : VietnameseText.composed(typed);
  }

  /// Days that are none, or in the wrong order.
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (String field : List.of("from", "to")) {
      try {
        LocalDate.parse(value(field));
      } catch (DateTimeException noDay) {
        faults.add(new Fault(field, "day"));
      }
    }
    if (faults.isEmpty() && LocalDate.parse(value("to")).isBefore(LocalDate.parse(value("from")))) {
      faults.add(new Fault("to", "order"));
    }
    return faults;
  }

  /// What is meant; only where [#faults] is empty. Without an English name the Vietnamese stands.
  Campaign.Facts facts(UnitId unit) {
    String english = value("nameEn");
    return new Campaign.Facts(
        value("code").toUpperCase(Locale.ROOT),
        new Term(value("nameVi"), english.isEmpty() ? value("nameVi") : english),
        value("theme"),
        DayRange.inclusive(LocalDate.parse(value("from")), LocalDate.parse(value("to"))),
        unit);
  }
}
