package vn.lantoa.directives.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.directives.implementation.Implementations.Beginning;
import vn.lantoa.directives.implementation.Implementations.Linking;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Answering a directive with a document of one's own, and what its clauses carry out.
@Controller
class ImplementationPages {
  private static final String LINK = "link.";

  private final Implementations implementations;
  private final Directives directives;
  private final AssignmentDrawing assignments;

  ImplementationPages(
      Implementations implementations, Directives directives, AssignmentDrawing assignments) {
    this.implementations = implementations;
    this.directives = directives;
    this.assignments = assignments;
  }

  @GetMapping("/directives/{id}/answers")
  Page answers(Viewer viewer, @PathVariable UUID id) {
    Directive directive = directive(viewer, id);
    return new AnswersPage(
        directive,
        implementations.answersFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        implementations.mayAnswer(viewer, directive.id()));
  }

  @PostMapping("/directives/{id}/answers")
  String begin(Viewer viewer, @PathVariable UUID id) {
    return switch (implementations.begin(viewer, new DirectiveId(id))) {
      case Beginning.Begun(var begun) -> "redirect:/directives/" + begun + "?done=begun";
      case Beginning.NotInForce() -> throw Refusal.of(HttpStatus.CONFLICT, "answer.not.in.force");
      case Beginning.NothingGiven() -> throw Refusal.of(HttpStatus.CONFLICT, "answer.nothing");
      case Beginning.Forbidden() -> throw Refusal.forbidden();
      case Beginning.Absent() -> throw Refusal.absent();
    };
  }

  @GetMapping("/directives/{id}/lineage")
  Page lineage(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "no") String saved) {
    return page(viewer, directive(viewer, id), null, !saved.equals("no"));
  }

  private LineagePage page(
      Viewer viewer,
      Directive directive,
      @Nullable Map<ClauseId, Set<ClauseId>> typed,
      boolean saved) {
    return new LineagePage(
        directive,
        implementations.lineageFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        directives.mayDirect(viewer, directive),
        typed,
        typed != null,
        saved);
  }

  @PostMapping("/directives/{id}/lineage")
  Object link(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Map<String, String> fields) {
    Directive directive = directive(viewer, id);
    Map<ClauseId, Set<ClauseId>> links = links(fields);
    return switch (implementations.link(viewer, new Edit(directive.id(), version), links)) {
      case Linking.Linked _ -> "redirect:/directives/" + id + "/lineage?saved=yes";
      case Linking.Stale _ ->
          new Rendered(HttpStatus.CONFLICT, page(viewer, directive(viewer, id), links, false));
      case Linking.ClauseWrong() -> throw Refusal.absent();
      case Linking.Forbidden() -> throw Refusal.forbidden();
      case Linking.Absent() -> throw Refusal.absent();
    };
  }

  private static Map<ClauseId, Set<ClauseId>> links(Map<String, String> fields) {
    Map<ClauseId, Set<ClauseId>> links = new HashMap<>();
    for (String field : fields.keySet()) {
      String[] parts = field.split("\\.", -1);
      if (field.startsWith(LINK) && parts.length == 3) {
        Optional<ClauseId> clause = id(parts[1]);
        Optional<ClauseId> above = id(parts[2]);
        if (clause.isPresent() && above.isPresent()) {
          links.computeIfAbsent(clause.get(), one -> new HashSet<>()).add(above.get());
        }
      }
    }
    return links;
  }

  private static Optional<ClauseId> id(String typed) {
    try {
      return Optional.of(new ClauseId(UUID.fromString(typed)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  @PostMapping("/directives/{id}/lineage/keep")
  Object keep(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam UUID above,
      @RequestParam(defaultValue = "0") int version) {
    var edit = new Edit(new DirectiveId(id), version);
    return switch (implementations.keep(viewer, edit, new DirectiveId(above))) {
      case Linking.Linked _ -> "redirect:/directives/" + id + "/lineage?saved=yes";
      case Linking.Stale _ ->
          new Rendered(HttpStatus.CONFLICT, page(viewer, directive(viewer, id), Map.of(), false));
      case Linking.ClauseWrong() -> throw Refusal.absent();
      case Linking.Forbidden() -> throw Refusal.forbidden();
      case Linking.Absent() -> throw Refusal.absent();
    };
  }

  @PostMapping("/assignments/{id}/below")
  Object tell(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam UUID document,
      @RequestParam(defaultValue = "") String words) {
    Giving giving =
        implementations.tell(viewer, new AssignmentId(id), new DirectiveId(document), words);
    return switch (giving) {
      case Giving.Given _ -> "redirect:/assignments/" + id + "?done=told#evidence";
      case Giving.TextWrong() -> refused(viewer, id, "directives.evidence.wrong.text");
      case Giving.Gated _ -> refused(viewer, id, "directives.wrong.waiting");
      case Giving.DayWrong() -> refused(viewer, id, "directives.evidence.wrong.happenedOn");
      case Giving.Over() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.over");
      case Giving.Forbidden() -> throw Refusal.forbidden();
      case Giving.Absent _, Giving.LinkWrong _, Giving.FileExpired _, Giving.Twice _ ->
          throw Refusal.absent();
    };
  }

  private Rendered refused(Viewer viewer, UUID id, String key) {
    return Rendered.refused(assignments.wrongBelow(viewer, id, key));
  }

  private Directive directive(Viewer viewer, UUID id) {
    return directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }
}
