package vn.lantoa.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
      description = "The causes add up to the difference. report narrows the list to one report.")
  List<RestatedAnswer> list(Viewer viewer, @RequestParam(required = false) @Nullable UUID report) {
    return restatements.listFor(viewer, report == null ? null : new ReportId(report)).stream()
        .map(RestatedAnswer::of)
        .toList();
  }
}
