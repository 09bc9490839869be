package vn.lantoa.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.web.ActAnswers.ActAnswer;
import vn.lantoa.organisation.web.ActAnswers.LineAnswer;
import vn.lantoa.organisation.web.ActAnswers.PreviewAnswer;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;

@RestController
@RequestMapping("/api/v1/reorganisations")
@Tag(
    name = "Reorganisations",
    description =
        "Legal acts that merge, split, rename, move, found or abolish units and areas. Reading is"
            + " for everyone, changing for administrators.")
class ReorganisationsApi {
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 1000;

  private final Reorganisations reorganisations;
  private final Acts acts;
  private final ActReader reader;
  private final ActAnswers answers;

  ReorganisationsApi(
      Reorganisations reorganisations, Acts acts, ActReader reader, ActAnswers answers) {
    this.reorganisations = reorganisations;
    this.acts = acts;
    this.reader = reader;
    this.answers = answers;
  }

  /// @param version that the caller saw; the present one when missing
  record Decision(@Nullable Integer version) {}

  record Withdrawing(@Nullable Integer version, @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "All acts, the latest effective day first")
  List<LineAnswer> list() {
    return reorganisations.list().stream().map(LineAnswer::of).toList();
  }

  @PostMapping
  @Operation(summary = "Register a draft; codes are those of the day before effectiveOn")
  ResponseEntity<ActAnswer> draft(@RequestBody ActRequest request) {
    ActorId by = acts.administrator();
    return answer(reorganisations.draft(by, reader.read(request)), HttpStatus.CREATED);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One act; the ETag is its version")
  ResponseEntity<ActAnswer> one(@PathVariable UUID id) {
    return ok(acts.one(id), HttpStatus.OK);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Replace what a draft says")
  ResponseEntity<ActAnswer> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ActRequest request) {
    ActorId by = acts.administrator();
    Reorganisation draft = acts.draft(id);
    int version = seen(ifMatch, request.version(), draft);
    Act act = reader.read(request);
    return answer(reorganisations.change(by, draft.id(), version, act), HttpStatus.OK);
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Delete a draft")
  ResponseEntity<ActAnswer> discard(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    ActorId by = acts.administrator();
    Reorganisation draft = acts.draft(id);
    int version = seen(ifMatch, null, draft);
    return answer(reorganisations.discard(by, draft.id(), version), HttpStatus.OK);
  }

  @PostMapping("/{id}/preview")
  @Operation(summary = "What enacting would do now; nothing is written")
  PreviewAnswer preview(@PathVariable UUID id, Locale locale) {
    Preview preview = reorganisations.preview(acts.one(id).id()).orElseThrow(Refusal::absent);
    return answers.of(preview, locale);
  }

  @PostMapping("/{id}/enact")
  @Operation(summary = "Put a draft into force from its day on")
  ResponseEntity<ActAnswer> enact(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Decision decision) {
    ActorId by = acts.administrator();
    Reorganisation draft = acts.draft(id);
    int version = seen(ifMatch, decision == null ? null : decision.version(), draft);
    return answer(reorganisations.enact(by, draft.id(), version), HttpStatus.OK);
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "Take an act back as if it had never been, while nothing stands on it")
  ResponseEntity<ActAnswer> withdraw(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Withdrawing order) {
    ActorId by = acts.administrator();
    Reorganisation act = acts.one(id);
    String reason = VietnameseText.composed(order.reason() == null ? "" : order.reason());
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw Refusal.fields(List.of(new FieldError("reason", "act.reason")));
    }
    int version = seen(ifMatch, order.version(), act);
    return answer(reorganisations.withdraw(by, act.id(), version, reason), HttpStatus.OK);
  }

  private static int seen(
      @Nullable String ifMatch, @Nullable Integer inBody, Reorganisation present) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return inBody == null ? present.version() : inBody;
    }
    String bare = ifMatch.replace("W/", "").replace("\"", "").strip();
    if (!bare.matches("\\d{1,9}")) {
      throw Refusal.of(HttpStatus.CONFLICT, "stale");
    }
    return Integer.parseInt(bare);
  }

  private static ResponseEntity<ActAnswer> answer(Outcome outcome, HttpStatus status) {
    return switch (outcome) {
      case Outcome.Done(Reorganisation act) -> ok(act, status);
      case Outcome.Discarded() -> ResponseEntity.noContent().build();
      case Outcome.Absent() -> throw Refusal.absent();
      case Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Outcome.WrongState wrong -> throw Acts.wrongState();
      case Outcome.NumberTaken taken -> throw Refusal.of(HttpStatus.CONFLICT, "act.number.taken");
      case Outcome.Refused(Preview preview) -> throw refused(preview);
      case Outcome.StoodOn(long records, List<String> numbers) ->
          throw Refusal.of(
              HttpStatus.CONFLICT,
              numbers.isEmpty() ? "act.stood.records" : "act.stood.acts",
              records,
              String.join(", ", numbers));
    };
  }

  private static Refusal refused(Preview preview) {
    List<FieldError> errors = new java.util.ArrayList<>();
    for (Preview.Problem problem : preview.problems()) {
      errors.add(
          new FieldError(
              problem.step() == 0 ? "act" : "steps[" + (problem.step() - 1) + "]",
              "reorganisation." + problem.code(),
              problem.arguments().toArray()));
    }
    preview.effects().stream()
        .filter(e -> e.weight() == vn.lantoa.organisation.reorganisation.Effect.Weight.BLOCKS)
        .forEach(e -> errors.add(new FieldError("effects." + e.code(), "act.blocked", e.count())));
    if (errors.isEmpty()) {
      errors.add(new FieldError("steps", "act.nothing"));
    }
    return Refusal.fields(errors);
  }

  private static ResponseEntity<ActAnswer> ok(Reorganisation act, HttpStatus status) {
    var response = ResponseEntity.status(status).eTag(String.valueOf(act.version()));
    if (status == HttpStatus.CREATED) {
      response.location(URI.create("/api/v1/reorganisations/" + act.id()));
    }
    return response.body(ActAnswer.of(act));
  }
}
