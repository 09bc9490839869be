package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.implementation.Implementations.Below;

/// Documents of the unit that carry out an assignment.
///
/// @param mayAnswer whether the viewer may begin one
/// @param above sentences from above that the clause of the assignment carries out
public record BelowView(List<Offer> offers, boolean mayAnswer, List<Above> above) {
  public BelowView {
    above = List.copyOf(above);
    offers = List.copyOf(offers);
  }

  /// @param words what it would tell as evidence; empty when the viewer may give none
  public record Offer(Below below, String words) {}

  /// @param label of the document that says so
  public record Above(String label, String ref, String words) {}

  public boolean isEmpty() {
    return offers.isEmpty() && !mayAnswer;
  }
}
