package vn.lantoa.activities.internal.bulk;

import java.util.Map;
import vn.lantoa.activities.internal.ActivityLimits;

/// Limits of single records as parameters of statements.
final class Limits {
  static final Map<String, Object> BY_NAME =
      Map.ofEntries(
          Map.entry("earliest", ActivityLimits.EARLIEST),
          Map.entry("longest", ActivityLimits.LONGEST_DAYS),
          Map.entry("most", ActivityLimits.MOST),
          Map.entry("shortestTitle", ActivityLimits.SHORTEST_TITLE),
          Map.entry("longestTitle", ActivityLimits.LONGEST_TITLE),
          Map.entry("longestNote", ActivityLimits.LONGEST_NOTE),
          Map.entry("longestPlace", ActivityLimits.LONGEST_PLACE),
          Map.entry("mostPeople", ActivityLimits.MOST_PEOPLE),
          Map.entry("mostJoined", ActivityLimits.MOST_JOINED),
          Map.entry("mostCost", ActivityLimits.MOST_COST),
          Map.entry("mostPartners", ActivityLimits.MOST_PARTNERS),
          Map.entry("mostContents", ActivityLimits.MOST_CONTENTS),
          Map.entry("mostCohosts", ActivityLimits.MOST_COHOSTS));

  private Limits() {}
}
