package vn.lantoa.directives.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.ClauseEditing;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Parting, joining and moving clauses of a draft.
@Controller
@RequestMapping("/directives/{id}/clauses/{clauseId}")
class ClauseCutPages {
  private final Directives directives;
  private final ClauseEditing editing;

  ClauseCutPages(Directives directives, ClauseEditing editing) {
    this.directives = directives;
    this.editing = editing;
  }

  @GetMapping("/split")
  Page places(Viewer viewer, @PathVariable UUID id, @PathVariable UUID clauseId) {
    Directive directive = draft(viewer, id);
    Clause clause = clause(directive, clauseId);
    List<ClauseEditing.Place> places = editing.places(clause);
    String first = places.isEmpty() ? "" : String.valueOf(places.getFirst().at());
    return new SplitPage(
        directive, clause, places, first, proposedRef(directive, clause), List.of());
  }

  /// The number of the clause with the first free letter behind it.
  private static String proposedRef(Directive directive, Clause clause) {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      String ref = clause.ref() + letter;
      if (directive.clauses().stream().noneMatch(c -> c.ref().equals(ref))) {
        return ref;
      }
    }
    return "";
  }

  @PostMapping("/split")
  Object split(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String ref) {
    int place = at.matches("\\d{1,6}") ? Integer.parseInt(at) : 0;
    Edit edit = new Edit(new DirectiveId(id), version);
    Correction correction =
        editing.split(viewer, edit, new ClauseId(clauseId), new ClauseEditing.Cut(place, ref));
    return switch (correction) {
      case Correction.PlaceWrong() ->
          refused(viewer, id, clauseId, at, ref, Wrong.of("at", "directives.split.wrong"));
      case Correction.RefTaken() ->
          refused(
              viewer, id, clauseId, at, ref, Wrong.of("ref", "directives.wrong.ref.taken", ref));
      case Correction other -> answer(other, id);
    };
  }

  private Rendered refused(
      Viewer viewer, UUID id, UUID clauseId, String at, String ref, Wrong wrong) {
    Directive directive = draft(viewer, id);
    Clause clause = clause(directive, clauseId);
    return Rendered.refused(
        new SplitPage(directive, clause, editing.places(clause), at, ref, List.of(wrong)));
  }

  @PostMapping("/merge")
  String merge(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestParam(defaultValue = "0") int version) {
    Edit edit = new Edit(new DirectiveId(id), version);
    return answer(editing.merge(viewer, edit, new ClauseId(clauseId)), id);
  }

  @PostMapping("/move")
  String move(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "up") String way) {
    Edit edit = new Edit(new DirectiveId(id), version);
    ClauseEditing.Way meant = way.equals("down") ? ClauseEditing.Way.DOWN : ClauseEditing.Way.UP;
    return answer(editing.move(viewer, edit, new ClauseId(clauseId), meant), id);
  }

  /// A cut loses nothing that was typed, so a stale one only has to be looked at again.
  private static String answer(Correction correction, UUID id) {
    return switch (correction) {
      case Correction.Corrected(int version, var written) ->
          "redirect:/directives/" + id + "?done=corrected#u-" + written;
      case Correction.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Correction.NotDraft() -> throw DirectivePages.notDraft();
      case Correction.Forbidden() -> throw Refusal.forbidden();
      case Correction.PlaceWrong() ->
          throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "directive.place.wrong");
      case Correction refused -> throw Refusal.absent();
    };
  }

  private static Clause clause(Directive directive, UUID clause) {
    return directive.clauses().stream()
        .filter(c -> c.id().value().equals(clause))
        .findFirst()
        .orElseThrow(Refusal::absent);
  }

  private Directive draft(Viewer viewer, UUID id) {
    Directive directive =
        directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    if (!directives.mayDirect(viewer, directive)) {
      throw Refusal.forbidden();
    }
    if (!directive.isDraft()) {
      throw DirectivePages.notDraft();
    }
    return directive;
  }
}
