package vn.lantoa.results;

/// What figures may be told by.
public enum Dimension {
  PROVINCE,
  /// Units that led the work.
  UNIT,
  /// Forms of the national table, each with its sub-forms inside.
  FORM,
  /// Every form, each with its own sub-forms inside.
  EVERY_FORM,
  AUDIENCE,
  POLICY_AREA,
  /// What was said.
  TOPIC,
  MONTH,
  QUARTER,
  YEAR,
  CAMPAIGN;

  /// Whether a record may stand in several of its rows; totals count it once.
  public boolean overlaps() {
    return switch (this) {
      case AUDIENCE, POLICY_AREA, TOPIC, EVERY_FORM -> true;
      case PROVINCE, UNIT, FORM, MONTH, QUARTER, YEAR, CAMPAIGN -> false;
    };
  }

  /// Whether its rows are parts of the period.
  public boolean isTime() {
    return this == MONTH || this == QUARTER || this == YEAR;
  }
}
