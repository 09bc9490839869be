package vn.lantoa.results.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The numbers behind which places, kinds and sets of topics stand in rows of figures.
@Component
class Traits {
  /// Who did it and to which atom it belongs.
  record Place(UUID unit, int atom) {}

  /// What it was: of such work sums alone are kept.
  ///
  /// @param campaign 0 for none
  record Kind(int form, int policyAreas, int audiences, boolean approved, int campaign) {}

  /// The set that names no topics.
  static final int NONE = 0;

  private final Numbered<Place> places = new Numbered<>();
  private final Numbered<Kind> kinds = new Numbered<>();
  private final Numbered<List<UUID>> topics = new Numbered<>();

  private final Map<String, Integer> written = new ConcurrentHashMap<>();

  Traits() {
    topics.of(List.of());
    written.put("{}", NONE);
  }

  Numbered<Place> places() {
    return places;
  }

  Numbered<Kind> kinds() {
    return kinds;
  }

  /// Sets in the order of their ids; [#NONE] is the empty one.
  Numbered<List<UUID>> topics() {
    return topics;
  }

  /// The number of a set.
  ///
  /// @param set ids in their order, as the database writes an array of them
  int topicsOf(String set) {
    Integer known = written.get(set);
    if (known != null) {
      return known;
    }
    List<UUID> ids =
        Stream.of(set.substring(1, set.length() - 1).split(",", -1)).map(UUID::fromString).toList();
    int number = topics.of(ids);
    written.put(set, number);
    return number;
  }
}
