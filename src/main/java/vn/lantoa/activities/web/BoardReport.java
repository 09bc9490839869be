package vn.lantoa.activities.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.activities.CollectionBoard.Cell;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.CollectionBoard.Row;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.documents.Block;
import vn.lantoa.shared.documents.OfficialDocument;

/// Tells a board: in a few lines for a chat, and as an official document.
@Component
class BoardReport {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MessageSource messages;
  private final Organisation organisation;

  BoardReport(MessageSource messages, Organisation organisation) {
    this.messages = messages;
    this.organisation = organisation;
  }

  /// Lines with line feeds between: who and when, who reported, one line a form, who did not.
  String words(Board board, Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add(t(locale, "activities.report.head", board.unit().name(), name(board, locale)));
    lines.add(reported(board, locale));
    forEachForm(board, (form, cell) -> lines.add(line(form, cell, locale)));
    List<Row> missing = missing(board);
    if (!missing.isEmpty()) {
      lines.add(t(locale, "activities.report.missing", names(missing)));
    }
    return String.join("\n", lines);
  }

  private String reported(Board board, Locale locale) {
    long all = board.reporting().size();
    return t(locale, "activities.report.reported", all - board.count(Mark.NOT_REPORTED), all);
  }

  private interface Telling {
    void tell(Form form, Cell total);
  }

  /// Forms with something in this period or the one before.
  private static void forEachForm(Board board, Telling telling) {
    IntStream.range(0, board.forms().size())
        .filter(n -> board.totals().get(n).quantity() + board.totals().get(n).before() > 0)
        .forEach(n -> telling.tell(board.forms().get(n), board.totals().get(n)));
  }

  private String line(Form form, Cell cell, Locale locale) {
    NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
    return t(
        locale,
        "activities.report.line",
        form.name().in(locale),
        numbers.format(cell.quantity()),
        form.noun().in(locale),
        numbers.format(cell.before()));
  }

  private static List<Row> missing(Board board) {
    return board.reporting().stream().filter(row -> row.mark() == Mark.NOT_REPORTED).toList();
  }

  private static String names(List<Row> rows) {
    return rows.stream().map(row -> row.unit().name()).collect(Collectors.joining("; "));
  }

  private String name(Board board, Locale locale) {
    return t(
        locale,
        "activities.report.period",
        PeriodName.of(messages, board.period(), locale),
        DAY.format(board.period().days().from()),
        DAY.format(board.period().days().last()));
  }

  /// A report with the figures in sentences, then the table of offices.
  byte[] docx(Board board, LocalDate today) {
    String above = superior(board.unit(), today);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(t(VIETNAMESE, "activities.report.results"), 1));
    blocks.add(new Block.Paragraph(reported(board, VIETNAMESE)));
    forEachForm(
        board,
        (form, cell) -> blocks.add(new Block.Paragraph("- " + line(form, cell, VIETNAMESE))));
    List<Row> missing = missing(board);
    if (!missing.isEmpty()) {
      blocks.add(new Block.Paragraph(t(VIETNAMESE, "activities.report.missing", names(missing))));
    }
    blocks.add(new Block.Heading(t(VIETNAMESE, "activities.report.difficulties"), 1));
    blocks.add(new Block.Paragraph("…"));
    blocks.add(new Block.Heading(t(VIETNAMESE, "activities.report.focus"), 1));
    blocks.add(new Block.Paragraph("…"));
    return new OfficialDocument(
            new OfficialDocument.Letterhead(above, board.unit().name(), null, null, today),
            new OfficialDocument.Title(
                t(VIETNAMESE, "activities.report.type"),
                t(VIETNAMESE, "activities.report.subject", name(board, VIETNAMESE))),
            above == null ? List.of() : List.of(above),
            OfficialDocument.Part.upright(blocks),
            OfficialDocument.Signature.open(),
            List.of(),
            List.of(annex(board)))
        .docx();
  }

  private @Nullable String superior(Unit unit, LocalDate today) {
    return unit.kind() == UnitKind.HEADQUARTERS
        ? null
        : organisation.unitsOn(today, UnitKind.HEADQUARTERS).stream()
            .map(Unit::name)
            .findFirst()
            .orElse(null);
  }

  private OfficialDocument.Annex annex(Board board) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.text(t(VIETNAMESE, "activities.unit"), 26));
    board
        .forms()
        .forEach(form -> columns.add(Block.Column.number(form.shortName().in(VIETNAMESE), 9)));
    columns.add(Block.Column.centred(t(VIETNAMESE, "activities.status"), 12));
    List<List<String>> rows = board.rows().stream().map(this::row).toList();
    return new OfficialDocument.Annex(
        t(VIETNAMESE, "activities.report.annex"),
        t(VIETNAMESE, "activities.report.table", name(board, VIETNAMESE)),
        OfficialDocument.Part.across(List.of(new Block.Table("", columns, rows, total(board)))));
  }

  private List<String> row(Row row) {
    boolean silent = row.mark() == Mark.NOT_REPORTED || row.mark() == Mark.NOT_APPLICABLE;
    List<String> cells = new ArrayList<>();
    cells.add(row.unit().name());
    row.cells().forEach(cell -> cells.add(silent ? "–" : number(cell.quantity())));
    cells.add(t(VIETNAMESE, "activities.mark." + row.mark()));
    return cells;
  }

  private List<String> total(Board board) {
    List<String> cells = new ArrayList<>();
    cells.add(t(VIETNAMESE, "activities.board.total"));
    board.totals().forEach(cell -> cells.add(number(cell.quantity())));
    cells.add("");
    return cells;
  }

  private static String number(long number) {
    return NumberFormat.getIntegerInstance(VIETNAMESE).format(number);
  }

  private String t(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
