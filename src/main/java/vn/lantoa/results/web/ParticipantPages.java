package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.results.participants.MonthSheet;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.ParticipantTable;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.results.web.ParticipantsPage.Choices;
import vn.lantoa.results.web.ParticipantsPage.Option;
import vn.lantoa.results.web.ParticipantsPage.Problem;
import vn.lantoa.results.web.ParticipantsReader.Question;
import vn.lantoa.results.web.ParticipantsReader.Reading;
import vn.lantoa.shared.imports.WrittenMonth;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Counts of participants: by month, and one month from unit to unit.
@Controller
class ParticipantPages {
  static final String PATH = "/participants";

  private final Participants participants;
  private final ParticipantsReader questions;
  private final WordsOf words;
  private final Errors errors;
  private final Clock clock;

  ParticipantPages(
      Participants participants,
      ParticipantsReader questions,
      WordsOf words,
      Errors errors,
      Clock clock) {
    this.participants = participants;
    this.questions = questions;
    this.words = words;
    this.errors = errors;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Rendered show(Viewer viewer, ParticipantsInput input, Locale locale) {
    return switch (questions.read(viewer, input)) {
      case Reading.Refused(Unit unit, List<Refusal.FieldError> wrongs) -> {
        List<Problem> problems =
            wrongs.stream()
                .map(wrong -> new Problem(wrong.field(), errors.textOf(wrong, locale)))
                .toList();
        yield Rendered.refused(
            new ParticipantsPage(
                unit.name(),
                choices(viewer, unit, input, locale),
                problems,
                null,
                viewer.may(Ability.RECORD),
                "",
                ""));
      }
      case Reading.Understood(Question question) ->
          new Rendered(HttpStatus.OK, answered(viewer, question, input, locale));
    };
  }

  private ParticipantsPage answered(
      Viewer viewer, Question question, ParticipantsInput input, Locale locale) {
    ParticipantTable table =
        participants
            .tableFor(viewer, question.unit().id(), question.months())
            .orElseThrow(Refusal::absent);
    ParticipantWords language = new ParticipantWords(words.language(locale));
    return new ParticipantsPage(
        question.unit().name(),
        choices(viewer, question.unit(), input, locale),
        List.of(),
        new ParticipantsDrawing(table, question, language).answer(),
        viewer.may(Ability.RECORD),
        input.at(PATH + ".xlsx").with("kind", null).href(),
        input.at(PATH + ".csv").with("kind", null).href());
  }

  private Choices choices(Viewer viewer, Unit unit, ParticipantsInput input, Locale locale) {
    Words language = words.language(locale);
    Months usual = Months.before(LocalDate.now(clock));
    String kind = ParticipantsInput.text(input.kind());
    String measure = ParticipantsInput.text(input.reach());
    return new Choices(
        units(viewer, unit),
        shown(input.from(), usual.first()),
        shown(input.to(), usual.last()),
        participants.kinds().stream()
            .map(
                one ->
                    new Option(
                        one.code(),
                        one.name().in(locale),
                        one.code().equals(kind.isEmpty() ? ParticipantsReader.CURVE : kind)))
            .toList(),
        Stream.of(Reach.Measure.values())
            .map(
                one ->
                    new Option(
                        one.name(),
                        language.t("participants.reach." + one.name()),
                        one.name().equals(measure)))
            .toList());
  }

  /// A month as its input wants it; what cannot be understood stays as it was typed.
  private static String shown(@Nullable String typed, YearMonth usual) {
    String text = ParticipantsInput.text(typed);
    return text.isEmpty()
        ? usual.toString()
        : WrittenMonth.parse(text).map(YearMonth::toString).orElse(text);
  }

  /// The chosen one is offered too where the list leaves it out.
  private List<Option> units(Viewer viewer, Unit chosen) {
    List<Unit> listed = participants.unitsFor(viewer);
    boolean isListed = listed.stream().anyMatch(unit -> unit.id().equals(chosen.id()));
    return Stream.concat(listed.stream(), isListed ? Stream.of() : Stream.of(chosen))
        .map(unit -> new Option(unit.id().toString(), unit.name(), unit.id().equals(chosen.id())))
        .toList();
  }

  @GetMapping(PATH + "/{month}")
  Page sheet(
      Viewer viewer,
      @PathVariable String month,
      @RequestParam(defaultValue = "") String unit,
      Locale locale) {
    YearMonth of = WrittenMonth.parse(month).orElseThrow(Refusal::absent);
    Unit wanted = questions.unit(viewer, unit.strip());
    MonthSheet sheet = participants.sheetFor(viewer, wanted.id(), of).orElseThrow(Refusal::absent);
    boolean isLast = !of.plusMonths(1).isBefore(YearMonth.now(clock));
    return ParticipantMonthPage.of(sheet, isLast, new ParticipantWords(words.language(locale)));
  }
}
