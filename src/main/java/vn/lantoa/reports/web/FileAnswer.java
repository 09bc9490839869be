package vn.lantoa.reports.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.lantoa.reports.Prints;
import vn.lantoa.reports.Report;
import vn.lantoa.shared.VietnameseText;

/// A file of a report under the name of the report.
final class FileAnswer {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private FileAnswer() {}

  static ResponseEntity<byte[]> of(Report report, Prints.Kind kind, byte[] file) {
    String name =
        VietnameseText.fold(report.title()).replaceAll("[^a-z0-9]+", "-")
            + "."
            + ReportFiles.ending(kind);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(
            HttpHeaders.CONTENT_TYPE,
            switch (kind) {
              case DOCX -> WORD;
              case PDF -> "application/pdf";
              case XLSX -> EXCEL;
            })
        .body(file);
  }
}
