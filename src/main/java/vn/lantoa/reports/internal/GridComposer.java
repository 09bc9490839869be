package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Printout.Grid;
import vn.lantoa.reports.Printout.Kind;
import vn.lantoa.reports.Printout.Line;
import vn.lantoa.reports.Printout.Meaning;
import vn.lantoa.reports.Printout.Piece;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Puts figures into the tables and charts of a report, with what each cell means.
@Component
class GridComposer {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final Figures figures;
  private final Scopes scopes;
  private final Narrowings narrowings;
  private final FigureWords words;
  private final MessageSource messages;

  GridComposer(
      Figures figures,
      Scopes scopes,
      Narrowings narrowings,
      FigureWords words,
      MessageSource messages) {
    this.figures = figures;
    this.scopes = scopes;
    this.narrowings = narrowings;
    this.words = words;
    this.messages = messages;
  }

  /// The definition that is meant, over the records that are meant; absent where it cannot be told.
  Optional<Measures.Defined> meant(Measure.Ref ref, Narrowing known, Ground ground) {
    return figures
        .defined(ref, ground.report().definitionsOn())
        .flatMap(defined -> narrowings.narrow(defined, known));
  }

  /// What is written, by codes; absent where somebody wrote what nobody knows.
  Optional<Narrowing> known(Narrowing written, Ground ground) {
    return narrowings.read(written, ground.report().unit())
            instanceof Narrowings.Reading.Known(Narrowing known)
        ? Optional.of(known)
        : Optional.empty();
  }

  List<Piece> table(Node.Table table, Ground ground, Figures.Reading reading) {
    Optional<Narrowing> known = known(table.narrowing(), ground);
    if (known.isEmpty()) {
      return List.of();
    }
    List<Measures.Defined> columns =
        table.measures().stream().flatMap(ref -> meant(ref, known.get(), ground).stream()).toList();
    return columns.isEmpty()
        ? List.of()
        : List.of(Piece.drawn(Kind.TABLE, table(columns, known.get(), ground, reading)));
  }

  private Grid table(
      List<Measures.Defined> columns, Narrowing known, Ground ground, Figures.Reading reading) {
    DayRange period = ground.period();
    List<Line> lines = new ArrayList<>();
    for (Unit unit : scopes.rowsOf(ground.topOf(known), ground.today())) {
      Set<UnitId> sphere = ground.sphereOf(unit.id());
      List<@Nullable BigDecimal> line = new ArrayList<>();
      columns.forEach(each -> line.add(reading.ofMany(sphere, each, period)));
      lines.add(new Line(unit.name(), line, unit.id().value()));
    }
    List<@Nullable BigDecimal> total = new ArrayList<>();
    columns.forEach(each -> total.add(reading.ofMany(ground.unitsOf(known), each, period)));
    List<String> heads = new ArrayList<>();
    heads.add(t("reports.table.unit"));
    columns.forEach(each -> heads.add(head(each)));
    return new Grid(
        captioned(t("reports.table.caption", words.period(period, VIETNAMESE)), known),
        heads,
        lines,
        new Line(t("reports.total"), total),
        new Meaning(columns.stream().map(Measures.Defined::ref).toList(), known, period, null));
  }

  private static String head(Measures.Defined defined) {
    return defined.measure().name().in(VIETNAMESE)
        + " ("
        + defined.measure().noun().in(VIETNAMESE)
        + ")";
  }

  private String captioned(String caption, Narrowing known) {
    return known.isNone()
        ? caption
        : t("reports.table.narrowed", caption, narrowings.words(known, VIETNAMESE));
  }

  List<Piece> drawn(Node.Drawn drawn, Ground ground, Figures.Reading reading) {
    Optional<Narrowing> known = known(drawn.narrowing(), ground);
    Optional<Measures.Defined> defined = known.flatMap(to -> meant(drawn.measure(), to, ground));
    return known.isEmpty() || defined.isEmpty()
        ? List.of()
        : List.of(
            Piece.drawn(
                drawn.kind(),
                drawn(drawn.kind(), new Meant(defined.get(), known.get()), ground, reading)));
  }

  private record Meant(Measures.Defined defined, Narrowing known) {}

  private Grid drawn(Kind kind, Meant meant, Ground ground, Figures.Reading reading) {
    boolean ofUnits = kind == Kind.BARS;
    return new Grid(
        captioned(head(meant.defined()), meant.known()),
        List.of(
            t(ofUnits ? "reports.table.unit" : "reports.table.month"),
            words.period(ground.period(), VIETNAMESE),
            words.period(ground.before(), VIETNAMESE)),
        ofUnits ? bars(meant, ground, reading) : months(meant, ground, reading),
        null,
        new Meaning(
            List.of(meant.defined().ref()), meant.known(), ground.period(), ground.before()));
  }

  private List<Line> bars(Meant meant, Ground ground, Figures.Reading reading) {
    List<Line> lines = new ArrayList<>();
    for (Unit unit : scopes.rowsOf(ground.topOf(meant.known()), ground.today())) {
      Set<UnitId> sphere = ground.sphereOf(unit.id());
      List<@Nullable BigDecimal> pair = new ArrayList<>();
      pair.add(reading.ofMany(sphere, meant.defined(), ground.period()));
      pair.add(reading.ofMany(sphere, meant.defined(), ground.before()));
      lines.add(new Line(unit.name(), pair, unit.id().value()));
    }
    return lines;
  }

  private List<Line> months(Meant meant, Ground ground, Figures.Reading reading) {
    Set<UnitId> units = ground.unitsOf(meant.known());
    List<Figures.OfMonth> now = reading.byMonth(units, meant.defined(), ground.period());
    List<Figures.OfMonth> then = reading.byMonth(units, meant.defined(), ground.before());
    List<Line> lines = new ArrayList<>();
    for (int at = 0; at < now.size(); at++) {
      List<@Nullable BigDecimal> pair = new ArrayList<>();
      pair.add(now.get(at).value());
      pair.add(at < then.size() ? then.get(at).value() : null);
      lines.add(new Line(t("reports.month", now.get(at).month().getMonthValue()), pair));
    }
    return lines;
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, VIETNAMESE);
  }
}
