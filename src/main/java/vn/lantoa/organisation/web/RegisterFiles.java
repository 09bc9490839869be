package vn.lantoa.organisation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.Registers.Registered;

/// A register as a file: CSV with the headings of the import, a workbook with headings in words.
@Controller
class RegisterFiles {
  private static final int MOST = 20_000;
  private static final String MARK = "\uFEFF";
  private static final List<String> HEADINGS =
      List.of("code", "name", "kind", "level", "areaName", "validFrom", "validTo");

  private final Registers registers;
  private final RegisterReader reader;
  private final MessageSource messages;

  RegisterFiles(Registers registers, RegisterReader reader, MessageSource messages) {
    this.registers = registers;
    this.reader = reader;
    this.messages = messages;
  }

  @GetMapping("/organisation/{register:partners|stations}/export.{format:csv|xlsx}")
  ResponseEntity<byte[]> file(
      @PathVariable String register,
      @PathVariable String format,
      @ModelAttribute RegisterListInput input,
      Locale locale) {
    Register of = Register.at(register);
    List<Registered> rows = registers.list(of.of(), reader.search(input, MOST)).rows();
    boolean csv = format.equals("csv");
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_TYPE,
            csv
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + of.word() + "." + format + "\"")
        .body(csv ? csv(rows, locale) : workbook(of, rows, locale));
  }

  private byte[] csv(List<Registered> rows, Locale locale) {
    StringWriter text = new StringWriter();
    text.write(MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADINGS.toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (Registered row : rows) {
        printer.printRecord(cells(row, row.kind(), locale));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] workbook(Register of, List<Registered> rows, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Lantoa", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(of.word());
      for (int column = 0; column < HEADINGS.size(); column++) {
        sheet.value(0, column, text("registers.column." + HEADINGS.get(column), locale));
        sheet.style(0, column).bold().set();
        sheet.width(column, column == 1 ? 48 : 18);
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        Registered each = rows.get(row);
        String kind =
            of.isPartners()
                ? text("organisation.partner.kind." + PartnerKind.of(each.kind()).name(), locale)
                : "";
        List<String> cells = cells(each, kind, locale);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row + 1, column, cells.get(column));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private List<String> cells(Registered row, String kind, Locale locale) {
    String level = row.level();
    return List.of(
        harmless(row.code()),
        harmless(row.name()),
        kind,
        level == null ? "" : text("registers.level." + level, locale),
        row.place() == null ? "" : row.place(),
        row.validFrom().toString(),
        dayOf(row.validTo()));
  }

  private static String dayOf(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  /// A spreadsheet must not take what somebody typed for a formula.
  private static String harmless(String typed) {
    return !typed.isEmpty() && "=+-@\t\r".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
  }
}
