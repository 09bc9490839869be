package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.FollowUp.LateFilter;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

/// The follow-up of a directive as a document and as a workbook.
@Controller
class FollowUpFiles {
  /// More units than the agency ever had.
  private static final int UNITS = 2000;

  private static final int LATE = 2000;

  private final FollowUp followUp;
  private final FollowUpDocument document;
  private final FollowUpWorkbook workbook;
  private final Clock clock;

  FollowUpFiles(
      FollowUp followUp, FollowUpDocument document, FollowUpWorkbook workbook, Clock clock) {
    this.followUp = followUp;
    this.document = document;
    this.workbook = workbook;
    this.clock = clock;
  }

  /// In Vietnamese whatever the reader's language: it is an official document.
  @GetMapping({"/directives/{id}/follow-up.docx", "/api/v1/directives/{id}/follow-up.docx"})
  ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable UUID id) {
    Matrix matrix = matrix(viewer, id);
    var late = followUp.late(viewer, new LateFilter(matrix.directive().id(), List.of(), LATE));
    byte[] bytes = document.write(viewer, matrix, late, LocalDate.now(clock));
    return file(
        bytes, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @GetMapping({"/directives/{id}/follow-up.xlsx", "/api/v1/directives/{id}/follow-up.xlsx"})
  ResponseEntity<byte[]> xlsx(Viewer viewer, @PathVariable UUID id, Locale locale) {
    byte[] bytes = workbook.write(matrix(viewer, id), locale);
    return file(bytes, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  }

  private Matrix matrix(Viewer viewer, UUID id) {
    return followUp
        .matrixFor(viewer, new DirectiveId(id), MatrixFilter.all(UNITS))
        .orElseThrow(Refusal::absent);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, String extension, String type) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"follow-up." + extension + "\"")
        .body(bytes);
  }
}
