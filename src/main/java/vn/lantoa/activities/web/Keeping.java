package vn.lantoa.activities.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.SoftRule;

/// What was doubted and asks for a reason; a form brings it back with the reason.
///
/// @param rules empty when nothing was asked
/// @param reason as typed
public record Keeping(List<SoftRule> rules, String reason) {
  /// Name of the field with the reason.
  public static final String REASON = "keepReason";

  static final Keeping NONE = new Keeping(List.of(), "");

  public Keeping {
    rules = List.copyOf(rules);
  }

  static Keeping of(Confirmation confirmation) {
    return new Keeping(confirmation.rules().stream().sorted().toList(), confirmation.reason());
  }

  /// What is said to the doubts.
  Confirmation confirmation() {
    return new Confirmation(reason, Set.copyOf(rules));
  }

  /// Asks about these, besides what was answered already.
  static Keeping asking(List<Doubt> doubts, Confirmation confirmation) {
    return new Keeping(
        Stream.concat(confirmation.rules().stream(), doubts.stream().map(Doubt::rule))
            .distinct()
            .sorted()
            .toList(),
        confirmation.reason());
  }

  /// Doubts as faults, and that the reason is missing where it was asked for before.
  static List<Fault> faults(List<Doubt> doubts, Confirmation confirmation) {
    boolean again = confirmation.reason().isEmpty() && !confirmation.rules().isEmpty();
    return Stream.concat(
            doubts.stream().map(Doubt::fault),
            again ? Stream.of(new Fault(REASON, "doubt.reason.missing")) : Stream.empty())
        .toList();
  }

  /// The rules among codes as they were sent.
  static Set<SoftRule> rules(Collection<String> codes) {
    return codes.stream()
        .flatMap(code -> SoftRule.of(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
