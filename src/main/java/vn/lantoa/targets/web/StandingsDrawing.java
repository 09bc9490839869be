package vn.lantoa.targets.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.State;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.web.StandingsPage.Choices;
import vn.lantoa.targets.web.StandingsPage.Draft;
import vn.lantoa.targets.web.StandingsPage.GapLine;
import vn.lantoa.targets.web.StandingsPage.Line;
import vn.lantoa.targets.web.StandingsPage.Option;

/// Makes the list of targets, narrowed as asked.
@Component
class StandingsDrawing {
  private static final int WIDEST = 10;

  private final Targets targets;
  private final Standings standings;

  StandingsDrawing(Targets targets, Standings standings) {
    this.targets = targets;
    this.standings = standings;
  }

  StandingsPage draw(Viewer viewer, StandingsInput input, DayView days, StandingWords words) {
    List<Progress> all = standings.all(viewer, days.when());
    List<Progress> found = narrowed(all, input);
    State state = StandingsInput.named(State.values(), input.state());
    boolean gives = targets.mayGive(viewer);
    return new StandingsPage(
        days,
        StateCounts.of(found.stream().flatMap(one -> one.rows().stream()).toList()),
        found.stream()
            .filter(one -> state == null || !inState(one, state).isEmpty())
            .map(one -> line(one, days.address(), words))
            .sorted(
                Comparator.comparing((Line line) -> line.counts().open())
                    .reversed()
                    .thenComparing(Line::name))
            .toList(),
        gives ? drafts(viewer, words) : List.of(),
        gaps(found, days.address(), words),
        new Choices(
            state,
            StandingsInput.named(RuleBody.Type.values(), input.type()),
            StandingsInput.or(input.unit()),
            StandingsInput.or(input.q()),
            units(all)),
        gives,
        days.address().at(StandingsPages.PATH + ".xlsx").href());
  }

  /// Targets of the type and the words, with the rows of the unit.
  static List<Progress> narrowed(List<Progress> all, StandingsInput input) {
    RuleBody.Type type = StandingsInput.named(RuleBody.Type.values(), input.type());
    String text = VietnameseText.fold(StandingsInput.or(input.q()));
    String unit = StandingsInput.or(input.unit());
    return all.stream()
        .filter(one -> type == null || type(one.target()) == type)
        .filter(one -> text.isEmpty() || isAbout(one.target(), text))
        .map(one -> unit.isEmpty() ? one : ofUnit(one, unit))
        .filter(one -> !one.rows().isEmpty())
        .toList();
  }

  private static RuleBody.@Nullable Type type(Target target) {
    return RuleBody.of(target.facts().rule()).kind().orElse(null);
  }

  private static boolean isAbout(Target target, String text) {
    return VietnameseText.fold(target.facts().name() + " " + target.facts().source())
        .contains(text);
  }

  private static Progress ofUnit(Progress progress, String code) {
    return new Progress(
        progress.target(),
        progress.when(),
        progress.rows().stream().filter(row -> row.unit().code().equals(code)).toList(),
        null);
  }

  private static List<Standing> inState(Progress progress, State state) {
    return progress.rows().stream().filter(row -> row.state() == state).toList();
  }

  private static Line line(Progress progress, StandingAddress address, StandingWords words) {
    Target target = progress.target();
    Standing only = progress.rows().size() == 1 ? progress.rows().getFirst() : null;
    return new Line(
        target.id(),
        target.facts().name(),
        address.days("/targets/" + target.id()).href(),
        words.sentence(target),
        target.facts().source(),
        progress.rows().getFirst().period().last(),
        StateCounts.of(progress.rows()),
        only == null ? null : StandingRow.of(target, only, address, words),
        words.noun(target.facts().rule()));
  }

  private List<Draft> drafts(Viewer viewer, StandingWords words) {
    return targets.listFor(viewer).stream()
        .filter(target -> target.status() == Target.Status.DRAFT)
        .map(
            target ->
                new Draft(
                    target.id(),
                    target.facts().name(),
                    words.sentence(target),
                    target.facts().source()))
        .toList();
  }

  private static List<GapLine> gaps(
      List<Progress> found, StandingAddress address, StandingWords words) {
    boolean several =
        found.stream()
                .flatMap(one -> one.rows().stream())
                .map(row -> row.unit().id())
                .distinct()
                .count()
            > 1;
    return several
        ? Gaps.widest(found, WIDEST).stream().map(gap -> gapLine(gap, address, words)).toList()
        : List.of();
  }

  private static GapLine gapLine(Gaps.Gap gap, StandingAddress address, StandingWords words) {
    StandingRow row = StandingRow.of(gap.target(), gap.standing(), address, words);
    return new GapLine(
        row.unit(),
        row.unitHref(),
        gap.target().facts().name(),
        row.href(),
        row.gap() + " " + words.after(row.gap(), words.noun(gap.target().facts().rule())),
        row.gapShare(),
        row.state());
  }

  private static List<Option> units(List<Progress> all) {
    Map<String, Option> units = new TreeMap<>();
    for (Progress progress : all) {
      for (Standing row : progress.rows()) {
        Unit unit = row.unit();
        units.put(unit.kind().ordinal() + unit.code(), new Option(unit.code(), unit.name()));
      }
    }
    return List.copyOf(units.values());
  }
}
