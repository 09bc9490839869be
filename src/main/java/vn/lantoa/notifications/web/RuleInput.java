package vn.lantoa.notifications.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.notifications.Lateness;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.ReminderRules.Terms;

/// What an administrator typed about a rule.
///
/// @param everyDays empty for once
/// @param prompt a box: `true` or nothing
/// @param version version that was seen; 0 for a new rule
public record RuleInput(
    @Nullable String lateness,
    @Nullable String days,
    @Nullable String everyDays,
    @Nullable String recipient,
    @Nullable String prompt,
    int version) {
  static final RuleInput EMPTY = new RuleInput("OVERDUE", "", "", "HEAD", "", 0);

  static RuleInput of(Rule rule) {
    Terms terms = rule.terms();
    Integer every = terms.everyDays();
    return new RuleInput(
        terms.lateness().name(),
        Integer.toString(terms.days()),
        every == null ? "" : every.toString(),
        terms.recipient().name(),
        terms.prompt() ? "true" : "",
        rule.version());
  }

  /// What was typed, or the field that could not be read.
  sealed interface Reading {
    record Read(Terms terms) implements Reading {}

    record Unread(Problem problem) implements Reading {}
  }

  Reading read() {
    Optional<Lateness> late =
        Arrays.stream(Lateness.values()).filter(e -> e.name().equals(lateness())).findFirst();
    Optional<Recipient> to =
        Arrays.stream(Recipient.values()).filter(e -> e.name().equals(recipient())).findFirst();
    if (late.isEmpty() || to.isEmpty()) {
      return unread(late.isEmpty() ? "lateness" : "recipient", "value.wrong");
    }
    Optional<Integer> after = number(days());
    if (after.isEmpty()) {
      return unread("days", "rule.days.range");
    }
    Optional<Integer> again = number(everyDays());
    if (again.isEmpty() && !everyDays().isEmpty()) {
      return unread("everyDays", "rule.every.range");
    }
    return new Reading.Read(
        new Terms(late.get(), after.get(), again.orElse(null), to.get(), isPrompt()));
  }

  private static Reading unread(String field, String code) {
    return new Reading.Unread(new Problem(field, code));
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  @Override
  public String lateness() {
    return SettingsInput.text(lateness);
  }

  @Override
  public String days() {
    return SettingsInput.text(days);
  }

  @Override
  public String everyDays() {
    return SettingsInput.text(everyDays);
  }

  @Override
  public String recipient() {
    return SettingsInput.text(recipient);
  }

  public boolean isPrompt() {
    return "true".equals(prompt);
  }
}
