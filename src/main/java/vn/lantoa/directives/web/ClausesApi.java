package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.ClauseEditing;
import vn.lantoa.directives.register.ClauseMarks;
import vn.lantoa.directives.register.ClauseMarks.Marking;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/directives/{id}/clauses")
@Tag(name = "Clauses", description = "Clauses of a directive; If-Match is the directive's version.")
class ClausesApi {
  private final Directives directives;
  private final ClauseEditing editing;
  private final ClauseMarks clauseMarks;

  ClausesApi(Directives directives, ClauseEditing editing, ClauseMarks clauseMarks) {
    this.directives = directives;
    this.editing = editing;
    this.clauseMarks = clauseMarks;
  }

  /// Fields that are null stay as they are.
  record ClauseRequest(
      @Nullable String ref,
      @Nullable ClauseKind kind,
      @Nullable String heading,
      @Nullable String text,
      @Nullable List<String> actors,
      @Nullable Boolean operative) {
    ClauseInput onto(ClauseInput old) {
      return new ClauseInput(
          old.version(),
          ref == null ? old.ref() : ref,
          kind == null ? old.kind() : kind.name(),
          heading == null ? old.heading() : heading,
          text == null ? old.text() : text,
          actors == null ? old.actors() : String.join("\n", actors),
          old.allProvincial(),
          old.allCentral(),
          old.allBase(),
          old.units(),
          old.coordinating(),
          old.gate(),
          operative == null ? old.operative() : operative ? "on" : null);
    }
  }

  /// @param at offset in the words of the clause, heading and text
  /// @param ref number of the new clause
  record SplitRequest(@Nullable Integer at, @Nullable String ref) {}

  record MoveRequest(ClauseEditing.@Nullable Way way) {}

  record MarksAnswer(
      Set<String> forms,
      Set<String> policyAreas,
      Set<String> audiences,
      List<Marks.Target> targets,
      boolean proposed) {}

  record MarksRequest(
      @Nullable Set<String> forms,
      @Nullable Set<String> policyAreas,
      @Nullable Set<String> audiences,
      @Nullable List<Marks.Target> targets) {
    Marks marks() {
      return new Marks(
          forms == null ? Set.of() : forms,
          policyAreas == null ? Set.of() : policyAreas,
          audiences == null ? Set.of() : audiences,
          targets == null ? List.of() : targets,
          false);
    }
  }

  @PostMapping
  @Operation(summary = "Add a clause behind the others of a draft")
  ResponseEntity<List<DirectiveAnswer.ClauseAnswer>> add(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ClauseRequest wanted) {
    Edit edit = edit(viewer, id, ifMatch);
    ClauseInput input = wanted.onto(ClauseInput.empty(edit.version()));
    checked(input);
    return answered(viewer, id, directives.addClause(viewer, edit, input.content()));
  }

  @PatchMapping("/{clauseId}")
  @Operation(summary = "Correct a clause of a draft; fields left out stay as they are")
  ResponseEntity<List<DirectiveAnswer.ClauseAnswer>> correct(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ClauseRequest wanted) {
    Edit edit = edit(viewer, id, ifMatch);
    Clause clause =
        directive(viewer, id).clauses().stream()
            .filter(one -> one.id().value().equals(clauseId))
            .findFirst()
            .orElseThrow(Refusal::absent);
    ClauseInput input = wanted.onto(ClauseInput.of(edit.version(), clause));
    checked(input);
    return answered(
        viewer, id, directives.correctClause(viewer, edit, clause.id(), input.content()));
  }

