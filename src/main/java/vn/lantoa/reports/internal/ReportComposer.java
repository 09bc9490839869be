package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Printout.Kind;
import vn.lantoa.reports.Printout.Piece;
import vn.lantoa.reports.Printout.Run;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportText.Inline;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Puts figures into the text of a report. Official reports are Vietnamese, whoever asks.
@Component
class ReportComposer {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final Figures figures;
  private final GridComposer grids;
  private final Scopes scopes;
  private final FigureWords words;
  private final ReportRows rows;
  private final MessageSource messages;
  private final Clock clock;

  ReportComposer(
      Figures figures,
      GridComposer grids,
      Scopes scopes,
      FigureWords words,
      ReportRows rows,
      MessageSource messages,
      Clock clock) {
    this.figures = figures;
    this.grids = grids;
    this.scopes = scopes;
    this.words = words;
    this.rows = rows;
    this.messages = messages;
    this.clock = clock;
  }

  Printout compose(Report report) {
    return compose(report, PrintProgress.none(clock));
  }

  /// @param progress told of every table and chart
  Printout compose(Report report, PrintProgress progress) {
    return new One(report, progress).compose(part -> true);
  }

  /// Days that have come: a year that runs is told up to today, beside the same days before.
  static DayRange told(Report report, LocalDate today) {
    DayRange days = report.period().days();
    LocalDate tomorrow = today.plusDays(1);
    return days.end().isAfter(tomorrow) && days.from().isBefore(tomorrow)
        ? new DayRange(days.from(), tomorrow)
        : days;
  }

  private static boolean isDrawn(Node node) {
    return node instanceof Node.Table || node instanceof Node.Drawn;
  }

  /// One report.
  private final class One {
    private final Report report;
    private final PrintProgress progress;
    private final LocalDate geographyOn = LocalDate.now(clock);
    private final Ground ground;
    private final DayRange period;
    private final DayRange before;
    private final Figures.Reading reading = figures.reading();
    private final List<Printout.Figure> told = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();

    One(Report report, PrintProgress progress) {
      this.report = report;
      this.progress = progress;
      this.ground = new Ground(report, geographyOn, scopes);
      this.period = ground.period();
      this.before = ground.before();
    }

    /// @param wanted sections that are asked for; the others are left out
    Printout compose(Predicate<Report.Section> wanted) {
      List<Report.Section> sections = report.sections().stream().filter(wanted).toList();
      List<List<Node>> read =
          sections.stream().map(section -> TextReader.read(section.text()).nodes()).toList();
      progress.total(
          (int) read.stream().flatMap(List::stream).filter(ReportComposer::isDrawn).count());
      List<Printout.Part> parts = new ArrayList<>();
      for (int at = 0; at < sections.size(); at++) {
        List<Piece> pieces = new ArrayList<>();
        for (Node node : read.get(at)) {
          pieces.addAll(pieces(node));
          if (isDrawn(node)) {
            progress.step();
          }
        }
        Report.Section section = sections.get(at);
        parts.add(new Printout.Part(section.role(), section.heading(), pieces));
      }
      return new Printout(clock.instant(), geographyOn, parts, told, footnotes, ground.spheres());
    }

    private List<Piece> pieces(Node node) {
      return switch (node) {
        case Node.Words(Kind kind, List<Inline> inlines) ->
            List.of(Piece.words(kind, inlines.stream().map(this::run).toList()));
        case Node.Table table -> grids.table(table, ground, reading);
        case Node.Drawn drawn -> grids.drawn(drawn, ground, reading);
        case Node.Collected(Report.Role role) -> collected(role);
      };
    }

    private Run run(Inline inline) {
      return switch (inline) {
        case Inline.Plain(String text) -> Run.plain(text);
        case Inline.Live live -> {
          Optional<Narrowing> known = grids.known(live.narrowing(), ground);
          yield known
              .flatMap(to -> grids.meant(live.measure(), to, ground))
              .map(defined -> figure(live, defined, known.get()))
              .orElseGet(() -> Run.plain("[" + live.measure() + "]"));
        }
      };
    }

    private Run figure(Inline.Live live, Measures.Defined defined, Narrowing known) {
      Set<UnitId> units = ground.unitsOf(known);
      BigDecimal value = reading.value(units, defined, period);
      BigDecimal base = live.told() ? reading.value(units, defined, before) : null;
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
              text,
              known));
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
            .orElseGet(
                () ->
                    new One(other, PrintProgress.none(clock))
                        .compose(section -> section.role() == role))
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
