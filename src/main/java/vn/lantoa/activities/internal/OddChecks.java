package vn.lantoa.activities.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.SoftRules.Handling;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;

/// What each soft rule looks at. Facts have passed the hard rules.
@Component
class OddChecks {
  private static final int MONTHS = 12;
  private static final long ROUND = 100;

  private final LikeRows rows;
  private final Geography geography;
  private final Campaigns campaigns;
  private final Taxonomies taxonomies;
  private final Clock clock;

  OddChecks(
      LikeRows rows, Geography geography, Campaigns campaigns, Taxonomies taxonomies, Clock clock) {
    this.rows = rows;
    this.geography = geography;
    this.campaigns = campaigns;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  /// @param self record that the facts are of; null for new work
  Optional<Found> check(Rule rule, ActivityFacts facts, @Nullable ActivityId self) {
    return switch (rule.code()) {
      case TIMES_USUAL -> timesUsual(rule, facts, self);
      case ATTENDANCES_WITHOUT_QUANTITY -> withoutQuantity(rule, facts);
      case SAME_EVENT -> sameEvent(rule, facts, self);
      case AREA_ELSEWHERE -> elsewhere(rule, facts);
      case CAMPAIGN_DAYS -> campaignDays(rule, facts);
      case PEOPLE_MORE -> peopleMore(rule, facts);
      case PEOPLE_ROUND -> peopleRound(rule, facts);
      case COST_ODD -> costOdd(rule, facts);
    };
  }

  private Optional<Found> timesUsual(Rule rule, ActivityFacts facts, @Nullable ActivityId self) {
    long quantity = facts.amount().quantity();
    long times = number(rule);
    // The usual is at least one, so less than that many times one need not be compared.
    if (quantity < times) {
      return Optional.empty();
    }
    LocalDate since = LocalDate.now(clock).minusMonths(MONTHS);
    LikeRows.Usual usual = rows.usual(facts.unit(), form(facts).id(), since, self);
    long median = Math.max(1, usual.median());
    return usual.records() >= ActivityLimits.USUAL_FROM && quantity / median >= times
        ? found(
            rule,
            "quantity",
            List.of(quantity, median, quantity / median),
            facts.unit(),
            facts.form(),
            quantity)
        : Optional.empty();
  }

  private static Optional<Found> withoutQuantity(Rule rule, ActivityFacts facts) {
    long attendances = facts.amount().attendances();
    return attendances > 0 && facts.amount().quantity() == 0
        ? found(rule, "attendances", List.of(attendances), attendances)
        : Optional.empty();
  }

  /// A station plays its own broadcasts: nobody else reports them.
  private Optional<Found> sameEvent(Rule rule, ActivityFacts facts, @Nullable ActivityId self) {
    boolean placed =
        facts.place().area() != null
            || !facts.particulars().spot().isEmpty()
            || !facts.particulars().enterprise().isEmpty();
    if (!placed || facts.place().station() != null) {
      return Optional.empty();
    }
    return rows.sameEvent(facts, form(facts).id(), number(rule), self)
        .map(
            other ->
                new Found(
                    new Doubt(
                        rule.code(),
                        new Fault("title", rule.code().faultCode()),
                        rule.handling() == Handling.ASKS),
                    rule.handling(),
                    sign(other, facts.form(), facts.days().to()),
                    other));
  }

  /// Work elsewhere happens: a fair in the next town.
  private Optional<Found> elsewhere(Rule rule, ActivityFacts facts) {
    AreaId area = facts.place().area();
    LocalDate on = facts.days().to();
    return area == null
            || geography.looksAfter(facts.unit(), area, on)
            || geography.communesOf(facts.unit(), on).isEmpty()
        ? Optional.empty()
        : found(rule, "area", List.of(), facts.unit(), area);
  }

  /// A campaign's work may be recorded late.
  private Optional<Found> campaignDays(Rule rule, ActivityFacts facts) {
    CampaignId campaign = facts.particulars().campaign();
    LocalDate day = facts.days().to();
    return campaign != null && campaigns.find(campaign).filter(one -> !one.isOn(day)).isPresent()
        ? found(rule, "particulars.campaign", List.of(), campaign.value(), day)
        : Optional.empty();
  }

  /// People come to a stall uncounted.
  private static Optional<Found> peopleMore(Rule rule, ActivityFacts facts) {
    Long people = facts.particulars().people();
    long attendances = facts.amount().attendances();
    return people != null && attendances > 0 && people > attendances
        ? found(rule, "particulars.people", List.of(people, attendances), people, attendances)
        : Optional.empty();
  }

  private static Optional<Found> peopleRound(Rule rule, ActivityFacts facts) {
    Long people = facts.particulars().people();
    return people != null
            && facts.amount().grade() == Grade.COUNTED
            && people >= number(rule)
            && people % ROUND == 0
        ? found(rule, "particulars.people", List.of(people), people)
        : Optional.empty();
  }

  private static Optional<Found> costOdd(Rule rule, ActivityFacts facts) {
    Long cost = facts.particulars().spending().cost();
    return cost != null && cost >= number(rule)
        ? found(rule, "particulars.cost", List.of(cost), cost)
        : Optional.empty();
  }

  private Form form(ActivityFacts facts) {
    return taxonomies.findForm(facts.form()).orElseThrow();
  }

  private static long number(Rule rule) {
    return Objects.requireNonNull(rule.threshold());
  }

  private static Optional<Found> found(
      Rule rule, String field, List<Object> arguments, Object... signs) {
    Fault fault = new Fault(field, rule.code().faultCode(), arguments);
    return Optional.of(
        new Found(
            new Doubt(rule.code(), fault, rule.handling() == Handling.ASKS),
            rule.handling(),
            sign(signs),
            null));
  }

  private static String sign(Object... signs) {
    return String.join("|", List.of(signs).stream().map(String::valueOf).toList());
  }
}
