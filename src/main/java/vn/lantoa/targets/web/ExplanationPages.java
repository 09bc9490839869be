package vn.lantoa.targets.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Explanations;
import vn.lantoa.targets.Explanations.Explanation;
import vn.lantoa.targets.Explanations.Side;
import vn.lantoa.targets.Explanations.Why;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.web.DayView.Chip;
import vn.lantoa.targets.web.ExplanationPage.Made;
import vn.lantoa.targets.web.ExplanationPage.RecordLine;
import vn.lantoa.targets.web.ExplanationPage.TallyLine;

/// The page that explains one number.
@Controller
class ExplanationPages {
  private final Explanations explanations;
  private final TargetReader reader;
  private final StandingWordsOf words;
  private final DayViews days;

  ExplanationPages(
      Explanations explanations, TargetReader reader, StandingWordsOf words, DayViews days) {
    this.explanations = explanations;
    this.reader = reader;
    this.words = words;
    this.days = days;
  }

  /// @param code code of the day of the units, or id
  @GetMapping("/targets/{id}/units/{code}")
  Rendered show(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String code,
      StandingsInput input,
      Locale locale) {
    StandingWords language = words.in(locale);
    DayView view = days.of(input, "/targets/" + id + "/units/" + code, language);
    UnitId unit =
        reader.find(code, view.when().geographyOn(), view.when().on()).orElseThrow(Refusal::absent);
    LocalDate week =
        StandingsInput.day(input.week())
            .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
            .orElse(null);
    Side side = StandingsInput.named(Side.values(), input.side());
    Explanations.Question question =
        new Explanations.Question(
            new TargetId(id),
            unit,
            view.when(),
            side == null ? Side.VALUE : side,
            week,
            StandingsInput.named(Why.values(), input.why()),
            input.pageNumber());
    ExplanationPage page =
        explanations
            .of(viewer, question)
            .map(found -> new Drawing(found, question, view, language).page())
            .orElseThrow(Refusal::absent);
    return view.problems().isEmpty() ? new Rendered(HttpStatus.OK, page) : Rendered.refused(page);
  }

  private record Drawing(
      Explanation found, Explanations.Question question, DayView view, StandingWords words) {
    ExplanationPage page() {
      Rule rule = found.target().facts().rule();
      String summed =
          rule instanceof Rule.Coverage coverage
              ? words.noun(coverage.of())
              : words.noun(summed(rule));
      return new ExplanationPage(
          found,
          view,
          StandingRow.of(found.target(), found.standing(), view.address(), words),
          new ExplanationPage.Words(
              words.t("standings.explained.title", found.standing().unit().name()),
              words.sentence(found.target()),
              words.noun(rule),
              summed,
              say(rule, summed),
              rule instanceof Rule.WeeklyFloor floor && floor.part() != null),
          made(),
          sides(rule),
          found.numbers().stream().map(this::number).toList());
    }

    private Measure summed(Rule rule) {
      return rule instanceof Rule.Ratio ratio && question.side() == Side.DIVISOR
          ? ratio.of()
          : rule.measure();
    }

    /// What the records that count add up to.
    private String say(Rule rule, String summed) {
      long records =
          found.tallies().stream()
              .filter(tally -> tally.why().counts())
              .mapToLong(Explanations.Tally::records)
              .sum();
      if (found.days() == null) {
        return "";
      }
      String amount = words.n(found.sum());
      return rule instanceof Rule.Coverage
          ? words.t("standings.explained.say.communes", words.n(records), amount)
          : words.t(
              "standings.explained.say", words.n(records), amount, words.after(amount, summed));
    }

    private Made made() {
      LocalDate week = question.week();
      StandingAddress plain = view.address().with("why", "");
      return new Made(
          question.why(),
          found.tallies().stream()
              .map(
                  tally ->
                      new TallyLine(
                          tally.why(),
                          tally.records(),
                          tally.amount(),
                          plain.with("why", tally.why().name()).href() + "#records",
                          tally.why() == question.why()))
              .toList(),
          found.records().rows().stream()
              .map(
                  record ->
                      new RecordLine(
                          record,
                          words.formName(record.form()),
                          words.n(record.amount()),
                          words.n(record.part())))
              .toList(),
          week == null ? "" : words.d(week),
          view.address().with("week", "").href());
    }

    private List<Chip> sides(Rule rule) {
      return rule instanceof Rule.Ratio ratio
          ? List.of(
              side(Side.VALUE, words.measure(ratio.measure())),
              side(Side.DIVISOR, words.measure(ratio.of())))
          : List.of();
    }

    private Chip side(Side side, String text) {
      String value = side == Side.VALUE ? "" : side.name();
      return new Chip(
          text, view.address().with("why", "").with("side", value).href(), question.side() == side);
    }

    private ExplanationPage.Number number(Explanations.Number number) {
      return new ExplanationPage.Number(
          words.series(number.series()),
          words.noun(number.series()),
          number.value() == null ? "" : words.n(number.value()),
          number,
          number.pieces().stream().map(piece -> words.n(piece.value())).toList());
    }
  }
}
