package vn.lantoa.activities;

import java.util.Optional;
import java.util.stream.Stream;

/// What may look odd in a record and be right nevertheless. What a rule does, and from which number
/// on, are settings: [SoftRules].
public enum SoftRule {
  /// The quantity is so many times what the unit usually does in the form.
  TIMES_USUAL(Measure.TIMES, 2, 1_000),
  /// People attended, and nothing took place.
  ATTENDANCES_WITHOUT_QUANTITY(Measure.NONE, 0, 0),
  /// Another unit has reported what looks like the same event: form, day, place, and a title that
  /// is alike by so many per cent.
  SAME_EVENT(Measure.PERCENT, 20, 100),
  /// The commune is not one of the unit.
  AREA_ELSEWHERE(Measure.NONE, 0, 0),
  /// The last day lies outside the campaign.
  CAMPAIGN_DAYS(Measure.NONE, 0, 0),
  /// More people than attendances.
  PEOPLE_MORE(Measure.NONE, 0, 0),
  /// People who were counted one by one make a round hundred, from so many on.
  PEOPLE_ROUND(Measure.PEOPLE, 100, 1_000_000),
  /// It cost that much or more.
  COST_ODD(Measure.DONG, 1_000_000, 1_000_000_000_000L);

  private static final String CODES = "doubt.";

  private final Measure measure;
  private final long least;
  private final long most;

  SoftRule(Measure measure, long least, long most) {
    this.measure = measure;
    this.least = least;
    this.most = most;
  }

  /// What the number of a rule counts.
  public enum Measure {
    NONE,
    TIMES,
    PERCENT,
    PEOPLE,
    DONG
  }

  public Measure measure() {
    return measure;
  }

  /// Smallest number that makes sense.
  public long least() {
    return least;
  }

  /// Greatest number that makes sense.
  public long most() {
    return most;
  }

  /// Whether it may be set to refuse.
  public boolean mayRefuse() {
    return this == AREA_ELSEWHERE;
  }

  /// The rule with this name; absent for anything else.
  public static Optional<SoftRule> of(String code) {
    return Stream.of(values()).filter(rule -> rule.name().equals(code)).findFirst();
  }

  /// Code of the fault that tells it.
  public String faultCode() {
    return CODES + name();
  }
}
