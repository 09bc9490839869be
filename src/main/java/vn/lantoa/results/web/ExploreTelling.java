package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Expectations;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.results.web.ExploreFigures.Value;
import vn.lantoa.shared.DayRange;

/// Reads an answer aloud, as the agency would write it.
final class ExploreTelling {
  private final ExploreFigures figures;
  private final ExploreOrder shown;
  private final ExploreWords words;

  ExploreTelling(ExploreFigures figures, ExploreOrder shown, ExploreWords words) {
    this.figures = figures;
    this.shown = shown;
    this.words = words;
  }

  /// Empty where there is nothing to tell.
  String sentence() {
    Value total =
        figures.cross().total().isZero() ? null : figures.at(Figures.TOTAL, Figures.TOTAL);
    BigDecimal now = total == null ? null : total.now();
    if (total == null || now == null) {
      return "";
    }
    return Stream.of(whole(total, now), extremes())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String whole(Value total, BigDecimal now) {
    String counted =
        words.t(
            "explore.counted",
            words.speech().amount(now, Spoken.Style.EXACT, words.locale()),
            words.noun());
    String scope = words.filters().isEmpty() ? "" : words.t("explore.scope", words.filters());
    CrossQuery query = figures.question().query();
    DayRange compared = query.compared();
    BigDecimal before = total.before();
    if (figures.question().isAgainstTarget()) {
      return against(total, now, words.measure() + scope, counted);
    }
    String change =
        before == null
            ? ""
            : words.speech().change(now, before, Growth.Style.QUALIFIED, words.locale());
    String name = words.measure() + scope;
    if (compared == null || before == null || change.isEmpty()) {
      return words.t("explore.say", name, words.period(), counted);
    }
    if (before.signum() == 0) {
      return words.t("explore.say.new", name, words.period(), counted, words.compared());
    }
    String against =
        words
            .speech()
            .comparedWith(new Comparisons.Periods(query.period(), compared), words.locale());
    return words.t("explore.say.compared", name, words.period(), counted, change, against);
  }

  /// Beside what is to be reached, where all that was done is asked for.
  private String against(Value total, BigDecimal now, String name, String counted) {
    BigDecimal wanted = total.before();
    return wanted == null || !total.isAlike() || wanted.signum() == 0
        ? words.t("explore.say", name, words.period(), counted)
        : words.t(
            "explore.say.target",
            name,
            words.period(),
            counted,
            words.reached(now, wanted),
            words.n(wanted));
  }

  private String extremes() {
    // Of rows whose number nobody knows nothing is told.
    List<Integer> rows =
        shown.allRows().stream()
            .filter(row -> isSomewhere(row) && value(row).now() != null)
            .toList();
    Comparator<Integer> bySize = Comparator.comparing(row -> value(row).size());
    if (rows.size() < 2) {
      return "";
    }
    int most = rows.stream().max(bySize).orElseThrow();
    List<Integer> some = rows.stream().filter(row -> value(row).size().signum() > 0).toList();
    if (some.size() < 2) {
      return some.isEmpty() ? "" : words.t("explore.say.only", told(most));
    }
    int least = some.stream().min(bySize).orElseThrow();
    int none = rows.size() - some.size();
    String said = words.t("explore.say.extremes", told(most), told(least));
    return none == 0 ? said : said + " " + words.t("explore.say.none", none);
  }

  private boolean isSomewhere(int row) {
    Subject subject = figures.cross().rows().get(row);
    return !(subject instanceof Subject.Unattributed) && !(subject instanceof Subject.Unnamed);
  }

  private Value value(int row) {
    return figures.at(row, Figures.TOTAL);
  }

  private String told(int row) {
    return words.t(
        "explore.say.row", words.label(figures.cross().rows().get(row)), words.n(value(row).now()));
  }

  /// What a reader of the table must know.
  List<String> notes() {
    Cross cross = figures.cross();
    List<String> notes = new ArrayList<>();
    if (cross.rowsOverlap()) {
      notes.add(words.t("explore.overlap.rows", by(cross.query().rows())));
    }
    Dimension columns = cross.query().columns();
    if (cross.columnsOverlap() && columns != null) {
      notes.add(words.t("explore.overlap.columns", by(columns)));
    }
    int hidden = cross.rows().size() - shown.allRows().size();
    if (hidden > 0) {
      notes.add(words.t("explore.hidden", hidden));
    }
    scaled(cross).ifPresent(notes::add);
    if (figures.question().isAgainstTarget()) {
      notes.add(target());
    }
    if (cross.rows().stream().anyMatch(Subject.Unattributed.class::isInstance)
        && cross.query().rows() == Dimension.PROVINCE) {
      notes.add(words.t("explore.unattributed"));
    }
    return notes;
  }

  private Optional<String> scaled(Cross cross) {
    String day = words.plain().d(cross.query().namesOn());
    return switch (figures.question().scale()) {
      case ExploreScale.Absolute() -> Optional.empty();
      case ExploreScale.Office() -> Optional.of(words.t("explore.office.note", day));
      case ExploreScale.People(var series) ->
          Optional.of(words.t("explore.people.note", series.name().in(words.locale()), day));
    };
  }

  private String target() {
    Expectations.Expectation expectation = figures.beside().expectation();
    if (expectation == null) {
      return words.t("explore.target.none", words.measure());
    }
    String note =
        words.t(
            "explore.target.note",
            expectation.name(),
            words.plain().d(expectation.period().from()),
            words.plain().d(expectation.period().last()));
    int others = figures.beside().others();
    return others == 0 ? note : note + " " + words.t("explore.target.others", others);
  }

  private String by(Dimension dimension) {
    return words.dimension(dimension).toLowerCase(words.locale());
  }
}
