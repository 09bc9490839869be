package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.targets.Standings;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.TargetId;

/// Standings as workbooks, of the same question as the pages.
@Controller
class StandingsFiles {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Standings standings;
  private final StandingWordsOf words;
  private final DayViews days;

  StandingsFiles(Standings standings, StandingWordsOf words, DayViews days) {
    this.standings = standings;
    this.words = words;
    this.days = days;
  }

  @GetMapping("/targets.xlsx")
  ResponseEntity<byte[]> all(Viewer viewer, StandingsInput input, Locale locale) {
    StandingWords language = words.in(locale);
    DayView view = view(input, language);
    List<Progress> found = StandingsDrawing.narrowed(standings.all(viewer, view.when()), input);
    return file(found, view, language);
  }

  @GetMapping("/targets/{id}.xlsx")
  ResponseEntity<byte[]> one(
      Viewer viewer, @PathVariable UUID id, StandingsInput input, Locale locale) {
    StandingWords language = words.in(locale);
    DayView view = view(input, language);
    Progress found =
        standings.of(viewer, new TargetId(id), view.when()).orElseThrow(Refusal::absent);
    return file(List.of(found), view, language);
  }

  private DayView view(StandingsInput input, StandingWords language) {
    DayView view = days.of(input, StandingsPages.PATH, language);
    if (!view.problems().isEmpty()) {
      throw Refusal.fields(
          view.problems().stream()
              .map(problem -> new Refusal.FieldError(problem.field(), "standings.day"))
              .toList());
    }
    return view;
  }

  private static ResponseEntity<byte[]> file(
      List<Progress> found, DayView view, StandingWords language) {
    LocalDate on = view.when().on();
    String disposition =
        ContentDisposition.attachment().filename("chi-tieu-" + on + ".xlsx").build().toString();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(StandingsWorkbook.write(found, view.when(), language));
  }
}
