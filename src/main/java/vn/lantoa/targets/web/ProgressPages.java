package vn.lantoa.targets.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.TargetId;

/// The page of one target.
@Controller
class ProgressPages {
  private final Standings standings;
  private final ProgressDrawing drawing;
  private final StandingWordsOf words;
  private final DayViews days;

  ProgressPages(
      Standings standings, ProgressDrawing drawing, StandingWordsOf words, DayViews days) {
    this.standings = standings;
    this.drawing = drawing;
    this.words = words;
    this.days = days;
  }

  @GetMapping("/targets/{id}")
  Rendered show(Viewer viewer, @PathVariable UUID id, StandingsInput input, Locale locale) {
    StandingWords language = words.in(locale);
    DayView view = days.of(input, "/targets/" + id, language);
    ProgressPage page =
        standings
            .of(viewer, new TargetId(id), view.when())
            .map(progress -> drawing.draw(viewer, progress, view, language))
            .orElseThrow(Refusal::absent);
    return view.problems().isEmpty() ? new Rendered(HttpStatus.OK, page) : Rendered.refused(page);
  }
}
