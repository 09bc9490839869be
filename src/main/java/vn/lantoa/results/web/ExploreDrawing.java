package vn.lantoa.results.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.SavedView;
import vn.lantoa.results.SavedView.Sharing;
import vn.lantoa.results.SavedViews;
import vn.lantoa.results.web.FilterBar.Option;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal.FieldError;
import vn.lantoa.shared.web.Rendered;

/// Puts the page of the explorer together.
@Component
class ExploreDrawing {
  private final ExploreReader reader;
  private final ExploreAnswers answers;
  private final ExploreBarDrawing bars;
  private final SavedViews views;
  private final Errors errors;

  ExploreDrawing(
      ExploreReader reader,
      ExploreAnswers answers,
      ExploreBarDrawing bars,
      SavedViews views,
      Errors errors) {
    this.reader = reader;
    this.answers = answers;
    this.bars = bars;
    this.views = views;
    this.errors = errors;
  }

  /// A name of a view that was refused.
  ///
  /// @param reason null for none
  /// @param name as typed
  /// @param view that it was typed for; null for a new one
  record Refusing(
      SavedViews.@Nullable Reason reason, String name, Sharing sharing, @Nullable UUID view) {
    static final Refusing NOTHING = new Refusing(null, "", Sharing.OWN, null);
  }

  Rendered draw(Viewer viewer, ExploreAsked asked, Refusing refusing, Words words) {
    ExplorePage.Views kept = kept(viewer, asked, refusing, words);
    return switch (reader.read(asked)) {
      case ExploreReader.Reading.Refused(List<FieldError> wrong) ->
          Rendered.refused(
              new ExplorePage(
                  words.t("explore.nav"),
                  bars.draw(asked, null, words),
                  problems(wrong, words),
                  null,
                  kept));
      case ExploreReader.Reading.Understood(ExploreQuestion question) -> {
        ExploreBar bar = bars.draw(asked, question.query(), words);
        ExploreWords told = answers.words(question, words, ExploreBarDrawing.filters(bar));
        ExploreFigures figures = answers.figures(viewer, question);
        ExplorePage page =
            new ExplorePage(
                words.t("explore.title", told.measure(), told.period()),
                bar,
                List.of(),
                answers.answer(figures, asked, told),
                kept);
        yield refusing.reason() == null
            ? new Rendered(HttpStatus.OK, page)
            : Rendered.refused(page);
      }
    };
  }

  private List<ResultsPage.Problem> problems(List<FieldError> wrong, Words words) {
    return wrong.stream()
        .map(each -> new ResultsPage.Problem(each.field(), text(each, words)))
        .toList();
  }

  /// A value that is wrong is told with the name of its field: in the list of them it says nothing.
  private String text(FieldError wrong, Words words) {
    String text = errors.textOf(wrong, words.locale());
    return wrong.code().equals("value.wrong")
        ? words.t("explore.wrong", words.t("explore." + wrong.field()), text)
        : text;
  }

  private ExplorePage.Views kept(
      Viewer viewer, ExploreAsked asked, Refusing refusing, Words words) {
    SavedViews.Reason reason = refusing.reason();
    String open = ResultsInput.or(asked.own().view(), "");
    return new ExplorePage.Views(
        views.seenBy(viewer).stream()
            .map(view -> view(view, viewer, open, refusing, words))
            .toList(),
        asked.query(),
        reason == null ? done(asked, words) : words.t("explore.view.wrong." + reason),
        reason != null,
        refusing.view() == null ? refusing.name() : "",
        Stream.of(Sharing.values())
            .filter(each -> each != Sharing.AGENCY || views.mayShareWithAll(viewer))
            .map(
                each ->
                    new Option(
                        each.name(),
                        words.t("explore.view.sharing." + each),
                        each == refusing.sharing(),
                        ""))
            .toList());
  }

  private static String done(ExploreAsked asked, Words words) {
    String done = ResultsInput.or(asked.own().done(), "");
    return List.of("saved", "renamed", "removed").contains(done)
        ? words.t("explore.view.done." + done)
        : "";
  }

  private static ExplorePage.View view(
      SavedView view, Viewer viewer, String open, Refusing refusing, Words words) {
    boolean isOwn = view.owner().equals(viewer.account());
    String sharing = words.t("explore.view.sharing." + view.sharing());
    return new ExplorePage.View(
        view.id(),
        view.name(),
        view.id().equals(refusing.view()) ? refusing.name() : view.name(),
        isOwn ? sharing : words.t("explore.view.of", view.ownerName()),
        isOwn,
        view.id().toString().equals(open),
        view.version());
  }
}
