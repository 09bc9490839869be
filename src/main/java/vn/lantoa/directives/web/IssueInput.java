package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directives;

/// The order to issue, as typed.
///
/// @param dueOn ISO day; empty for standing work
/// @param acknowledgeWithinDays a number of working days
/// @param reviewWanted not empty when work is done only once its evidence was accepted
/// @param clauses days (`day-<clause>`) and ticks (`standing-<clause>`) of single clauses
/// @param keptDueOn day off that the person has been told of; typed once more, it is meant
public record IssueInput(
    int version,
    String dueOn,
    String acknowledgeWithinDays,
    String keptDueOn,
    String reviewWanted,
    Map<String, String> clauses) {
  private static final String DAY = "day-";
  private static final String STANDING = "standing-";

  private static final int USUAL_DAYS = 5;

  public IssueInput {
    dueOn = Typed.kept(dueOn).strip();
    acknowledgeWithinDays = Typed.kept(acknowledgeWithinDays).strip();
    keptDueOn = Typed.kept(keptDueOn).strip();
    reviewWanted = Typed.kept(reviewWanted).strip();
    clauses = kept(clauses);
  }

  private static Map<String, String> kept(@Nullable Map<String, String> typed) {
    return typed == null ? Map.of() : Map.copyOf(typed);
  }

  static IssueInput usual(int version, boolean reviewWanted) {
    String days = String.valueOf(USUAL_DAYS);
    return new IssueInput(version, "", days, "", reviewWanted ? "yes" : "", Map.of());
  }

  /// The name of the field for the day of a clause.
  static String dayField(ClauseId clause) {
    return DAY + clause;
  }

  /// The same order with other days.
  IssueInput due(String day, Map<String, String> ofClauses) {
    return new IssueInput(version, day, acknowledgeWithinDays, keptDueOn, reviewWanted, ofClauses);
  }

  /// The same order of another version of the draft.
  IssueInput of(int other) {
    return new IssueInput(other, dueOn, acknowledgeWithinDays, keptDueOn, reviewWanted, clauses);
  }

  /// The same order after the person was told that its due day is a day off.
  IssueInput told() {
    return new IssueInput(version, dueOn, acknowledgeWithinDays, dueOn, reviewWanted, clauses);
  }

  /// The same order with what was typed for single clauses.
  IssueInput with(Map<String, String> fields) {
    Map<String, String> typed = new HashMap<>();
    fields.forEach(
        (name, value) -> {
          if ((name.startsWith(DAY) || name.startsWith(STANDING)) && !value.isBlank()) {
            typed.put(name, value.strip());
          }
        });
    return new IssueInput(version, dueOn, acknowledgeWithinDays, keptDueOn, reviewWanted, typed);
  }

  /// The day typed for a clause, empty for the day of all.
  public String dayOf(ClauseId clause) {
    return clauses.getOrDefault(DAY + clause, "");
  }

  /// Whether the clause was ticked as standing work.
  public boolean isStanding(ClauseId clause) {
    return clauses.containsKey(STANDING + clause);
  }

  /// The order; called once every field has been looked at.
  Directives.IssueOrder order() {
    return new Directives.IssueOrder(
        day().orElse(null), days().orElseThrow(), version, exceptions());
  }

  /// Names of the fields that hold no day.
  List<String> wrongDays() {
    return clauses.entrySet().stream()
        .filter(one -> one.getKey().startsWith(DAY) && Typed.day(one.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// Clauses with a day of their own, and those that are standing work; a tick goes before a day.
  Map<ClauseId, Directives.ClauseTerm> exceptions() {
    Map<ClauseId, Directives.ClauseTerm> terms = new HashMap<>();
    clauses.forEach(
        (name, value) ->
            idIn(name)
                .ifPresent(
                    clause ->
                        terms.put(
                            clause,
                            new Directives.ClauseTerm(
                                isStanding(clause)
                                    ? null
                                    : Typed.day(dayOf(clause)).orElse(null)))));
    return terms;
  }

  private static Optional<ClauseId> idIn(String name) {
    try {
      return Optional.of(new ClauseId(UUID.fromString(name.substring(name.indexOf('-') + 1))));
    } catch (IllegalArgumentException noClause) {
      return Optional.empty();
    }
  }

  public boolean isReviewWanted() {
    return !reviewWanted.isEmpty();
  }

  boolean isTold() {
    return keptDueOn.equals(dueOn);
  }

  Optional<LocalDate> day() {
    return Typed.day(dueOn);
  }

  /// Absent for anything but a short number.
  Optional<Integer> days() {
    return acknowledgeWithinDays.matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(acknowledgeWithinDays))
        : Optional.empty();
  }
}
