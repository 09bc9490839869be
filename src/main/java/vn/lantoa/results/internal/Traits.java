package vn.lantoa.results.internal;

import java.util.List;
import java.util.UUID;
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

  private final Numbered<Place> places = new Numbered<>();
  private final Numbered<Kind> kinds = new Numbered<>();
  private final Numbered<List<UUID>> topics = new Numbered<>();

  Traits() {
    topics.of(List.of());
  }

  Numbered<Place> places() {
    return places;
  }

  Numbered<Kind> kinds() {
    return kinds;
  }

  /// Sets in the order of their ids; number 0 is the empty one.
  Numbered<List<UUID>> topics() {
    return topics;
  }
}