  @DeleteMapping("/{clauseId}")
  @Operation(summary = "Take a clause out of a draft")
  ResponseEntity<List<DirectiveAnswer.ClauseAnswer>> remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    Edit edit = edit(viewer, id, ifMatch);
    return answered(viewer, id, directives.removeClause(viewer, edit, new ClauseId(clauseId)));
  }

  @PostMapping("/{clauseId}/split")
  @Operation(summary = "Part a clause of a draft at an offset of its words")
  ResponseEntity<List<DirectiveAnswer.ClauseAnswer>> split(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody SplitRequest wanted) {
    Edit edit = edit(viewer, id, ifMatch);
    Integer at = wanted.at();
    var cut = new ClauseEditing.Cut(at == null ? 0 : at, Typed.kept(wanted.ref()));
    return answered(viewer, id, editing.split(viewer, edit, new ClauseId(clauseId), cut));
  }

  @PostMapping("/{clauseId}/merge")
  @Operation(summary = "Join a clause of a draft with the one behind it")
  ResponseEntity<List<DirectiveAnswer.ClauseAnswer>> merge(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    Edit edit = edit(viewer, id, ifMatch);
    return answered(viewer, id, editing.merge(viewer, edit, new ClauseId(clauseId)));
  }

  @PostMapping("/{clauseId}/move")
  @Operation(summary = "Move a clause of a draft one place, UP or DOWN")
  ResponseEntity<List<DirectiveAnswer.ClauseAnswer>> move(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody MoveRequest wanted) {
    ClauseEditing.Way way = wanted.way();
    if (way == null) {
      throw Refusal.fields(List.of(new Refusal.FieldError("way", "value.missing")));
    }
    Edit edit = edit(viewer, id, ifMatch);
    return answered(viewer, id, editing.move(viewer, edit, new ClauseId(clauseId), way));
  }

  @GetMapping("/{clauseId}/marks")
  @Operation(summary = "Forms, policy areas, audiences and targets of a clause")
  MarksAnswer marks(Viewer viewer, @PathVariable UUID id, @PathVariable UUID clauseId) {
    Marks marks =
        clauseMarks
            .marksFor(viewer, new DirectiveId(id))
            .orElseThrow(Refusal::absent)
            .get(new ClauseId(clauseId));
    if (marks == null) {
      throw Refusal.absent();
    }
    return new MarksAnswer(
        marks.forms(), marks.policyAreas(), marks.audiences(), marks.targets(), marks.proposed());
  }

  @PutMapping("/{clauseId}/marks")
  @Operation(summary = "Write forms, policy areas, audiences and targets of a clause")
  MarksAnswer mark(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody MarksRequest wanted) {
    Edit edit = edit(viewer, id, ifMatch);
    return switch (clauseMarks.mark(viewer, edit, new ClauseId(clauseId), wanted.marks())) {
      case Marking.Marked done -> marks(viewer, id, clauseId);
      case Marking.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Marking.Unknown(String what) ->
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "directive.marks.wrong", what);
      case Marking.Forbidden() -> throw Refusal.forbidden();
      case Marking.Absent() -> throw Refusal.absent();
    };
  }

  private static void checked(ClauseInput input) {
    List<Refusal.FieldError> wrongs =
        input.wrongs().stream()
            .map(wrong -> new Refusal.FieldError(wrong.field(), "value.wrong"))
            .toList();
    if (!wrongs.isEmpty()) {
      throw Refusal.fields(wrongs);
    }
  }

  private ResponseEntity<List<DirectiveAnswer.ClauseAnswer>> answered(
      Viewer viewer, UUID id, Correction correction) {
    return switch (correction) {
      case Correction.Corrected(int version, var clause) ->
          ResponseEntity.ok()
              .eTag(String.valueOf(version))
              .body(
                  directive(viewer, id).clauses().stream()
                      .map(DirectiveAnswer.ClauseAnswer::of)
                      .toList());
      case Correction.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Correction.NotDraft() -> throw DirectivePages.notDraft();
      case Correction.RefTaken() ->
          throw Refusal.fields(List.of(new Refusal.FieldError("ref", "directive.ref.taken")));
      case Correction.PlaceWrong() ->
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "directive.place.wrong");
      case Correction.Secret(String marking) ->
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "directive.secret", marking, 1);
      case Correction.Forbidden() -> throw Refusal.forbidden();
      case Correction refused -> throw Refusal.absent();
    };
  }

  /// Without a version the draft as it is now is meant.
  private Edit edit(Viewer viewer, UUID id, @Nullable String ifMatch) {
    Integer version = Versions.of(ifMatch);
    int meant = version == null ? directive(viewer, id).version() : version;
    return new Edit(new DirectiveId(id), meant);
  }

  private Directive directive(Viewer viewer, UUID id) {
    return directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }
}
