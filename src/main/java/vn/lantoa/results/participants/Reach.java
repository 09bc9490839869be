package vn.lantoa.results.participants;

/// What records of work of a month say about reach: of a unit, those below it and their
/// predecessors, all that are not withdrawn. Sums of what was said; a record that says nothing adds
/// nothing.
///
/// @param activities number of records
/// @param attendances people present, once for each time they came; not people
/// @param people people reached
/// @param voluntaryJoined registrations of voluntary BHXH
/// @param householdJoined registrations of household BHYT
/// @param vssidInstalled installs of VssID
public record Reach(
    long activities,
    long attendances,
    long people,
    long voluntaryJoined,
    long householdJoined,
    long vssidInstalled) {
  public static final Reach NONE = new Reach(0, 0, 0, 0, 0, 0);

  /// One of the things that are told.
  public enum Measure {
    ATTENDANCES,
    PEOPLE,
    VOLUNTARY_JOINED,
    HOUSEHOLD_JOINED,
    VSSID_INSTALLED
  }

  public long of(Measure measure) {
    return switch (measure) {
      case ATTENDANCES -> attendances;
      case PEOPLE -> people;
      case VOLUNTARY_JOINED -> voluntaryJoined;
      case HOUSEHOLD_JOINED -> householdJoined;
      case VSSID_INSTALLED -> vssidInstalled;
    };
  }
}
