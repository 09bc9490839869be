package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Printout.Grid;
import vn.lantoa.reports.Printout.Line;
import vn.lantoa.reports.Printout.Piece;
import vn.lantoa.reports.Printout.Run;
import vn.lantoa.reports.Report;
import vn.lantoa.shared.documents.Block;
import vn.lantoa.shared.documents.Cell;
import vn.lantoa.shared.documents.Chart;
import vn.lantoa.shared.documents.Imprint;
import vn.lantoa.shared.documents.OfficialDocument;
import vn.lantoa.shared.documents.OfficialDocument.Letterhead;
import vn.lantoa.shared.documents.OfficialDocument.Signature;
import vn.lantoa.shared.documents.OfficialDocument.Title;
import vn.lantoa.shared.documents.Sheet;
import vn.lantoa.shared.documents.SheetBook;

/// Lays a printout out as an official document, in Vietnamese, and its tables as a workbook.
@Component
class Printer {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final int UNIT_WEIGHT = 3;
  private static final int WIDE = 5;

  private final MessageSource messages;
  private final Scopes scopes;
  private final Heads heads;

  Printer(MessageSource messages, Scopes scopes, Heads heads) {
    this.messages = messages;
    this.scopes = scopes;
    this.heads = heads;
  }

  OfficialDocument document(Report report, Printout printout) {
    Report.Issue issue = report.issue();
    LocalDate day = issue == null ? printout.geographyOn() : issue.day();
    Unit unit = scopes.find(report.unit(), day).orElseThrow();
    List<Block> blocks = new ArrayList<>();
    int number = 1;
    for (Printout.Part part : printout.parts()) {
      blocks.add(new Block.Heading(roman(number++) + ". " + part.heading(), 1));
      part.pieces().forEach(piece -> add(piece, printout, blocks));
    }
    return new OfficialDocument(
        new Letterhead(
            heads.superiorOf(unit, day),
            unit.name(),
            issue == null ? null : issue.notation(),
            issue == null ? null : issue.place(),
            issue == null ? null : issue.day()),
        new Title(t("reports.type"), report.title()),
        List.of(),
        OfficialDocument.Part.upright(blocks),
        issue == null
            ? new Signature(null, heads.titleOf(unit, day), null)
            : new Signature(
                issue.capacity().isEmpty() ? null : issue.capacity(), issue.title(), issue.name()),
        distribution(unit, day),
        List.of(),
        new Imprint(issue == null, List.of(report.period().code()), printout.asOf()));
  }

  private List<String> distribution(Unit unit, LocalDate day) {
    String superior = heads.superiorOf(unit, day);
    List<String> lines = new ArrayList<>();
    if (superior != null) {
      lines.add(t("reports.to.superior", superior));
    }
    lines.add(t(unit.kind() == UnitKind.HEADQUARTERS ? "reports.to.provinces" : "reports.to.own"));
    lines.add(t("reports.to.archive"));
    return lines;
  }

  private void add(Piece piece, Printout printout, List<Block> blocks) {
    Grid grid = piece.grid();
    switch (piece.kind()) {
      case HEADING -> blocks.add(new Block.Heading(plain(piece), 2));
      case PARAGRAPH -> blocks.add(new Block.Paragraph(runs(piece, printout)));
      case BULLET -> blocks.add(new Block.Bullet(Block.Mark.DASH, runs(piece, printout)));
      case AUTHORED -> blocks.add(new Block.Bullet(Block.Mark.DASH, authored(piece)));
      case TABLE -> {
        if (grid != null) {
          Block.Table table = sheet(grid, grid.caption()).table();
          blocks.add(grid.heads().size() > WIDE ? new Block.Across(List.of(table)) : table);
        }
      }
      case BARS -> {
        if (grid != null && !grid.lines().isEmpty()) {
          blocks.add(Chart.bars(telling(grid), bars(grid)));
        }
      }
      case MONTHS -> {
        if (grid != null && !grid.lines().isEmpty()) {
          blocks.add(Chart.months(telling(grid), bars(grid), null));
        }
      }
    }
  }

  private static String plain(Piece piece) {
    StringBuilder all = new StringBuilder();
    piece.runs().forEach(run -> all.append(run.text()));
    return all.toString();
  }

  private static List<Block.Run> runs(Piece piece, Printout printout) {
    return piece.runs().stream()
        .map(
            run ->
                new Block.Run(
                    run.text(),
                    run.figure() != null,
                    false,
                    run.note() == null ? null : printout.footnotes().get(run.note())))
        .toList();
  }

  /// The name of the unit first.
  private static List<Block.Run> authored(Piece piece) {
    List<Block.Run> runs = new ArrayList<>();
    for (Run run : piece.runs()) {
      runs.add(runs.isEmpty() ? Block.Run.bold(run.text() + ": ") : Block.Run.plain(run.text()));
    }
    return runs;
  }

  private Chart.Telling telling(Grid grid) {
    return new Chart.Telling(
        grid.caption(),
        t("reports.chart.description", grid.caption(), grid.heads().get(1), grid.heads().get(2)),
        grid.heads().get(1),
        grid.heads().get(2));
  }

  private static List<Chart.Bar> bars(Grid grid) {
    return grid.lines().stream()
        .map(
            line ->
                new Chart.Bar(line.label(), cell(line.values().get(0)), cell(line.values().get(1))))
        .toList();
  }

  private static Cell cell(@Nullable BigDecimal value) {
    return value == null
        ? new Cell.Blank()
        : new Cell.Figure(value, Math.min(2, Math.max(0, value.stripTrailingZeros().scale())));
  }

  private Sheet sheet(Grid grid, String name) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.centred(t("reports.table.number"), 1));
    columns.add(Block.Column.text(grid.heads().getFirst(), UNIT_WEIGHT));
    grid.heads().stream().skip(1).forEach(head -> columns.add(Block.Column.number(head, 2)));
    List<List<Cell>> lines = new ArrayList<>();
    int number = 1;
    for (Line line : grid.lines()) {
      lines.add(cells(String.valueOf(number++), line));
    }
    Line total = grid.total();
    return new Sheet(
        name, grid.caption(), columns, lines, total == null ? List.of() : cells("", total));
  }

  private static List<Cell> cells(String number, Line line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Words(number));
    cells.add(new Cell.Words(line.label()));
    line.values().forEach(value -> cells.add(cell(value)));
    return cells;
  }

  /// Every table and what charts are drawn from; none for a report of words alone.
  List<Sheet> sheets(Printout printout) {
    List<Sheet> sheets = new ArrayList<>();
    for (Printout.Part part : printout.parts()) {
      for (Piece piece : part.pieces()) {
        Grid grid = piece.grid();
        if (grid != null && !grid.lines().isEmpty()) {
          sheets.add(sheet(grid, t("reports.sheet", sheets.size() + 1)));
        }
      }
    }
    return sheets;
  }

  SheetBook book(Report report, Printout printout, List<Sheet> sheets) {
    return new SheetBook(
        report.title(),
        sheets,
        new Imprint(report.issue() == null, List.of(report.period().code()), printout.asOf()));
  }

  private static String roman(int number) {
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return "X".repeat(number / ones.length) + ones[number % ones.length];
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, VIETNAMESE);
  }
}
