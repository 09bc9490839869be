package vn.lantoa.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Printouts;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.web.Refusal;

/// Files of a report: Word, PDF, and the workbook of its tables.
@RestController
@Tag(name = "Reports")
class ReportFiles {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Reports reports;
  private final Printouts printouts;

  ReportFiles(Reports reports, Printouts printouts) {
    this.reports = reports;
    this.printouts = printouts;
  }

  @GetMapping({"/api/v1/reports/{id:[0-9a-f-]{36}}.docx", "/reports/{id:[0-9a-f-]{36}}.docx"})
  @Operation(summary = "The report as a Word file in the official layout")
  ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable UUID id) {
    return file(
        viewer,
        id,
        "docx",
        WORD,
        printouts.documentOf(viewer, new ReportId(id)).orElseThrow(Refusal::absent).docx());
  }

  @GetMapping({"/api/v1/reports/{id:[0-9a-f-]{36}}.pdf", "/reports/{id:[0-9a-f-]{36}}.pdf"})
  @Operation(summary = "The report as a PDF file")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
    return file(
        viewer,
        id,
        "pdf",
        "application/pdf",
        printouts.documentOf(viewer, new ReportId(id)).orElseThrow(Refusal::absent).pdf());
  }

  @GetMapping({"/api/v1/reports/{id:[0-9a-f-]{36}}.xlsx", "/reports/{id:[0-9a-f-]{36}}.xlsx"})
  @Operation(summary = "The tables of the report as a workbook with formulas for totals")
  ResponseEntity<byte[]> xlsx(Viewer viewer, @PathVariable UUID id) {
    ReportId report = new ReportId(id);
    if (reports.findFor(viewer, report).isEmpty()) {
      throw Refusal.absent();
    }
    return file(
        viewer,
        id,
        "xlsx",
        EXCEL,
        printouts
            .bookOf(viewer, report)
            .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "report.no-tables"))
            .xlsx());
  }

  private ResponseEntity<byte[]> file(
      Viewer viewer, UUID id, String extension, String type, byte[] bytes) {
    Report report = reports.findFor(viewer, new ReportId(id)).orElseThrow(Refusal::absent);
    String name =
        VietnameseText.fold(report.title()).replaceAll("[^a-z0-9]+", "-") + "." + extension;
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CONTENT_TYPE, type)
        .body(bytes);
  }
}
