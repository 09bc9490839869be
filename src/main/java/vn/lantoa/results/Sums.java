package vn.lantoa.results;

/// Sums over records of work.
///
/// @param activities number of records
/// @param quantity in the noun of the form: conferences, sessions, broadcasts, items
/// @param attendances people present, counted once for each time they came; not people
public record Sums(long activities, long quantity, long attendances) {
  public static final Sums ZERO = new Sums(0, 0, 0);

  public Sums plus(Sums other) {
    return new Sums(
        activities + other.activities, quantity + other.quantity, attendances + other.attendances);
  }

  public boolean isZero() {
    return activities == 0 && quantity == 0 && attendances == 0;
  }
}
