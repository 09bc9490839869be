package vn.lantoa.results.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.CrossQuery.Cut;
import vn.lantoa.results.CrossQuery.Filter;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.internal.Traits.Kind;
import vn.lantoa.results.internal.Traits.Place;

/// What of the work counts at all, and in which of the sums that are asked for.
final class Sieve {
  private final Filter filter;
  private final List<Cut> cuts;
  private final Set<Integer> forms = new HashSet<>();
  private final List<Set<Integer>> formsOfCuts;
  private final @Nullable Set<UnitId> readable;
  private final @Nullable Set<UnitId> units;
  private final @Nullable Set<Integer> atoms;

  /// @param readable units that the viewer may read; null for all
  /// @param units below the unit that is asked for; null for all
  /// @param atoms of the province that is asked for; null for all
  record Reach(
      @Nullable Set<UnitId> readable, @Nullable Set<UnitId> units, @Nullable Set<Integer> atoms) {}

  Sieve(CrossQuery query, Reach reach, Taxonomies taxonomies) {
    this.filter = query.filter();
    this.cuts = query.cuts();
    this.readable = reach.readable();
    this.units = reach.units();
    this.atoms = reach.atoms();
    filter.forms().stream().map(Form::family).forEach(forms::addAll);
    this.formsOfCuts =
        cuts.stream()
            .map(
                cut -> {
                  Set<Integer> families = new HashSet<>();
                  cut.forms().forEach(id -> families.addAll(taxonomies.form(id).family()));
                  return families;
                })
            .toList();
  }

  /// Whether what counts depends on where it belongs.
  boolean asksForPlaces() {
    return readable != null || units != null || atoms != null;
  }

  /// Whether what counts depends on what it was, topics aside.
  boolean asksForKinds() {
    return !forms.isEmpty()
        || filter.approval() != Approval.ALL
        || filter.policyAreas() != 0
        || filter.audiences() != 0
        || filter.campaign() != null
        || cuts.stream().anyMatch(cut -> !cut.equals(Cut.ALL));
  }

  boolean lets(Place place) {
    UnitId unit = new UnitId(place.unit());
    return (readable == null || readable.contains(unit))
        && (units == null || units.contains(unit))
        && (atoms == null || atoms.contains(place.atom()));
  }

  boolean lets(List<UUID> topics) {
    ContentTopicId topic = filter.topic();
    return topic == null || topics.contains(topic.value());
  }

  /// Bits of the sums that count it; 0 for none.
  int cutsOf(Kind kind) {
    if (!lets(kind)) {
      return 0;
    }
    int bits = 0;
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      boolean counts =
          (cut.forms().isEmpty() || formsOfCuts.get(i).contains(kind.form()))
              && named(kind.policyAreas(), cut.policyAreas())
              && named(kind.audiences(), cut.audiences());
      bits |= counts ? 1 << i : 0;
    }
    return bits;
  }

  private boolean lets(Kind kind) {
    return (forms.isEmpty() || forms.contains(kind.form()))
        && (filter.approval() == Approval.ALL || kind.approved())
        && named(kind.policyAreas(), filter.policyAreas())
        && named(kind.audiences(), filter.audiences())
        && (filter.campaign() == null || filter.campaign().value() == kind.campaign());
  }

  private static boolean named(int mask, int asked) {
    return asked == 0 || (mask & asked) != 0;
  }
}
