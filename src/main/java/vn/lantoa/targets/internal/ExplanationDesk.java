package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directives;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Slice;
import vn.lantoa.targets.Explanations;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.internal.ExplanationRows.Rows;
import vn.lantoa.targets.internal.ExplanationRows.Wanted;

/// [Explanations] from the records that [ProgressDesk] judges by, read as of one moment with it.
@Service
class ExplanationDesk implements Explanations {
  private static final int NEAR_DAYS = 31;

  private final TargetRows targets;
  private final Seen seen;
  private final Lineages lineages;
  private final ExplanationRows rows;
  private final NumberPieces pieces;
  private final Directives directives;
  private final Taxonomies taxonomies;

  ExplanationDesk(
      TargetRows targets,
      Seen seen,
      Lineages lineages,
      ExplanationRows rows,
      NumberPieces pieces,
      Directives directives,
      Taxonomies taxonomies) {
    this.targets = targets;
    this.seen = seen;
    this.lineages = lineages;
    this.rows = rows;
    this.pieces = pieces;
    this.directives = directives;
    this.taxonomies = taxonomies;
  }

  /// Who sees what, and where it stands.
  @org.springframework.stereotype.Component("explainedStandings")
  record Seen(TargetSight sight, ProgressDesk desk, Communes communes, Targets book) {}

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Explanation> of(Viewer viewer, Question question) {
    return targets
        .find(question.target())
        .filter(target -> seen.sight().sees(viewer, target))
        .filter(target -> seen.sight().rows(viewer).test(question.unit()))
        .flatMap(
            target ->
                seen
                    .desk()
                    .evaluate(List.of(target), question.when(), question.unit()::equals)
                    .getFirst()
                    .rows()
                    .stream()
                    .findFirst()
                    .map(standing -> explained(viewer, target, standing, question)));
  }

  private Explanation explained(
      Viewer viewer, Target target, Standing standing, Question question) {
    Lineage lineage = lineages.on(question.when().geographyOn());
    Frame frame = Frame.of(target, lineage, question.when().on());
    List<Number> numbers =
        Findings.seriesOf(target.facts().rule()).stream()
            .sorted()
            .map(series -> pieces.of(series, question.unit(), frame.on(), lineage))
            .toList();
    List<Targets.Survey> surveys =
        target.facts().rule().measure() instanceof Measure.OfSurvey
            ? seen.book().surveysFor(viewer, target.id()).stream()
                .filter(survey -> question.unit().equals(lineage.bearer(survey.unit())))
                .filter(survey -> !survey.on().isAfter(frame.on()))
                .toList()
            : List.of();
    Wanted wanted = wanted(frame, question);
    Records found = wanted == null ? Records.NONE : records(wanted, question);
    return new Explanation(
        target,
        standing,
        wanted == null ? null : wanted.days(),
        found.tallies(),
        found.otherForms(),
        found.page(),
        found.partners(),
        numbers,
        surveys);
  }

  private record Records(
      List<Tally> tallies, long otherForms, Slice<Counted> page, List<OfPartner> partners) {
    static final Records NONE =
        new Records(List.of(), 0, new Slice<>(List.of(), 1, PAGE, 0), List.of());
  }

  private Records records(Wanted wanted, Question question) {
    Map<UUID, @Nullable UUID> homes =
        wanted.rows() == Rows.COMMUNES ? homes(wanted, question.when().geographyOn()) : Map.of();
    List<Tally> tallies =
        rows.tallies(wanted, homes).stream()
            .sorted(java.util.Comparator.comparing(Tally::why))
            .toList();
    Why why = question.why();
    Set<Why> whys = why == null ? EnumSet.of(Why.COUNTED, Why.OTHER_AREA) : EnumSet.of(why);
    long total =
        tallies.stream().filter(t -> whys.contains(t.why())).mapToLong(Tally::records).sum();
    long pages = Math.max(1, Math.ceilDiv(total, (long) PAGE));
    int page = (int) Math.clamp(question.page(), 1, pages);
    List<Counted> list =
        rows.page(wanted, homes, whys, new ExplanationRows.Page(PAGE, (page - 1L) * PAGE));
    return new Records(
        tallies,
        rows.countOtherForms(wanted),
        new Slice<>(list, page, PAGE, total),
        wanted.rows() == Rows.PARTNERS ? rows.partners(wanted) : List.of());
  }

