package vn.lantoa.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;

/// The targets that are known from documents, and one of each other kind of rule, in force for all
/// provinces in the year of the day, with invented numbers to measure them against.
@Component
class DemoTargets {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  /// Provinces that have asked people, by the last digit of their code.
  private static final int ASKED = 6;

  private final Targets targets;
  private final Denominators denominators;
  private final Accounts accounts;
  private final Organisation organisation;

  DemoTargets(
      Targets targets, Denominators denominators, Accounts accounts, Organisation organisation) {
    this.targets = targets;
    this.denominators = denominators;
    this.accounts = accounts;
    this.organisation = organisation;
  }

  /// Does nothing where there are targets already.
  void give(LocalDate today) {
    Viewer editor = accounts.findViewer("hq.editor").orElseThrow();
    if (!targets.listFor(editor).isEmpty()) {
      return;
    }
    Viewer leader = accounts.findViewer("hq.leader").orElseThrow();
    enterNumbers(editor, today);
    for (CSVRecord row : NationalTotals.rows("demo/targets.csv")) {
      Target drafted = done(targets.draft(editor, facts(row, today.getYear()), null));
      Target given =
          done(targets.approve(leader, new Targets.Edit(drafted.id(), drafted.version())));
      if (given.facts().rule().measure() instanceof Measure.OfSurvey) {
        tellSurveys(editor, given, today);
      }
      if (given.facts().rule() instanceof Rule.WeeklyFloor) {
        excuse(editor, given, today);
      }
    }
  }

  private static Target done(Targets.Outcome outcome) {
    if (outcome instanceof Targets.Outcome.Done(Target target)) {
      return target;
    }
    throw new IllegalStateException("Demo target: " + outcome);
  }

  private static Target.Facts facts(CSVRecord row, int year) {
    RuleBody body =
        new RuleBody(
            row.get("type"),
            row.get("measure"),
            number(row.get("min")),
            number(row.get("max")),
            text(row.get("per")),
            text(row.get("of")),
            row.get("part").isEmpty()
                ? null
                : new RuleBody.PartBody(row.get("part"), number(row.get("partMin"))),
            row.get("steps").isEmpty() ? null : steps(row.get("steps"), year));
    if (!(body.read() instanceof RuleBody.Reading.Read(Rule rule))) {
      throw new IllegalStateException("Demo rule: " + body);
    }
    return new Target.Facts(
        row.get("name"),
        rule,
        Target.Scope.ofKind(UnitKind.PROVINCIAL),
        DayRange.year(year),
        row.get("source"),
        null,
        Target.Counted.ALL,
        Target.Recombined.AS_STATED);
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<RuleBody.StepBody> steps(String text, int year) {
    return Stream.of(text.split(" "))
        .map(step -> step.split(":"))
        .map(
            step ->
                new RuleBody.StepBody(
                    MonthDay.parse(step[0], DAY).atYear(year), new BigDecimal(step[1])))
        .toList();
  }

  private void enterNumbers(Viewer editor, LocalDate today) {
    LocalDate from = LocalDate.of(today.getYear(), 1, 1);
    Map<String, Long> communes = new HashMap<>();
    for (CSVRecord row : NationalTotals.rows("demo/commune_counts.csv")) {
      communes.put(row.get("code"), Long.valueOf(row.get("communes")));
    }
    for (CSVRecord row : NationalTotals.rows("demo/target_numbers.csv")) {
      for (Unit province : organisation.unitsOn(today, UnitKind.PROVINCIAL)) {
        long plain =
            communes.getOrDefault(province.code(), 90L)
                * Long.parseLong(row.get("hundredths_per_commune"));
        long spread = Long.parseLong(row.get("spread_percent"));
        long value = Math.max(1, plain * (100 + luck(province, row, spread)) / 10_000);
        denominators.enter(
            editor,
            new Denominators.Entry(
                row.get("series"),
                province.id(),
                from,
                BigDecimal.valueOf(value),
                row.get("source")));
      }
    }
  }

  /// Percent more or less, always the same of a province and series.
  private static long luck(Unit province, CSVRecord row, long spread) {
    int mixed = province.code().hashCode() * 31 + row.get("series").hashCode() * 17;
    return spread == 0 ? 0 : Math.floorMod(mixed, 2 * spread + 1) - spread;
  }

  private void tellSurveys(Viewer editor, Target target, LocalDate today) {
    String method = NationalTotals.rows("demo/target_words.csv").getFirst().get("survey");
    for (Unit province : organisation.unitsOn(today, UnitKind.PROVINCIAL)) {
      int digit = province.code().charAt(1) - '0';
      if (digit < ASKED) {
        BigDecimal share = BigDecimal.valueOf(44L + digit * 3, 2);
        BigDecimal margin = BigDecimal.valueOf(4, 2);
        targets.survey(
            editor,
            target.id(),
            new Targets.Survey(
                province.id(),
                LocalDate.of(today.getYear(), 1, 1).plusDays(120),
                600,
                share,
                share.subtract(margin),
                share.add(margin),
                method));
      }
    }
  }

  /// A week of the new year for everybody, one of a flood for Huế.
  private void excuse(Viewer editor, Target target, LocalDate today) {
    CSVRecord words = NationalTotals.rows("demo/target_words.csv").getFirst();
    LocalDate newYear = monday(LocalDate.of(today.getYear(), 2, 16));
    targets.excuse(
        editor,
        target.id(),
        new Targets.Excuse(List.of(), List.of(newYear), Targets.Cause.TET, words.get("new_year")));
    Unit hue = organisation.findUnitByCode("46", today).orElseThrow();
    LocalDate flood = monday(LocalDate.of(today.getYear(), 10, 26));
    targets.excuse(
        editor,
        target.id(),
        new Targets.Excuse(
            List.of(hue.id()),
            List.of(flood, flood.plusWeeks(1)),
            Targets.Cause.DISASTER,
            words.get("flood")));
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }
}
