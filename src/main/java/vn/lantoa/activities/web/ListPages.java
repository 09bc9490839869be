package vn.lantoa.activities.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.web.ListFilters.View;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;

/// The list of records, and the same as a file.
@Controller
class ListPages {
  private static final int ROWS = 50;

  private final Activities activities;
  private final FilterReader filters;
  private final ListFilters choices;
  private final MessageSource messages;

  ListPages(
      Activities activities, FilterReader filters, ListFilters choices, MessageSource messages) {
    this.activities = activities;
    this.filters = filters;
    this.choices = choices;
    this.messages = messages;
  }

  @GetMapping("/activities")
  Page list(
      Viewer viewer, @ModelAttribute ListInput input, @ModelAttribute Part part, Locale locale) {
    ActivityFilter filter = filters.read(input);
    Paging paging = part.paging(ROWS, input.order());
    return new ListPage(
        choices.of(viewer, new View("/activities", Map.of()), input, filter, locale),
        activities.list(viewer, filter, paging),
        choices.formsByCode(),
        paging);
  }

  @GetMapping("/activities.csv")
  void csv(
      Viewer viewer, @ModelAttribute ListInput input, Locale locale, HttpServletResponse response)
      throws IOException {
    ActivityFilter filter = filters.read(input);
    begin(response, "text/csv;charset=UTF-8", "csv");
    new RecordsFile(choices.formsByCode(), locale)
        .writeCsv(sink -> activities.export(viewer, filter, sink), response.getOutputStream());
  }

  @GetMapping("/activities.xlsx")
  void workbook(
      Viewer viewer, @ModelAttribute ListInput input, Locale locale, HttpServletResponse response)
      throws IOException {
    ActivityFilter filter = filters.read(input);
    begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    new RecordsFile(choices.formsByCode(), locale)
        .writeWorkbook(
            sink -> activities.export(viewer, filter, sink),
            response.getOutputStream(),
            messages.getMessage("activities.list.title", null, locale));
  }

  private void begin(HttpServletResponse response, String type, String kind) {
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"hoat-dong-" + choices.today() + "." + kind + "\"");
    response.setHeader("Cache-Control", "no-store");
  }
}
