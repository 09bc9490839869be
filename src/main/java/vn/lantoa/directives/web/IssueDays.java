package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.identity.Viewer;

/// Due days of a document that carries out another: what the order begins with, and which of its
/// days are later than the unit's own.
@Component
class IssueDays {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Implementations implementations;
  private final Clock clock;

  IssueDays(Implementations implementations, Clock clock) {
    this.implementations = implementations;
    this.clock = clock;
  }

  /// The unit's own days, where they still lie ahead: the same for all, or clause by clause.
  IssueInput proposed(Viewer viewer, Directive directive, IssueInput usual) {
    LocalDate today = LocalDate.now(clock);
    Map<ClauseId, LocalDate> days =
        new HashMap<>(implementations.proposedDays(viewer, directive.id()));
    days.values().removeIf(day -> day.isBefore(today));
    List<Clause> operative = directive.operative();
    if (days.isEmpty() || operative.isEmpty()) {
      return usual;
    }
    Set<LocalDate> different = Set.copyOf(days.values());
    boolean all = operative.stream().allMatch(clause -> days.containsKey(clause.id()));
    return all && different.size() == 1
        ? usual.due(different.iterator().next().toString(), Map.of())
        : usual.due("", fields(operative, days));
  }

  private static Map<String, String> fields(List<Clause> operative, Map<ClauseId, LocalDate> days) {
    return operative.stream()
        .filter(clause -> days.containsKey(clause.id()))
        .collect(
            Collectors.toMap(
                clause -> IssueInput.dayField(clause.id()),
                clause -> String.valueOf(days.get(clause.id()))));
  }

  /// Days later than those of what the clauses carry out; none where the person has been told of
  /// exactly these.
  List<Wrong> late(Viewer viewer, Directive directive, IssueInput input) {
    Optional<Lineage> lineage = implementations.lineageFor(viewer, directive.id());
    if (lineage.isEmpty()) {
      return List.of();
    }
    List<Wrong> late = new ArrayList<>();
    for (Clause clause : directive.operative()) {
      Optional<LocalDate> latest = lineage.get().latestDueOn(clause.id());
      LocalDate day = dayOf(input, clause.id());
      if (latest.isPresent() && (day == null || day.isAfter(latest.get()))) {
        late.add(
            Wrong.of(
                IssueInput.dayField(clause.id()),
                day == null ? "directives.down.undated" : "directives.down.later",
                clause.ref(),
                day == null ? "" : DAY.format(day),
                DAY.format(latest.get())));
      }
    }
    return late;
  }

  private static @Nullable LocalDate dayOf(IssueInput input, ClauseId clause) {
    if (input.isStanding(clause)) {
      return null;
    }
    return Typed.day(input.dayOf(clause)).or(input::day).orElse(null);
  }

  static boolean isOfDays(Wrong wrong) {
    return wrong.key().startsWith("directives.down.");
  }

  /// What the person has been told of.
  static String told(List<Wrong> late) {
    return late.stream()
        .map(wrong -> wrong.field() + "=" + wrong.arguments().get(1))
        .collect(Collectors.joining(";"));
  }
}
