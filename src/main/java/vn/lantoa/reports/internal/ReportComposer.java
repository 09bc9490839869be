package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Printout.Grid;
import vn.lantoa.reports.Printout.Kind;
import vn.lantoa.reports.Printout.Line;
import vn.lantoa.reports.Printout.Piece;
import vn.lantoa.reports.Printout.Run;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportText.Inline;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Puts figures into the text of a report. Official reports are Vietnamese, whoever asks.
@Component
class ReportComposer {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final Figures figures;
  private final Scopes scopes;
  private final FigureWords words;
  private final ReportRows rows;
  private final MessageSource messages;
  private final Clock clock;

  ReportComposer(
      Figures figures,
      Scopes scopes,
      FigureWords words,
      ReportRows rows,
      MessageSource messages,
      Clock clock) {
    this.figures = figures;
    this.scopes = scopes;
    this.words = words;
    this.rows = rows;
    this.messages = messages;
    this.clock = clock;
  }

  Printout compose(Report report) {
    return new One(report).compose();
  }

  /// Days that have come: a year that runs is told up to today, beside the same days before.
  static DayRange told(Report report, LocalDate today) {
    DayRange days = report.period().days();
    LocalDate tomorrow = today.plusDays(1);
    return days.end().isAfter(tomorrow) && days.from().isBefore(tomorrow)
        ? new DayRange(days.from(), tomorrow)
        : days;
  }

  /// One report.
  private final class One {
    private final Report report;
    private final LocalDate geographyOn = LocalDate.now(clock);
    private final DayRange period;
    private final DayRange before;
    private final @Nullable Set<UnitId> units;
    private final List<Printout.Figure> told = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();

    One(Report report) {
      this.report = report;
      this.period = told(report, geographyOn);
      this.before = period.yearBefore();
      this.units = scopes.countedFor(report.unit(), geographyOn);
    }

    Printout compose() {
      List<Printout.Part> parts = new ArrayList<>();
      for (Report.Section section : report.sections()) {
        List<Piece> pieces = new ArrayList<>();
        for (Node node : TextReader.read(section.text()).nodes()) {
          pieces.addAll(pieces(node));
        }
        parts.add(new Printout.Part(section.role(), section.heading(), pieces));
      }
      return new Printout(clock.instant(), geographyOn, parts, told, footnotes);
    }

    private List<Piece> pieces(Node node) {
      return switch (node) {
        case Node.Words(Kind kind, List<Inline> inlines) ->
            List.of(Piece.words(kind, inlines.stream().map(this::run).toList()));
        case Node.Table(List<Measure.Ref> measures) -> table(measures);
        case Node.Drawn(Kind kind, Measure.Ref measure) -> drawn(kind, measure);
        case Node.Collected(Report.Role role) -> collected(role);
      };
    }

    private Run run(Inline inline) {
      return switch (inline) {
        case Inline.Plain(String text) -> Run.plain(text);
        case Inline.Live live ->
            figures
                .defined(live.measure(), report.definitionsOn())
                .map(defined -> figure(live, defined))
                .orElseGet(() -> Run.plain("[" + live.measure() + "]"));
      };
    }

    private Run figure(Inline.Live live, Measures.Defined defined) {
      BigDecimal value = figures.value(units, defined, period);
      BigDecimal base = live.told() ? figures.value(units, defined, before) : null;
      String text = text(live, defined, value, base);
      told.add(
          new Printout.Figure(
              defined.ref(),
              period,
              value,
              base == null ? null : before,
              base,
              live.amount(),
              live.change(),
              text));
      return new Run(text, told.size() - 1, note(defined));
    }

    private String text(
        Inline.Live live,
        Measures.Defined defined,
        @Nullable BigDecimal value,
        @Nullable BigDecimal base) {
      if (value == null) {
        return t("reports.novalue", defined.measure().noun().in(VIETNAMESE));
      }
      return base == null
          ? words.counted(value, defined.measure().noun(), live.amount(), VIETNAMESE)
          : words.told(
              new Comparisons.Compared.Alike(
                  defined, value, base, new Comparisons.Periods(period, before), null),
              live.amount(),
              live.change(),
              VIETNAMESE);
    }

    /// A word that was once defined otherwise says by which definition it is printed.
    private @Nullable Integer note(Measures.Defined defined) {
      if (defined.measure().versions().size() == 1) {
        return null;
      }
      String note =
          t(
              "reports.note.definition",
              defined.measure().name().in(VIETNAMESE),
              defined.version().number(),
              defined.version().basis());
      int known = footnotes.indexOf(note);
      if (known >= 0) {
        return null;
      }
      footnotes.add(note);
      return footnotes.size() - 1;
    }

