package vn.lantoa.shared.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Renders a page record with its template.
@Component
public class PageRenderer {
  private static final String BASE = "vn.lantoa.";

  private final TemplateEngine engine;

  PageRenderer(TemplateEngine engine) {
    this.engine = engine;
  }

  /// The finished HTML.
  public String render(Page page, Chrome chrome) {
    StringOutput output = new StringOutput(32 * 1024);
    engine.render(templateOf(page.getClass()), Map.of("page", page, "chrome", chrome), output);
    return output.toString();
  }

  private static String templateOf(Class<?> type) {
    String module = type.getPackageName().substring(BASE.length());
    int dot = module.indexOf('.');
    return (dot < 0 ? module : module.substring(0, dot)) + "/" + type.getSimpleName() + ".jte";
  }
}
