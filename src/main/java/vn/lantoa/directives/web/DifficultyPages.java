package vn.lantoa.directives.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.difficulties.Difficulties;
import vn.lantoa.directives.difficulties.Difficulties.Edit;
import vn.lantoa.directives.difficulties.Difficulties.Moving;
import vn.lantoa.directives.difficulties.Difficulties.Raising;
import vn.lantoa.directives.difficulties.Difficulties.Reply;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.directives.difficulties.DifficultyId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What units ask upwards.
@Controller
class DifficultyPages {
  private static final int ROWS = 50;

  private final Difficulties difficulties;
  private final Directives directives;

  DifficultyPages(Difficulties difficulties, Directives directives) {
    this.difficulties = difficulties;
    this.directives = directives;
  }

  @GetMapping("/difficulties")
  Page list(
      Viewer viewer,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "1") int page) {
    var filter =
        new Difficulties.Filter(
            named(Difficulty.Kind.values(), kind),
            named(Difficulty.State.values(), show),
            null,
            text,
            show.equals("turn"),
            page,
            ROWS);
    return new DifficultyListPage(
        difficulties.list(viewer, filter), show, kind, text, difficulties.mayRaise(viewer));
  }

  private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  @GetMapping("/difficulties/new")
  Page blank(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID directive,
      @RequestParam(required = false) @Nullable UUID clause) {
    if (!difficulties.mayRaise(viewer)) {
      throw Refusal.forbidden();
    }
    return asking(
        viewer,
        new DifficultyInput(Difficulty.Kind.DIFFICULTY.name(), directive, clause, "", ""),
        List.of());
  }

  private DifficultyNewPage asking(Viewer viewer, DifficultyInput input, List<Wrong> wrongs) {
    UUID id = input.directive();
    Directive directive =
        id == null
            ? null
            : directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    return new DifficultyNewPage(input, directive, wrongs);
  }

  @PostMapping("/difficulties")
  Object raise(Viewer viewer, DifficultyInput input) {
    if (input.request().isEmpty()) {
      return refused(viewer, input, "kind", "directives.difficulty.wrong.kind");
    }
    return switch (difficulties.raise(viewer, input.request().get())) {
      case Raising.Raised(var id) -> "redirect:/difficulties/" + id + "?done=raised";
      case Raising.SubjectWrong() ->
          refused(viewer, input, "subject", "directives.difficulty.wrong.subject");
      case Raising.BodyWrong() ->
          refused(viewer, input, "body", "directives.difficulty.wrong.text");
      case Raising.AboutWrong() -> throw Refusal.absent();
      case Raising.Forbidden() -> throw Refusal.forbidden();
    };
  }

  private Rendered refused(Viewer viewer, DifficultyInput input, String field, String key) {
    return Rendered.refused(asking(viewer, input, List.of(Wrong.of(field, key))));
  }

  @GetMapping("/difficulties/{id}")
  Page one(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    String key =
        switch (done) {
          case "raised" -> "directives.difficulty.done.raised";
          case "passed" -> "directives.difficulty.done.passed";
          case "answered" -> "directives.difficulty.done.answered";
          case "withdrawn" -> "directives.difficulty.done.withdrawn";
          default -> "";
        };
    Difficulty difficulty =
        difficulties.difficultyFor(viewer, new DifficultyId(id)).orElseThrow(Refusal::absent);
    return page(viewer, difficulty, new Said("", false, key), List.of());
  }

  private record Said(String text, boolean privately, String done) {
    Said then(String other) {
      return new Said(text, privately, other);
    }
  }

  private DifficultyPage page(Viewer viewer, Difficulty difficulty, Said said, List<Wrong> wrongs) {
    return new DifficultyPage(
        difficulty,
        difficulties.rightsFor(viewer, difficulty),
        said.text(),
        said.privately(),
        said.done(),
        wrongs);
  }

  /// One form answers or passes on: whoever writes decides at the end.
  @PostMapping("/difficulties/{id}")
  Object handle(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean privately,
      @RequestParam(defaultValue = "answer") String how) {
    var edit = new Edit(new DifficultyId(id), version);
    var said = new Said(text, privately, "");
    return switch (how) {
      case "pass" ->
          done(viewer, edit, said.then("passed"), difficulties.passOn(viewer, edit, text));
      case "withdraw" ->
          done(viewer, edit, said.then("withdrawn"), difficulties.withdraw(viewer, edit));
      default ->
          done(
              viewer,
              edit,
              said.then("answered"),
              difficulties.answer(viewer, edit, new Reply(text, privately)));
    };
  }

  private Object done(Viewer viewer, Edit edit, Said meant, Moving came) {
    Said said = meant.then("");
    return switch (came) {
      case Moving.Moved _ -> "redirect:/difficulties/" + edit.id() + "?done=" + meant.done();
      case Moving.Stale(Difficulty now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(
                  viewer,
                  now,
                  said,
                  List.of(Wrong.of("text", "directives.difficulty.wrong.stale"))));
      case Moving.TextWrong() ->
          Rendered.refused(
              page(
                  viewer,
                  difficulties.difficultyFor(viewer, edit.id()).orElseThrow(Refusal::absent),
                  said,
                  List.of(Wrong.of("text", "directives.difficulty.wrong.text"))));
      case Moving.Forbidden() -> throw Refusal.forbidden();
      case Moving.Absent() -> throw Refusal.absent();
    };
  }
}
