package vn.lantoa.targets.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.Standings.When;
import vn.lantoa.targets.Target;

/// Standings as a workbook: a row for every target and unit, numbers as numbers; of weekly floors a
/// sheet with a row for every week.
final class StandingsWorkbook {
  private static final String NUMBER = "#,##0.##";
  private static final String PERCENT = "0.0%";
  private static final List<String> HEADS =
      List.of(
          "target",
          "unit.code",
          "unit",
          "from",
          "to",
          "state",
          "value",
          "noun",
          "required",
          "denominator",
          "ratio",
          "gap",
          "needed",
          "forecast",
          "low",
          "high",
          "source");
  private static final List<String> WEEK_HEADS =
      List.of(
          "target",
          "unit.code",
          "unit",
          "week",
          "value",
          "part",
          "reached",
          "places",
          "met",
          "excused");

  private final StandingWords words;
  private final Worksheet sheet;
  private int row;
  private int column;

  private StandingsWorkbook(StandingWords words, Worksheet sheet) {
    this.words = words;
    this.sheet = sheet;
  }

  static byte[] write(List<Progress> all, When when, StandingWords words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, words.t("shared.brand"), "1.0")) {
      new StandingsWorkbook(words, workbook.newWorksheet(words.t("standings.nav"))).fill(all, when);
      List<Progress> weekly =
          all.stream()
              .filter(one -> one.target().facts().rule() instanceof Rule.WeeklyFloor)
              .toList();
      if (!weekly.isEmpty()) {
        new StandingsWorkbook(words, workbook.newWorksheet(words.t("standings.weeks")))
            .fillWeeks(weekly);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void fill(List<Progress> all, When when) {
    sheet.value(0, 0, words.t("standings.title"));
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, words.t("standings.told", words.d(when.on()), words.d(when.geographyOn())));
    TreeSet<String> sentences = new TreeSet<>();
    all.forEach(
        one -> sentences.add(one.target().facts().name() + ": " + words.sentence(one.target())));
    row = 1;
    for (String sentence : sentences) {
      sheet.value(++row, 0, sentence);
    }
    row++;
    heads(HEADS);
    for (Progress one : all) {
      one.rows().stream()
          .sorted(Gaps.byGap())
          .forEach(standing -> standing(one.target(), standing));
      unattributed(one);
    }
  }

  private void heads(List<String> keys) {
    row++;
    for (int at = 0; at < keys.size(); at++) {
      sheet.value(row, at, words.t("standings.head." + keys.get(at)));
      sheet.style(row, at).bold().wrapText(true).borderStyle("thin").set();
      sheet.width(at, at == 0 ? 44 : at == 2 ? 30 : 14);
    }
    sheet.freezePane(3, row + 1);
    sheet.repeatRows(row);
    sheet.pageOrientation("landscape");
  }

  private void standing(Target target, Standing standing) {
    boolean survey = target.facts().rule().measure() instanceof Measure.OfSurvey;
    String amounts = survey ? PERCENT : NUMBER;
    unit(target, standing);
    text(words.d(standing.period().from()));
    text(words.d(standing.period().last()));
    text(words.t("standings.state." + standing.state()));
    number(standing.value(), amounts);
    text(words.noun(target.facts().rule()));
    number(standing.required(), amounts);
    number(standing.denominator(), NUMBER);
    number(standing.ratio(), target.facts().rule() instanceof Rule.Ratio ? NUMBER : PERCENT);
    number(standing.gap(), amounts);
    number(standing.neededPerWeek(), NUMBER);
    Standing.Forecast forecast = standing.forecast();
    number(forecast == null ? null : forecast.value(), NUMBER);
    number(forecast == null ? null : forecast.low(), NUMBER);
    number(forecast == null ? null : forecast.high(), NUMBER);
    text(target.facts().source());
  }

  private void unit(Target target, Standing standing) {
    row++;
    column = 0;
    text(target.facts().name());
    text(standing.unit().code());
    text(standing.unit().name());
  }

  private void unattributed(Progress progress) {
    BigDecimal value = progress.unattributed();
    if (value != null) {
      row++;
      column = 0;
      text(progress.target().facts().name());
      text("");
      text(words.t("standings.unattributed"));
      column = HEADS.indexOf("value");
      number(value, NUMBER);
    }
  }

  private void fillWeeks(List<Progress> weekly) {
    row = -1;
    heads(WEEK_HEADS);
    for (Progress one : weekly) {
      for (Standing standing : one.rows()) {
        for (Standing.Week week : standing.weeks()) {
          unit(one.target(), standing);
          text(words.d(week.monday()));
          number(week.value(), NUMBER);
          number(week.part(), NUMBER);
          number(BigDecimal.valueOf(week.reached()), NUMBER);
          number(BigDecimal.valueOf(week.places()), NUMBER);
          text(verdict(week));
          text(week.excused() == null ? "" : week.excused());
        }
      }
    }
  }

  private String verdict(Standing.Week week) {
    if (week.excused() != null) {
      return words.t("standings.look.EXCUSED");
    }
    Boolean met = week.met();
    return words.t("standings.look." + (met == null ? "RUNNING" : met ? "MET" : "MISSED"));
  }

  private void text(String text) {
    sheet.value(row, column++, text);
  }

  private void number(@Nullable BigDecimal number, String format) {
    if (number != null) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(format).set();
    }
    column++;
  }
}
