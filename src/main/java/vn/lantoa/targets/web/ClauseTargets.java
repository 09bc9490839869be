package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.register.ClauseMarks;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;

/// Targets that clauses of issued directives name, and whether they have been written yet.
@Component
class ClauseTargets {
  private final Directives directives;
  private final ClauseMarks clauseMarks;
  private final Targets targets;
  private final Taxonomies taxonomies;

  ClauseTargets(
      Directives directives, ClauseMarks clauseMarks, Targets targets, Taxonomies taxonomies) {
    this.directives = directives;
    this.clauseMarks = clauseMarks;
    this.targets = targets;
    this.taxonomies = taxonomies;
  }

  /// A target that a clause names.
  ///
  /// @param n which of the clause, from 0
  /// @param input the form as far as the words say
  record Found(Directive directive, Clause clause, int n, String words, TargetInput input) {}

  /// Words of a clause; empty where it is not for the viewer.
  String words(Viewer viewer, String directive, String clause) {
    if (clause.isEmpty()) {
      return "";
    }
    return find(viewer, directive)
        .flatMap(found -> clause(found, clause))
        .map(ClauseTargets::text)
        .orElse("");
  }

  Optional<Directive> find(Viewer viewer, String directive) {
    try {
      return directives.findFor(viewer, new DirectiveId(UUID.fromString(directive)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static Optional<Clause> clause(Directive directive, String id) {
    return directive.clauses().stream()
        .filter(clause -> clause.id().toString().equals(id))
        .findFirst();
  }

  static String text(Clause clause) {
    return (clause.content().heading() + "\n" + clause.content().text()).strip();
  }

  /// One of them, to begin a draft.
  Optional<Found> find(Viewer viewer, String directive, String clause, int n) {
    return find(viewer, directive).stream()
        .flatMap(found -> in(viewer, found).stream())
        .filter(found -> found.clause().id().toString().equals(clause) && found.n() == n)
        .findFirst();
  }

  /// Those of issued directives that nobody has written yet.
  ///
  /// @param page of directives, from 1
  List<Found> open(Viewer viewer, int page, int size) {
    Map<ClauseId, List<Target>> written = written(viewer);
    List<Found> open = new ArrayList<>();
    var lines = directives.list(viewer, new Directives.Filter("", false, null, page, size)).rows();
    for (Directives.Line line : lines) {
      directives
          .findFor(viewer, line.id())
          .ifPresent(directive -> open.addAll(open(viewer, directive, written)));
    }
    return open;
  }

  /// Those of one directive; none while it is a draft.
  List<Found> open(Viewer viewer, Directive directive) {
    return directive.isDraft() ? List.of() : open(viewer, directive, written(viewer));
  }

  private List<Found> open(
      Viewer viewer, Directive directive, Map<ClauseId, List<Target>> written) {
    return directives.mayDirect(viewer, directive)
        ? in(viewer, directive).stream().filter(found -> !isWritten(found, written)).toList()
        : List.of();
  }

  private Map<ClauseId, List<Target>> written(Viewer viewer) {
    return targets.listFor(viewer).stream()
        .filter(target -> target.facts().clause() != null)
        .collect(Collectors.groupingBy(ClauseTargets::clauseOf));
  }

  private static ClauseId clauseOf(Target target) {
    return java.util.Objects.requireNonNull(target.facts().clause());
  }

  /// A target of the clause with the same bounds says it.
  private static boolean isWritten(Found found, Map<ClauseId, List<Target>> written) {
    RuleBody wanted =
        new TargetInputReader(found.input(), java.util.Locale.of("vi")).read().body().rule();
    return written.getOrDefault(found.clause().id(), List.of()).stream()
        .filter(target -> target.status() != Target.Status.WITHDRAWN)
        .map(target -> RuleBody.of(target.facts().rule()))
        .anyMatch(
            rule ->
                wanted != null && same(rule.min(), wanted.min()) && same(rule.max(), wanted.max()));
  }

  private static boolean same(
      @org.jspecify.annotations.Nullable BigDecimal one,
      @org.jspecify.annotations.Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  private List<Found> in(Viewer viewer, Directive directive) {
    Map<ClauseId, Marks> marks = clauseMarks.marksFor(viewer, directive.id()).orElse(Map.of());
    List<Found> found = new ArrayList<>();
    for (Clause clause : directive.clauses()) {
      Marks of =
          marks.getOrDefault(clause.id(), new Marks(Set.of(), Set.of(), Set.of(), List.of(), true));
      List<TargetGuess.Guess> guesses = new TargetGuess(taxonomies).of(text(clause), of);
      for (int n = 0; n < guesses.size(); n++) {
        TargetGuess.Guess guess = guesses.get(n);
        found.add(new Found(directive, clause, n, guess.words(), guess.input()));
      }
    }
    return found;
  }
}
