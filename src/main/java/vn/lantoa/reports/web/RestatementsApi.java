package vn.lantoa.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Restatements;
import vn.lantoa.reports.Restatements.Restated;

/// The ledger of printed figures that differ today, for programs.
@RestController
@Tag(name = "Reports")
class RestatementsApi {
  private final Restatements restatements;

  RestatementsApi(Restatements restatements) {
    this.restatements = restatements;
  }

  /// @param measure code with the version it was printed by
  /// @param printed value that was frozen
  /// @param text as it was printed
  /// @param now today's value
  /// @param difference what the causes add up to
  record RestatedAnswer(
      UUID report,
      String title,
      int figure,
      String measure,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal printed,
      String text,
      @Nullable BigDecimal now,
      BigDecimal difference,
      List<Restatements.Share> causes,
      Instant asOf) {
    static RestatedAnswer of(Restated restated) {
      return new RestatedAnswer(
          restated.report().id().value(),
          restated.report().title(),
          restated.figure(),
          restated.printed().measure().toString(),
          restated.printed().period().from(),
          restated.printed().period().last(),
          restated.printed().value(),
          restated.printed().text(),
          restated.now(),
          restated.causes().stream()
              .map(Restatements.Share::difference)
              .reduce(BigDecimal.ZERO, BigDecimal::add),
          restated.causes(),
          restated.asOf());
    }
  }

  @GetMapping("/api/v1/restatements")
  @Operation(
      summary = "Printed figures that differ today, with the causes of each difference",
      description =
          "The causes add up to the difference. With report: of this report. Without: of ten"
              + " approved reports at a time, newest periods first; X-Total-Pages tells how many"
              + " pages there are.")
  ResponseEntity<List<RestatedAnswer>> list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID report,
      @RequestParam(defaultValue = "1") int page) {
    if (page < 1) {
      throw ReportFaults.refusal("page", "value.wrong");
    }
    if (report != null) {
      return ResponseEntity.ok(answers(restatements.listFor(viewer, new ReportId(report))));
    }
    Restatements.Page found = restatements.pageFor(viewer, page);
    return ResponseEntity.ok()
        .header("X-Total-Pages", String.valueOf(found.pages()))
        .body(answers(found.restated()));
  }

  private static List<RestatedAnswer> answers(List<Restated> restated) {
    return restated.stream().map(RestatedAnswer::of).toList();
  }

  @GetMapping("/api/v1/restatements/tables")
  @Operation(
      summary = "Cells of printed tables and charts that differ today, with their causes",
      description = "The causes of a cell add up to what it is now less what was printed.")
  List<Restatements.RestatedGrid> tables(Viewer viewer, @RequestParam UUID report) {
    return restatements.gridsFor(viewer, new ReportId(report));
  }
}
