package vn.lantoa.results.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.ParticipantTable;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.results.participants.Told;
import vn.lantoa.results.web.ParticipantsPage.Answer;
import vn.lantoa.results.web.ParticipantsPage.Cell;
import vn.lantoa.results.web.ParticipantsPage.Head;
import vn.lantoa.results.web.ParticipantsPage.Line;
import vn.lantoa.results.web.ParticipantsReader.Question;

/// Draws a table of counts, and reach beneath on the same months: two drawings, two axes, never one
/// figure out of both.
final class ParticipantsDrawing {
  private static final int HIGH = 190;
  private static final int LOW = 150;

  private final ParticipantTable table;
  private final Question question;
  private final ParticipantWords words;
  private final List<YearMonth> months;

  ParticipantsDrawing(ParticipantTable table, Question question, ParticipantWords words) {
    this.table = table;
    this.question = question;
    this.words = words;
    this.months = table.months().list();
  }

  Answer answer() {
    List<Told> all =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .map(ParticipantTable.Cell::told)
            .toList();
    return new Answer(
        table.isEmpty(),
        say(),
        counts(),
        reach(),
        table.kinds().stream().map(this::head).toList(),
        table.rows().reversed().stream().map(this::line).toList(),
        all.stream().anyMatch(told -> told instanceof Told.Summed sum && sum.carriedOn()),
        all.stream()
            .anyMatch(
                told ->
                    told instanceof Told.Gaps || told instanceof Told.Summed s && !s.carriedOn()),
        table.asOf());
  }

  private Head head(ParticipantKind kind) {
    String whole =
        table.kinds().stream()
            .filter(other -> other.code().equals(kind.partOf()))
            .map(words::name)
            .findFirst()
            .orElse("");
    return new Head(words.name(kind), whole);
  }

  private ParticipantTable.Cell chosen(ParticipantTable.Row row) {
    return row.cells().get(table.kinds().indexOf(question.kind()));
  }

  /// The last month in a sentence.
  private String say() {
    ParticipantTable.Row last = table.rows().getLast();
    ParticipantTable.Cell cell = chosen(last);
    String month = ParticipantWords.month(last.month());
    if (cell.told().count() == null) {
      return words.plain().t("participants.say.none", month);
    }
    String changes =
        String.join(
            ", ",
            Stream.of(
                    changed("participants.say.month", words.change(cell.monthBefore())),
                    changed("participants.say.year", words.change(cell.yearBefore())))
                .filter(text -> !text.isEmpty())
                .toList());
    String count = words.count(cell.told());
    return changes.isEmpty()
        ? words.plain().t("participants.say.plain", month, count)
        : words.plain().t("participants.say", month, count, changes);
  }

  private String changed(String key, String change) {
    return change.isEmpty() ? "" : words.plain().t(key, change);
  }

  private MonthPlot counts() {
    List<@Nullable Long> counts = new ArrayList<>();
    table.rows().forEach(row -> counts.add(chosen(row).told().count()));
    String gap = counts.contains(null) ? " " + words.plain().t("participants.chart.gap") : "";
    String told = fromTo() + gap;
    String title = words.plain().t("participants.chart", words.name(question.kind()));
    return new PlotDrawing(months, words.plain())
        .line(new PlotDrawing.Frame("counts", title, told, HIGH), counts);
  }

  /// The first and the last month that have a count.
  private String fromTo() {
    List<ParticipantTable.Row> known =
        table.rows().stream().filter(row -> chosen(row).told().count() != null).toList();
    return known.isEmpty()
        ? words.plain().t("participants.chart.told.none")
        : words
            .plain()
            .t(
                "participants.chart.told",
                ParticipantWords.month(known.getFirst().month()),
                words.count(chosen(known.getFirst()).told()),
                ParticipantWords.month(known.getLast().month()),
                words.count(chosen(known.getLast()).told()));
  }

  private MonthPlot reach() {
    List<Long> sums = table.rows().stream().map(row -> row.reach().of(question.measure())).toList();
    Comparator<ParticipantTable.Row> bySum =
        Comparator.comparingLong(row -> row.reach().of(question.measure()));
    ParticipantTable.Row most = table.rows().stream().max(bySum).orElseThrow();
    ParticipantTable.Row least = table.rows().stream().min(bySum).orElseThrow();
    Words plain = words.plain();
    String told =
        plain.t(
            "participants.chart.reach.told",
            ParticipantWords.month(most.month()),
            plain.n(most.reach().of(question.measure())),
            ParticipantWords.month(least.month()),
            plain.n(least.reach().of(question.measure())));
    String title =
        plain.t(
            "participants.chart.reach", plain.t("participants.reach." + question.measure().name()));
    return new PlotDrawing(months, plain)
        .bars(new PlotDrawing.Frame("reach", title, told, LOW), sums);
  }

  private Line line(ParticipantTable.Row row) {
    List<Cell> cells =
        row.cells().stream()
            .map(
                cell ->
                    new Cell(
                        words.count(cell.told()),
                        words.note(cell.told()),
                        words.change(cell.monthBefore()),
                        words.change(cell.yearBefore()),
                        cell.told() instanceof Told.Gaps))
            .toList();
    return new Line(
        ParticipantWords.month(row.month()),
        Address.of(row.month(), table.unit().id()).href(),
        cells,
        Address.records(row.month(), table.unit()).href(),
        reach(row.reach()));
  }

  private List<String> reach(Reach reach) {
    List<String> figures = new ArrayList<>();
    figures.add(words.plain().n(reach.activities()));
    for (Reach.Measure measure : Reach.Measure.values()) {
      figures.add(isSaid(reach, measure) ? words.plain().n(reach.of(measure)) : "");
    }
    return figures;
  }

  /// Attendances are asked of every record; of the others a sum of nothing may mean that nobody
  /// looked.
  static boolean isSaid(Reach reach, Reach.Measure measure) {
    return measure == Reach.Measure.ATTENDANCES || reach.of(measure) > 0;
  }
}
