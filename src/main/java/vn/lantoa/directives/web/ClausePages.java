package vn.lantoa.directives.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Correcting, adding and removing clauses of a draft.
@Controller
@RequestMapping("/directives/{id}/clauses")
class ClausePages {
  private final Directives directives;

  ClausePages(Directives directives) {
    this.directives = directives;
  }

  @GetMapping("/new")
  Page add(Viewer viewer, @PathVariable UUID id) {
    Directive directive = draft(viewer, id);
    var input = ClauseInput.empty(directive.version());
    return new ClauseEditPage(directive, null, input, List.of(), null, false);
  }

  @PostMapping
  Object added(Viewer viewer, @PathVariable UUID id, ClauseInput input) {
    Directive directive = draft(viewer, id);
    List<Wrong> wrongs = input.wrongs();
    if (!wrongs.isEmpty()) {
      return refused(directive, null, input, wrongs);
    }
    var edit = new Directives.Edit(directive.id(), input.version());
    return answer(directives.addClause(viewer, edit, input.content()), directive, null, input);
  }

  @GetMapping("/{clauseId}")
  Page edit(Viewer viewer, @PathVariable UUID id, @PathVariable UUID clauseId) {
    Directive directive = draft(viewer, id);
    Clause clause = clauseOf(directive, clauseId).orElseThrow(Refusal::absent);
    var input = ClauseInput.of(directive.version(), clause);
    return new ClauseEditPage(directive, clause, input, List.of(), null, false);
  }

  @PostMapping("/{clauseId}")
  Object corrected(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID clauseId, ClauseInput input) {
    Directive directive = draft(viewer, id);
    Optional<Clause> clause = clauseOf(directive, clauseId);
    if (clause.isEmpty()) {
      return gone(directive, input);
    }
    List<Wrong> wrongs = input.wrongs();
    if (!wrongs.isEmpty()) {
      return refused(directive, clause.get(), input, wrongs);
    }
    var edit = new Directives.Edit(directive.id(), input.version());
    return answer(
        directives.correctClause(viewer, edit, new ClauseId(clauseId), input.content()),
        directive,
        clause.get(),
        input);
  }

  @PostMapping("/{clauseId}/remove")
  Object removed(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestParam(defaultValue = "0") int version) {
    Directive directive = draft(viewer, id);
    Clause clause = clauseOf(directive, clauseId).orElseThrow(Refusal::absent);
    var edit = new Directives.Edit(directive.id(), version);
    var input = ClauseInput.of(version, clause);
    Correction correction = directives.removeClause(viewer, edit, clause.id());
    return correction instanceof Correction.Corrected
        ? "redirect:/directives/" + id + "?done=removed#clauses"
        : answer(correction, directive, clause, input);
  }

  private static Object answer(
      Correction correction, Directive directive, @Nullable Clause clause, ClauseInput input) {
    return switch (correction) {
      case Correction.Corrected(int version, var written) ->
          "redirect:/directives/" + directive.id() + "?done=corrected#u-" + written;
      case Correction.Stale(Directive now) -> stale(now, clause, input);
      case Correction.RefTaken() ->
          refused(
              directive,
              clause,
              input,
              List.of(Wrong.of("ref", "directives.wrong.ref.taken", input.ref())));
      case Correction.NotDraft() -> throw DirectivePages.notDraft();
      case Correction.Forbidden() -> throw Refusal.forbidden();
      case Correction.Absent absent -> throw Refusal.absent();
      case Correction.Secret(String marking) ->
          refused(
              directive,
              clause,
              input,
              List.of(Wrong.of("text", "directives.wrong.secret", marking)));
      case Correction.LetterTaken unheardOf -> throw Refusal.absent();
      case Correction.PlaceWrong unheardOf -> throw Refusal.absent();
    };
  }

  /// Both states, and a form that would now overwrite knowingly.
  private static Object stale(Directive now, @Nullable Clause clause, ClauseInput input) {
    if (clause == null) {
      // A new clause hurts nobody's edit: it only has to be sent again.
      return new Rendered(
          HttpStatus.CONFLICT,
          new ClauseEditPage(now, null, input.ofVersion(now.version()), staleNote(), null, false));
    }
    Optional<Clause> present = clauseOf(now, clause.id().value());
    if (present.isEmpty()) {
      return gone(now, input);
    }
    return new Rendered(
        HttpStatus.CONFLICT,
        new ClauseEditPage(
            now,
            present.get(),
            input.ofVersion(now.version()),
            List.of(),
            ClauseInput.of(now.version(), present.get()),
            false));
  }

  /// What was typed stands in a form that adds the clause anew.
  private static Object gone(Directive now, ClauseInput input) {
    return new Rendered(
        HttpStatus.CONFLICT,
        new ClauseEditPage(now, null, input.ofVersion(now.version()), List.of(), null, true));
  }

  private static List<Wrong> staleNote() {
    return List.of(Wrong.of("ref", "directives.stale.add"));
  }

  private static Rendered refused(
      Directive directive, @Nullable Clause clause, ClauseInput input, List<Wrong> wrongs) {
    return Rendered.refused(new ClauseEditPage(directive, clause, input, wrongs, null, false));
  }

  private static Optional<Clause> clauseOf(Directive directive, UUID clause) {
    return directive.clauses().stream().filter(c -> c.id().value().equals(clause)).findFirst();
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
