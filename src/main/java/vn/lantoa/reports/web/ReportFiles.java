package vn.lantoa.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.Prints;
import vn.lantoa.reports.Prints.Print;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.web.Refusal;

/// Files of a report for programs: Word, PDF, and the workbook of its tables.
@RestController
@Tag(name = "Reports")
class ReportFiles {
  static final String PATH = "/api/v1/reports/";
  private static final String ID = "{id:[0-9a-f-]{36}}";
  private static final String LATER =
      "The report is large and is being printed; Location tells how far it is";
  private static final String NOW = "The file, of what the report says now";

  private final Reports reports;
  private final Prints prints;
  private final Clock clock;

  ReportFiles(Reports reports, Prints prints, Clock clock) {
    this.reports = reports;
    this.prints = prints;
    this.clock = clock;
  }

  /// @param phase what is done now; null while it waits and at its end
  /// @param done tables and charts whose figures are there
  /// @param total tables and charts
  /// @param secondsLeft until the figures are there; null while nobody can tell
  /// @param file where the file is; null until it is there
  /// @param failure code of what went wrong; null when nothing did. Ask for the file again.
  record PrintAnswer(
      UUID id,
      Prints.Kind kind,
      Prints.Status status,
      Prints.@Nullable Phase phase,
      int done,
      int total,
      @Nullable Long secondsLeft,
      @Nullable String file,
      @Nullable String failure) {}

  @GetMapping(PATH + ID + ".docx")
  @Operation(
      summary = "The report as a Word file in the official layout",
      description = "Large reports are printed once, as a job that everyone who asks shares.")
  @ApiResponse(responseCode = "200", description = NOW)
  @ApiResponse(
      responseCode = "202",
      description = LATER,
      content = @Content(schema = @Schema(implementation = PrintAnswer.class)))
  ResponseEntity<?> docx(Viewer viewer, @PathVariable UUID id) {
    return asked(viewer, new ReportId(id), Prints.Kind.DOCX);
  }

  @GetMapping(PATH + ID + ".pdf")
  @Operation(
      summary = "The report as a PDF file",
      description = "Large reports are printed once, as a job that everyone who asks shares.")
  @ApiResponse(responseCode = "200", description = NOW)
  @ApiResponse(
      responseCode = "202",
      description = LATER,
      content = @Content(schema = @Schema(implementation = PrintAnswer.class)))
  ResponseEntity<?> pdf(Viewer viewer, @PathVariable UUID id) {
    return asked(viewer, new ReportId(id), Prints.Kind.PDF);
  }

  @GetMapping(PATH + ID + ".xlsx")
  @Operation(
      summary = "The tables of the report as a workbook with formulas for totals",
      description = "Large reports are printed once, as a job that everyone who asks shares.")
  @ApiResponse(responseCode = "200", description = NOW)
  @ApiResponse(
      responseCode = "202",
      description = LATER,
      content = @Content(schema = @Schema(implementation = PrintAnswer.class)))
  ResponseEntity<?> xlsx(Viewer viewer, @PathVariable UUID id) {
    return asked(viewer, new ReportId(id), Prints.Kind.XLSX);
  }

  private ResponseEntity<?> asked(Viewer viewer, ReportId id, Prints.Kind kind) {
    return switch (prints.ask(viewer, id, kind).orElseThrow(Refusal::absent)) {
      case Prints.Answer.Ready(byte[] file) -> FileAnswer.of(report(viewer, id), kind, file);
      case Prints.Answer.Underway(Print print) when print.status() == Prints.Status.FAILED ->
          throw Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "report.print");
      case Prints.Answer.Underway(Print print) ->
          ResponseEntity.status(HttpStatus.ACCEPTED)
              .location(URI.create(PATH + id + "/prints/" + print.id()))
              .body(answer(print));
      case Prints.Answer.NoTables none ->
          throw Refusal.of(HttpStatus.NOT_FOUND, "report.no-tables");
    };
  }

  private Report report(Viewer viewer, ReportId id) {
    return reports.findFor(viewer, id).orElseThrow(Refusal::absent);
  }

  PrintAnswer answer(Print print) {
    Prints.Stage stage = print.stage();
    return new PrintAnswer(
        print.id().value(),
        print.kind(),
        print.status(),
        stage == null ? null : stage.phase(),
        stage == null ? 0 : stage.done(),
        stage == null ? 0 : stage.total(),
        stage == null ? null : stage.left(clock.instant()).map(Duration::toSeconds).orElse(null),
        print.status() == Prints.Status.DONE
            ? PATH + print.report() + "/prints/" + print.id() + "/file"
            : null,
        print.failure());
  }

  @GetMapping(PATH + ID + "/prints/{print:[0-9a-f-]{36}}")
  @Operation(summary = "How far a file of the report is")
  PrintAnswer progress(Viewer viewer, @PathVariable UUID id, @PathVariable UUID print) {
    return answer(found(viewer, id, print));
  }

  private Print found(Viewer viewer, UUID id, UUID print) {
    return prints
        .findFor(viewer, new PrintId(print))
        .filter(one -> one.report().value().equals(id))
        .orElseThrow(Refusal::absent);
  }

  @GetMapping({
    PATH + ID + "/prints/{print:[0-9a-f-]{36}}/file",
    "/reports/" + ID + "/prints/{print:[0-9a-f-]{36}}/file"
  })
  @Operation(summary = "The file that was printed")
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable UUID print) {
    Print found = found(viewer, id, print);
    return FileAnswer.of(
        report(viewer, found.report()),
        found.kind(),
        prints.openFor(viewer, found.id()).orElseThrow(Refusal::absent));
  }

  /// Ending of the name of a file.
  static String ending(Prints.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
