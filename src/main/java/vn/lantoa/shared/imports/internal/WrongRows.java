package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Rows that go back, written one by one. What is wrong stands in the column after the last
/// heading.
interface WrongRows extends AutoCloseable {
  void head(List<String> headings, String told) throws IOException;

  void write(List<String> cells, String told) throws IOException;

  @Override
  void close() throws IOException;

  /// As CSV in UTF-8 with the mark that spreadsheets want.
  final class Csv implements WrongRows {
    private final CSVPrinter printer;
    private int width;

    Csv(OutputStream out) throws IOException {
      OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void head(List<String> headings, String told) throws IOException {
      width = headings.size();
      write(headings, told);
    }

    @Override
    public void write(List<String> cells, String told) throws IOException {
      List<String> row = new ArrayList<>(cells);
      while (row.size() < width) {
        row.add("");
      }
      if (!told.isEmpty()) {
        row.add(told);
      }
      printer.printRecord(row);
    }

    @Override
    public void close() throws IOException {
      printer.close(true);
    }
  }

  /// As a workbook with the sheet's name. Texts stand in their cells: a table of shared ones would
  /// be held until the end.
  final class Book implements WrongRows {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FLUSH_EACH = 1_000;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;
    private int width;

    Book(OutputStream out, String name) {
      this.book = new Workbook(out, "LanToa", "1.0");
      this.sheet = book.newWorksheet(name);
    }

    @Override
    public void head(List<String> headings, String told) throws IOException {
      width = headings.size();
      sheet.range(row, 0, row, width).style().bold().set();
      sheet.width(width, 60);
      write(headings, told);
    }

    @Override
    public void write(List<String> cells, String told) throws IOException {
      for (int at = 0; at < cells.size(); at++) {
        cell(at, cells.get(at));
      }
      if (!told.isEmpty()) {
        sheet.inlineString(row, Math.max(width, cells.size()), told);
      }
      row++;
      if (row % FLUSH_EACH == 0) {
        sheet.flush();
      }
    }

    private void cell(int at, String text) {
      if (text.isEmpty()) {
        return;
      }
      if (NUMBER.matcher(text).matches()) {
        sheet.value(row, at, Long.valueOf(text));
      } else if (DAY.matcher(text).matches()) {
        sheet.value(row, at, LocalDate.parse(text));
        sheet.style(row, at).format("dd/mm/yyyy").set();
      } else {
        sheet.inlineString(row, at, text);
      }
    }

    @Override
    public void close() throws IOException {
      book.close();
    }
  }
}