    private List<Piece> table(List<Measure.Ref> refs) {
      List<Measures.Defined> columns =
          refs.stream()
              .flatMap(ref -> figures.defined(ref, report.definitionsOn()).stream())
              .toList();
      if (columns.isEmpty()) {
        return List.of();
      }
      List<List<Figures.OfUnit>> values =
          columns.stream()
              .map(each -> figures.byUnit(report.unit(), geographyOn, each, period))
              .toList();
      List<Line> lines = new ArrayList<>();
      for (int row = 0; row < values.getFirst().size(); row++) {
        int at = row;
        List<@Nullable BigDecimal> line = new ArrayList<>();
        values.forEach(column -> line.add(column.get(at).value()));
        lines.add(new Line(values.getFirst().get(row).unit().name(), line));
      }
      List<@Nullable BigDecimal> total = new ArrayList<>();
      columns.forEach(each -> total.add(figures.value(units, each, period)));
      List<String> heads = new ArrayList<>();
      heads.add(t("reports.table.unit"));
      columns.forEach(each -> heads.add(head(each)));
      String caption = t("reports.table.caption", words.period(period, VIETNAMESE));
      return List.of(
          Piece.drawn(
              Kind.TABLE, new Grid(caption, heads, lines, new Line(t("reports.total"), total))));
    }

    private static String head(Measures.Defined defined) {
      return defined.measure().name().in(VIETNAMESE)
          + " ("
          + defined.measure().noun().in(VIETNAMESE)
          + ")";
    }

    private List<Piece> drawn(Kind kind, Measure.Ref ref) {
      return figures.defined(ref, report.definitionsOn()).stream()
          .map(
              defined -> {
                List<String> heads =
                    List.of(
                        t(kind == Kind.BARS ? "reports.table.unit" : "reports.table.month"),
                        words.period(period, VIETNAMESE),
                        words.period(before, VIETNAMESE));
                return Piece.drawn(
                    kind,
                    new Grid(
                        head(defined),
                        heads,
                        kind == Kind.BARS ? bars(defined) : months(defined),
                        null));
              })
          .toList();
    }

    private List<Line> bars(Measures.Defined defined) {
      List<Figures.OfUnit> now = figures.byUnit(report.unit(), geographyOn, defined, period);
      List<Figures.OfUnit> then = figures.byUnit(report.unit(), geographyOn, defined, before);
      List<Line> lines = new ArrayList<>();
      for (int row = 0; row < now.size(); row++) {
        List<@Nullable BigDecimal> pair = new ArrayList<>();
        pair.add(now.get(row).value());
        pair.add(then.get(row).value());
        lines.add(new Line(now.get(row).unit().name(), pair));
      }
      return lines;
    }

    private List<Line> months(Measures.Defined defined) {
      List<Figures.OfMonth> now = figures.byMonth(units, defined, period);
      List<Figures.OfMonth> then = figures.byMonth(units, defined, before);
      List<Line> lines = new ArrayList<>();
      for (int at = 0; at < now.size(); at++) {
        List<@Nullable BigDecimal> pair = new ArrayList<>();
        pair.add(now.get(at).value());
        pair.add(at < then.size() ? then.get(at).value() : null);
        lines.add(new Line(t("reports.month", now.get(at).month().getMonthValue()), pair));
      }
      return lines;
    }

    /// Each text with the unit that wrote it.
    private List<Piece> collected(Report.Role role) {
      List<Unit> below = scopes.rowsOf(report.unit(), geographyOn);
      Set<UnitId> ids = below.stream().map(Unit::id).collect(Collectors.toSet());
      List<Piece> pieces = new ArrayList<>();
      for (Report other : rows.ofUnits(ids, report.period().code())) {
        String name =
            below.stream()
                .filter(unit -> unit.id().equals(other.unit()))
                .map(Unit::name)
                .findFirst()
                .orElse("");
        rows
            .printout(other.id())
            .orElseGet(() -> ReportComposer.this.compose(other))
            .parts()
            .stream()
            .filter(part -> part.role() == role)
            .flatMap(part -> part.pieces().stream())
            .flatMap(piece -> Authored.of(name, piece).stream())
            .forEach(pieces::add);
      }
      return pieces.isEmpty()
          ? List.of(Piece.words(Kind.PARAGRAPH, List.of(Run.plain(t("reports.collected.none")))))
          : pieces;
    }

    private String t(String key, Object... arguments) {
      return messages.getMessage(key, arguments, VIETNAMESE);
    }
  }
}
