package vn.lantoa.desk.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.desk.Dashboard.Span;
import vn.lantoa.desk.Dashboards;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// The dashboard of leaders, for a desk and for a wall.
@Controller
class DashboardPages {
  static final String PATH = "/dashboard";

  private final Dashboards dashboards;
  private final DashboardDrawing drawing;

  DashboardPages(Dashboards dashboards, DashboardDrawing drawing) {
    this.dashboards = dashboards;
    this.drawing = drawing;
  }

  /// @param period `week`, `month`, `quarter` or `year`
  @GetMapping(PATH)
  Page show(Viewer viewer, @RequestParam(defaultValue = "year") String period, Locale locale) {
    return page(viewer, period, locale);
  }

  @GetMapping(PATH + "/wall")
  Page wall(Viewer viewer, @RequestParam(defaultValue = "year") String period, Locale locale) {
    DashboardPage shown = page(viewer, period, locale);
    Span span = shown.board().scope().span();
    return new WallPage(shown, DashboardPage.pathOf(span), wallOf(span));
  }

  private DashboardPage page(Viewer viewer, String period, Locale locale) {
    Span span =
        Stream.of(Span.values())
            .filter(one -> name(one).equals(period))
            .findFirst()
            .orElseThrow(Refusal::absent);
    return drawing.draw(dashboards.of(viewer, span).orElseThrow(Refusal::forbidden), locale);
  }

  static String wallOf(Span span) {
    return PATH + "/wall?period=" + name(span);
  }

  /// As addresses say it.
  static String name(Span span) {
    return span.name().toLowerCase(Locale.ROOT);
  }
}
