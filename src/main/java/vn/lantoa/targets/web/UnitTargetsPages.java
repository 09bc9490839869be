package vn.lantoa.targets.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Standings.Progress;

/// The page of a unit's targets.
@Controller
class UnitTargetsPages {
  private final Standings standings;
  private final TargetReader reader;
  private final Organisation organisation;
  private final Access access;
  private final StandingWordsOf words;
  private final DayViews days;

  UnitTargetsPages(
      Standings standings,
      TargetReader reader,
      Organisation organisation,
      Access access,
      StandingWordsOf words,
      DayViews days) {
    this.standings = standings;
    this.reader = reader;
    this.organisation = organisation;
    this.access = access;
    this.words = words;
    this.days = days;
  }

  /// @param code code of the day of the units, or id
  @GetMapping("/targets/units/{code}")
  Rendered show(Viewer viewer, @PathVariable String code, StandingsInput input, Locale locale) {
    StandingWords language = words.in(locale);
    DayView view = days.of(input, "/targets/units/" + code, language);
    Unit unit = found(viewer, code, view);
    List<Progress> all = standings.ofUnit(viewer, unit.id(), view.when());
    List<Standing> rows = all.stream().flatMap(one -> one.rows().stream()).toList();
    UnitTargetsPage page =
        new UnitTargetsPage(
            unit,
            view,
            StateCounts.of(rows),
            all.stream()
                .sorted(Comparator.comparing(one -> one.rows().getFirst(), Gaps.byGap()))
                .map(one -> line(one, view.address(), language))
                .toList());
    return view.problems().isEmpty() ? new Rendered(HttpStatus.OK, page) : Rendered.refused(page);
  }

  private Unit found(Viewer viewer, String code, DayView view) {
    return reader
        .find(code, view.when().geographyOn(), view.when().on())
        .filter(unit -> access.may(viewer, Ability.READ, unit, view.when().geographyOn()))
        .flatMap(
            unit ->
                organisation
                    .findUnit(unit, view.when().geographyOn())
                    .or(() -> organisation.lifeOf(unit).reversed().stream().findFirst()))
        .orElseThrow(Refusal::absent);
  }

  private static UnitTargetsPage.Line line(
      Progress progress, StandingAddress address, StandingWords words) {
    Standing row = progress.rows().getFirst();
    return new UnitTargetsPage.Line(
        progress.target().facts().name(),
        address.days("/targets/" + progress.target().id()).href(),
        words.sentence(progress.target()),
        words.noun(progress.target().facts().rule()),
        words.d(row.period().last()),
        StandingRow.of(progress.target(), row, address, words));
  }
}