  /// Communes that are none of the day, with what they became; null where that is not one commune.
  private Map<UUID, @Nullable UUID> homes(Wanted wanted, LocalDate day) {
    Communes.OfDay communes = seen.communes().on(day, new HashSet<>(rows.communes(wanted)));
    Map<UUID, @Nullable UUID> homes = new HashMap<>();
    communes.others().forEach(other -> homes.put(other, communes.of(other).orElse(null)));
    return homes;
  }

  /// Null where no record is looked at.
  private @Nullable Wanted wanted(Frame frame, Question question) {
    Measure measure = measure(frame.target().facts().rule(), question.side());
    DayRange days = days(frame, question);
    if (!(measure instanceof Measure.OfWork work) || days == null) {
      return null;
    }
    boolean week = question.week() != null;
    DayRange near =
        week
            ? days
            : new DayRange(days.from().minusDays(NEAR_DAYS), days.end().plusDays(NEAR_DAYS));
    return new Wanted(
        work,
        CellShape.formsOf(work, taxonomies),
        frame.rows().sources().getOrDefault(question.unit(), Set.of()),
        days,
        near,
        CellShape.of(frame.target(), taxonomies).map(CellShape::partMask).orElse(0),
        frame.target().facts().counted() == Target.Counted.ALL,
        rowsOf(frame.target().facts().rule()));
  }

  private static Measure measure(Rule rule, Side side) {
    return rule instanceof Rule.Ratio ratio && side == Side.DIVISOR ? ratio.of() : rule.measure();
  }

  private static Rows rowsOf(Rule rule) {
    return switch (rule) {
      case Rule.Coverage coverage -> Rows.COMMUNES;
      case Rule.PerPartner partner -> Rows.PARTNERS;
      case Rule.Range range -> Rows.PLAIN;
      case Rule.WeeklyFloor floor -> Rows.PLAIN;
      case Rule.Share share -> Rows.PLAIN;
      case Rule.Cumulative cumulative -> Rows.PLAIN;
      case Rule.Ratio ratio -> Rows.PLAIN;
    };
  }

  /// Days whose records count so far: of a weekly floor whole weeks, or the one asked for.
  private @Nullable DayRange days(Frame frame, Question question) {
    if (!(frame.target().facts().rule() instanceof Rule.WeeklyFloor)) {
      return frame.hasBegun() ? frame.soFar() : null;
    }
    DayRange weeks = CellShape.wholeWeeks(frame.target().facts().days());
    LocalDate monday = question.week();
    LocalDate from = monday == null || monday.isBefore(weeks.from()) ? weeks.from() : monday;
    LocalDate until = monday == null ? weeks.end() : monday.plusWeeks(1);
    LocalDate end = until.isAfter(weeks.end()) ? weeks.end() : until;
    LocalDate next = question.when().on().plusDays(1);
    LocalDate counted = end.isAfter(next) ? next : end;
    return from.isBefore(counted) ? new DayRange(from, counted) : null;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Basis> basisFor(Viewer viewer, Target target) {
    ClauseId id = target.facts().clause();
    if (id == null) {
      return Optional.empty();
    }
    return directives
        .findFor(viewer, rows.directiveOf(id))
        .flatMap(
            directive ->
                directive.clauses().stream()
                    .filter(clause -> clause.id().equals(id))
                    .findFirst()
                    .map(Clause::ref)
                    .map(ref -> new Basis(directive.id(), id, notation(directive), ref)));
  }

  private static String notation(vn.lantoa.directives.Directive directive) {
    String notation = directive.header().notation();
    return notation == null ? "" : notation;
  }
}
