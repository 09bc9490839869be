package vn.lantoa.activities;

import java.util.Set;

/// What a person says to doubts: the record is right as it is.
///
/// @param reason why
/// @param rules rules that it answers; others ask again
public record Confirmation(String reason, Set<SoftRule> rules) {
  /// The longest reason, in characters.
  public static final int LONGEST = 500;

  /// Nothing is confirmed.
  public static final Confirmation NONE = new Confirmation("", Set.of());

  public Confirmation {
    reason = reason.strip();
    rules = Set.copyOf(rules);
  }

  /// Whether it answers the rule: without a reason it answers nothing.
  public boolean covers(SoftRule rule) {
    return !reason.isEmpty() && rules.contains(rule);
  }
}
