package vn.lantoa.activities.internal;

import java.time.LocalDate;

/// How much a record may say, the same for a single one and for a file of a million.
public final class ActivityLimits {
  public static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
  public static final long LONGEST_DAYS = 366;
  public static final long MOST = 10_000_000;
  public static final int SHORTEST_TITLE = 3;
  public static final int LONGEST_TITLE = 300;
  public static final int LONGEST_NOTE = 2_000;
  public static final int MOST_PARTNERS = 20;
  public static final int MOST_CONTENTS = 40;
  public static final int MOST_COHOSTS = 20;
  public static final int LONGEST_PLACE = 200;
  public static final long MOST_PEOPLE = 100_000_000;
  public static final int MOST_JOINED = 1_000_000;

  /// Ten thousand billion đồng: more than all of the agency spends on itself.
  public static final long MOST_COST = 10_000_000_000_000L;

  /// With fewer records nothing is usual yet.
  public static final int USUAL_FROM = 5;

  private ActivityLimits() {}
}
