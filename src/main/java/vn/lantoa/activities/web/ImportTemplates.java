package vn.lantoa.activities.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.activities.ActivityTemplates;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Refusal;

/// The workbook of a unit, to fill in and import.
@RestController
@Tag(name = "Imports")
class ImportTemplates {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ActivityTemplates templates;

  ImportTemplates(ActivityTemplates templates) {
    this.templates = templates;
  }

  @GetMapping({"/activities/import/template.xlsx", "/api/v1/imports/activities/template"})
  @Operation(
      summary = "Workbook to fill in",
      description = "unit: id of a unit that you record for; your own where it is not given.")
  void template(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID unit,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Unit of = templates.unitFor(viewer, unit == null ? null : new UnitId(unit));
    if (of == null) {
      throw Refusal.forbidden();
    }
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename("hoat-dong-" + of.code() + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    templates.write(of, locale, response.getOutputStream());
  }
}
