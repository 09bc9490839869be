package vn.lantoa.targets.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Rendered;

/// The list of targets.
@Controller
class StandingsPages {
  static final String PATH = "/targets";

  private final StandingsDrawing drawing;
  private final StandingWordsOf words;
  private final DayViews days;

  StandingsPages(StandingsDrawing drawing, StandingWordsOf words, DayViews days) {
    this.drawing = drawing;
    this.words = words;
    this.days = days;
  }

  @GetMapping(PATH)
  Rendered show(Viewer viewer, StandingsInput input, Locale locale) {
    StandingWords language = words.in(locale);
    DayView view = days.of(input, PATH, language);
    StandingsPage page = drawing.draw(viewer, input, view, language);
    return view.problems().isEmpty() ? new Rendered(HttpStatus.OK, page) : Rendered.refused(page);
  }
}
