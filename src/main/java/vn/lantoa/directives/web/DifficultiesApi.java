package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.difficulties.Difficulties;
import vn.lantoa.directives.difficulties.Difficulties.Edit;
import vn.lantoa.directives.difficulties.Difficulties.Moving;
import vn.lantoa.directives.difficulties.Difficulties.Raising;
import vn.lantoa.directives.difficulties.Difficulties.Reply;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.directives.difficulties.DifficultyId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/difficulties")
@Tag(name = "Difficulties", description = "Difficulties, proposals and petitions, and answers.")
class DifficultiesApi {
  private final Difficulties difficulties;

  DifficultiesApi(Difficulties difficulties) {
    this.difficulties = difficulties;
  }

  /// @param at unit whose turn it is, or that answered
  record DifficultyAnswer(
      UUID id,
      int version,
      Difficulty.Kind kind,
      Difficulty.State state,
      @Nullable UUID directive,
      @Nullable UUID clause,
      String subject,
      String body,
      UUID unit,
      String unitName,
      Instant raisedAt,
      UUID at,
      String atName,
      @Nullable String answer,
      boolean privately) {
    static DifficultyAnswer of(Difficulty one) {
      Difficulty.About about = one.about();
      Difficulty.Answer answer = one.answer();
      return new DifficultyAnswer(
          one.id().value(),
          one.version(),
          one.kind(),
          one.state(),
          about == null ? null : about.directive().value(),
          about == null || about.clause() == null ? null : about.clause().value(),
          one.subject(),
          one.body(),
          one.asker().unit().value(),
          one.asker().unitName(),
          one.asker().at(),
          one.at().unit().value(),
          one.at().name(),
          answer == null ? null : answer.text(),
          answer != null && answer.privately());
    }
  }

  record ListAnswer(List<DifficultyAnswer> rows, int page, int size, long total) {}

  /// @param how ANSWER, PASS_ON or WITHDRAW
  /// @param version that was read
  record MoveBody(
      @Nullable How how, int version, @Nullable String text, @Nullable Boolean privately) {}

  enum How {
    ANSWER,
    PASS_ON,
    WITHDRAW
  }

  @GetMapping
  @Operation(summary = "What the caller sees, open ones first")
  ListAnswer list(
      Viewer viewer,
      @RequestParam(required = false) Difficulty.@Nullable Kind kind,
      @RequestParam(required = false) Difficulty.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID directive,
      @RequestParam(defaultValue = "false") boolean turn,
      @RequestParam(defaultValue = "1") int page) {
    var about = directive == null ? null : new DirectiveId(directive);
    Slice<Difficulty> found =
        difficulties.list(viewer, new Difficulties.Filter(kind, state, about, "", turn, page, 100));
    return new ListAnswer(
        found.rows().stream().map(DifficultyAnswer::of).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One difficulty, proposal or petition")
  DifficultyAnswer one(Viewer viewer, @PathVariable UUID id) {
    return difficulties
        .difficultyFor(viewer, new DifficultyId(id))
        .map(DifficultyAnswer::of)
        .orElseThrow(Refusal::absent);
  }

  @PostMapping
  @Operation(summary = "Ask the level above the caller's unit")
  ResponseEntity<DifficultyAnswer> raise(Viewer viewer, @RequestBody DifficultyInput body) {
    Difficulties.Request request = body.request().orElseThrow(() -> wrong("kind", "value.wrong"));
    return switch (difficulties.raise(viewer, request)) {
      case Raising.Raised(var id) ->
          ResponseEntity.created(URI.create("/api/v1/difficulties/" + id))
              .body(one(viewer, id.value()));
      case Raising.SubjectWrong() -> throw wrong("subject", "value.wrong");
      case Raising.BodyWrong() -> throw wrong("body", "value.wrong");
      case Raising.AboutWrong() -> throw wrong("directive", "value.wrong");
      case Raising.Forbidden() -> throw Refusal.forbidden();
    };
  }

  @PostMapping("/{id}/moves")
  @Operation(summary = "Answer it, pass it on with an opinion, or take it back")
  DifficultyAnswer move(Viewer viewer, @PathVariable UUID id, @RequestBody MoveBody body) {
    var edit = new Edit(new DifficultyId(id), body.version());
    String text = Typed.kept(body.text());
    How how = body.how();
    if (how == null) {
      throw wrong("how", "value.missing");
    }
    Moving came =
        switch (how) {
          case ANSWER ->
              difficulties.answer(
                  viewer, edit, new Reply(text, Boolean.TRUE.equals(body.privately())));
          case PASS_ON -> difficulties.passOn(viewer, edit, text);
          case WITHDRAW -> difficulties.withdraw(viewer, edit);
        };
    return switch (came) {
      case Moving.Moved(Difficulty now) -> DifficultyAnswer.of(now);
      case Moving.Stale _ -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Moving.TextWrong() -> throw wrong("text", "value.wrong");
      case Moving.Forbidden() -> throw Refusal.forbidden();
      case Moving.Absent() -> throw Refusal.absent();
    };
  }

  private static Refusal wrong(String field, String code) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code)));
  }
}
