package vn.lantoa.targets.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.imports.WrittenDay;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Denominators.Series;
import vn.lantoa.targets.NumberSheets;
import vn.lantoa.targets.NumberSheets.Sheet;

/// Dated numbers as files of the same question as the page, and the workbook to fill in.
@Controller
class DenominatorFiles {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /// Base offices are left out of a workbook of more units than this.
  private static final int MOST_UNITS = 60;

  private final Denominators denominators;
  private final NumberSheets sheets;
  private final DenominatorPages pages;
  private final MessageSource messages;
  private final Clock clock;

  DenominatorFiles(
      Denominators denominators,
      NumberSheets sheets,
      DenominatorPages pages,
      MessageSource messages,
      Clock clock) {
    this.denominators = denominators;
    this.sheets = sheets;
    this.pages = pages;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(DenominatorAddress.PATH + ".xlsx")
  ResponseEntity<byte[]> xlsx(
      Viewer viewer,
      @RequestParam(defaultValue = "") String series,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String on,
      Locale locale) {
    Sheet sheet = pages.sheet(viewer, series, unit, day(on));
    return file(XLSX, name(sheet) + ".xlsx", new DenominatorLines(messages, locale).xlsx(sheet));
  }

  @GetMapping(DenominatorAddress.PATH + ".csv")
  ResponseEntity<byte[]> csv(
      Viewer viewer,
      @RequestParam(defaultValue = "") String series,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String on,
      Locale locale) {
    Sheet sheet = pages.sheet(viewer, series, unit, day(on));
    return file(CSV, name(sheet) + ".csv", new DenominatorLines(messages, locale).csv(sheet));
  }

  private LocalDate day(String on) {
    LocalDate today = LocalDate.now(clock);
    return on.isBlank()
        ? today
        : WrittenDay.parse(on)
            .orElseThrow(
                () ->
                    Refusal.fields(
                        List.of(new Refusal.FieldError("on", "numbers.from.wrong", on))));
  }

  private static String name(Sheet sheet) {
    return "so-lieu-nen-"
        + sheet.series().code().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + sheet.unit().code()
        + "-"
        + sheet.on();
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }

  /// A row for each unit that the person enters numbers of and each series, from the first of this
  /// year.
  @GetMapping({DenominatorAddress.PATH + "/template.xlsx", "/api/v1/imports/denominators/template"})
  ResponseEntity<byte[]> template(
      Viewer viewer, @RequestParam(defaultValue = "") String series, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    if (!sheets.mayEnter(viewer)) {
      throw Refusal.forbidden();
    }
    List<Series> wanted =
        denominators.series().stream()
            .filter(one -> series.isBlank() || one.code().equals(series.strip()))
            .toList();
    byte[] content =
        workbook(
            new Filling(wanted, units(sheets.enterableFor(viewer, today)), today.withDayOfYear(1)),
            new DenominatorLines(messages, locale));
    return file(XLSX, "so-lieu-nen-mau.xlsx", content);
  }

  private record Filling(List<Series> series, List<Unit> units, LocalDate from) {}

  private static List<Unit> units(List<Unit> reach) {
    List<Unit> all =
        reach.stream()
            .filter(
                unit ->
                    unit.kind() == UnitKind.PROVINCIAL
                        || unit.kind() == UnitKind.FORCE
                        || unit.kind().isBaseLevel())
            .toList();
    return all.size() <= MOST_UNITS
        ? all
        : all.stream().filter(unit -> !unit.kind().isBaseLevel()).toList();
  }

  private static byte[] workbook(Filling filling, DenominatorLines lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, lines.t("shared.brand"), "1.0")) {
      lines.fillIn(
          book.newWorksheet(lines.t("numbers.nav")),
          filling.series(),
          filling.units(),
          filling.from());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
