package vn.lantoa.results.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.shared.web.Refusal;

/// The workbook of counts to fill in: a row for each unit that the person records for and each
/// kind, of the last complete month.
@RestController
@Tag(name = "Imports")
class ParticipantTemplates {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> COLUMNS = List.of("unit", "month", "kind", "count", "source");

  /// Rows that have a list and a check.
  private static final int CHECKED = 5_000;

  /// Letters of a list that stands in its check, and what parts or ends one.
  private static final int LONGEST_LIST = 255;

  private static final Predicate<String> CANNOT_BE_LISTED =
      Pattern.compile("[,\"&<>]").asPredicate();

  private final Participants participants;
  private final Access access;
  private final WordsOf words;
  private final Clock clock;

  ParticipantTemplates(Participants participants, Access access, WordsOf words, Clock clock) {
    this.participants = participants;
    this.access = access;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping({ParticipantPages.PATH + "/template.xlsx", "/api/v1/imports/participants/template"})
  @Operation(summary = "Workbook of participant counts to fill in")
  ResponseEntity<byte[]> template(Viewer viewer, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    Set<UnitId> reach = access.reach(viewer, Ability.RECORD, today);
    List<Unit> units =
        participants.unitsFor(viewer).stream()
            .filter(unit -> reach.contains(unit.id()))
            .filter(unit -> unit.kind() == UnitKind.PROVINCIAL || unit.kind().isBaseLevel())
            .toList();
    if (reach.isEmpty()) {
      throw Refusal.forbidden();
    }
    YearMonth month = YearMonth.from(today).minusMonths(1);
    String name = "nguoi-tham-gia-" + month + ".xlsx";
    return ResponseEntity.ok()
        .header("Content-Type", XLSX)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Cache-Control", "no-store")
        .body(workbook(units, month, words.language(locale)));
  }

  private byte[] workbook(List<Unit> units, YearMonth month, Words language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "LanToa", "1.0")) {
      Worksheet sheet = book.newWorksheet(language.t("participants.template.sheet"));
      List<String> kinds =
          participants.kinds().stream()
              .map(ParticipantKind::name)
              .map(name -> name.in(language.locale()))
              .toList();
      heads(sheet, language);
      int row = 0;
      for (Unit unit : units) {
        for (String kind : kinds) {
          row++;
          sheet.value(row, 0, unit.code() + " · " + unit.name());
          sheet.value(row, 1, ParticipantWords.month(month));
          sheet.value(row, 2, kind);
          sheet.value(
              row, 4, language.t("participants.template.source", ParticipantWords.month(month)));
        }
      }
      checks(sheet, kinds, language);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void heads(Worksheet sheet, Words language) {
    for (int at = 0; at < COLUMNS.size(); at++) {
      sheet.value(0, at, language.t("participants.heading." + COLUMNS.get(at)));
      sheet.width(at, at == 1 || at == 3 ? 14 : 34);
    }
    sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().fillColor("DCE6F1").set();
    // Text, or spreadsheets make a day of a month.
    sheet.range(1, 1, CHECKED, 1).style().format("@").set();
    sheet.freezePane(0, 1);
  }

  /// The list stands in the check itself: a file of counts has one sheet. The writer puts checks
  /// into the markup as they are.
  private static void checks(Worksheet sheet, List<String> kinds, Words language) {
    String list = String.join(",", kinds);
    boolean fits = list.length() <= LONGEST_LIST && kinds.stream().noneMatch(CANNOT_BE_LISTED);
    if (fits) {
      sheet
          .range(1, 2, CHECKED, 2)
          .validateWithListByFormula('"' + list + '"')
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true);
    }
    sheet
        .range(1, 3, CHECKED, 3)
        .validateWithFormula("AND(ISNUMBER(D2),D2&gt;=0,D2=INT(D2))")
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .error(language.t("participants.template.wrong"));
  }
}
