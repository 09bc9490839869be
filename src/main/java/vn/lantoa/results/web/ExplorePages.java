package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.SavedView;
import vn.lantoa.results.SavedView.Sharing;
import vn.lantoa.results.SavedViews;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The explorer: a question put to the figures, and views of it that are kept.
@Controller
class ExplorePages {
  private static final String VIEWS = ExploreAsked.PATH + "/views";

  private final ExploreDrawing drawing;
  private final SavedViews views;
  private final WordsOf words;
  private final Clock clock;

  ExplorePages(ExploreDrawing drawing, SavedViews views, WordsOf words, Clock clock) {
    this.drawing = drawing;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  private ExploreAsked asked(ResultsInput input, CrossInput cross, ExploreInput own) {
    return ExploreAsked.of(input, cross, own, LocalDate.now(clock));
  }

  @GetMapping(ExploreAsked.PATH)
  Rendered show(
      Viewer viewer, ResultsInput input, CrossInput cross, ExploreInput own, Locale locale) {
    return drawing.draw(
        viewer, asked(input, cross, own), ExploreDrawing.Refusing.NOTHING, words.language(locale));
  }

  @GetMapping(VIEWS + "/{id}")
  String open(Viewer viewer, @PathVariable UUID id) {
    return "redirect:" + address(views.find(viewer, id).orElseThrow(Refusal::absent));
  }

  private static String address(SavedView view) {
    return ExploreAsked.PATH + "?" + view.query() + "&view=" + view.id();
  }

  /// @param name of the view
  /// @param sharing `OWN`, `UNIT`, `AGENCY`
  /// @param version of the view that was looked at
  record Naming(@Nullable String name, @Nullable String sharing, @Nullable String version) {
    Sharing shared() {
      return Stream.of(Sharing.values())
          .filter(each -> each.name().equals(CrossInput.text(sharing)))
          .findFirst()
          .orElse(Sharing.OWN);
    }

    int seen() {
      String text = CrossInput.text(version);
      return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
  }

  /// The question is in the address of the form, as the page was asked it.
  @PostMapping(VIEWS)
  Object save(
      Viewer viewer,
      ResultsInput input,
      CrossInput cross,
      ExploreInput own,
      Naming naming,
      Locale locale) {
    ExploreAsked asked = asked(input, cross, own);
    String name = CrossInput.text(naming.name());
    SavedViews.Outcome outcome =
        views.save(viewer, new SavedView.Draft(name, asked.query(), naming.shared()));
    return switch (outcome) {
      case SavedViews.Outcome.Done(UUID id) -> done(viewer, id, "saved");
      case SavedViews.Outcome.Refused(SavedViews.Reason reason) ->
          drawing.draw(
              viewer,
              asked,
              new ExploreDrawing.Refusing(reason, name, naming.shared(), null),
              words.language(locale));
      case SavedViews.Outcome.Absent() -> throw Refusal.absent();
    };
  }

  @PostMapping(VIEWS + "/{id}/name")
  Object rename(
      Viewer viewer,
      @PathVariable UUID id,
      Naming naming,
      ResultsInput input,
      CrossInput cross,
      ExploreInput own,
      Locale locale) {
    String name = CrossInput.text(naming.name());
    return switch (views.rename(viewer, id, naming.seen(), name)) {
      case SavedViews.Outcome.Done(UUID same) -> done(viewer, same, "renamed");
      case SavedViews.Outcome.Refused(SavedViews.Reason reason) ->
          drawing.draw(
              viewer,
              asked(input, cross, own),
              new ExploreDrawing.Refusing(reason, name, Sharing.OWN, id),
              words.language(locale));
      case SavedViews.Outcome.Absent() -> throw Refusal.absent();
    };
  }

  @PostMapping(VIEWS + "/{id}/removal")
  String remove(Viewer viewer, @PathVariable UUID id) {
    return switch (views.remove(viewer, id)) {
      case SavedViews.Outcome.Done(UUID gone) ->
          "redirect:" + ExploreAsked.PATH + "?done=removed#views";
      case SavedViews.Outcome.Refused refused -> throw Refusal.absent();
      case SavedViews.Outcome.Absent() -> throw Refusal.absent();
    };
  }

  private String done(Viewer viewer, UUID id, String what) {
    return "redirect:"
        + address(views.find(viewer, id).orElseThrow(Refusal::absent))
        + "&done="
        + what
        + "#views";
  }
}
