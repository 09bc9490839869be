package vn.lantoa.directives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.ClauseMarks;
import vn.lantoa.directives.register.ClauseMarks.Marking;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Saying what a clause is about.
@Controller
@RequestMapping("/directives/{id}/clauses/{clauseId}/marks")
class ClauseMarksPages {
  private static final int MOST_TARGETS = 30;

  private final ClauseMarks clauseMarks;
  private final Directives directives;
  private final Taxonomies taxonomies;

  ClauseMarksPages(ClauseMarks clauseMarks, Directives directives, Taxonomies taxonomies) {
    this.clauseMarks = clauseMarks;
    this.directives = directives;
    this.taxonomies = taxonomies;
  }

  @GetMapping
  Page edit(Viewer viewer, @PathVariable UUID id, @PathVariable UUID clauseId) {
    return page(viewer, id, clauseId, null, List.of());
  }

  @PostMapping
  Object save(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID clauseId,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam MultiValueMap<String, String> typed) {
    MarksInput input = input(version, typed);
    if (input.wrong().isPresent()) {
      return refused(viewer, id, clauseId, input, input.wrong().get());
    }
    Edit edit = new Edit(new DirectiveId(id), version);
    return switch (clauseMarks.mark(viewer, edit, new ClauseId(clauseId), input.marks())) {
      case Marking.Marked done -> "redirect:/directives/" + id + "?done=corrected#u-" + clauseId;
      case Marking.Stale stale ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(
                  viewer,
                  id,
                  clauseId,
                  input,
                  List.of(Wrong.of("targets", "directives.stale.add"))));
      case Marking.Unknown(String what) -> refused(viewer, id, clauseId, input, what);
      case Marking.Forbidden() -> throw Refusal.forbidden();
      case Marking.Absent() -> throw Refusal.absent();
    };
  }

  private Rendered refused(Viewer viewer, UUID id, UUID clauseId, MarksInput input, String what) {
    Wrong wrong = Wrong.of("targets", "directives.marks.wrong", what);
    return Rendered.refused(page(viewer, id, clauseId, input, List.of(wrong)));
  }

  private static MarksInput input(int version, MultiValueMap<String, String> typed) {
    List<String> words = column(typed, "words");
    List<MarksInput.TargetInput> targets = new ArrayList<>();
    for (int at = 0; at < Math.min(words.size(), MOST_TARGETS); at++) {
      MarksInput.TargetInput target =
          new MarksInput.TargetInput(
              words.get(at),
              cell(typed, "noun", at),
              cell(typed, "least", at),
              cell(typed, "most", at),
              cell(typed, "share", at),
              cell(typed, "per", at));
      if (!target.isEmpty()) {
        targets.add(target);
      }
    }
    return new MarksInput(
        version, column(typed, "form"), column(typed, "area"), column(typed, "audience"), targets);
  }

  private static List<String> column(MultiValueMap<String, String> typed, String name) {
    List<String> column = typed.get(name);
    return column == null ? List.of() : column;
  }

  private static String cell(MultiValueMap<String, String> typed, String name, int at) {
    List<String> column = column(typed, name);
    return at < column.size() ? Typed.kept(column.get(at)) : "";
  }

  private ClauseMarksPage page(
      Viewer viewer, UUID id, UUID clauseId, @Nullable MarksInput typed, List<Wrong> wrongs) {
    Directive directive =
        directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    if (!directives.mayDirect(viewer, directive)) {
      throw Refusal.forbidden();
    }
    Clause clause =
        directive.clauses().stream()
            .filter(one -> one.id().value().equals(clauseId))
            .findFirst()
            .orElseThrow(Refusal::absent);
    Marks marks =
        clauseMarks.marksFor(viewer, directive.id()).orElseThrow(Refusal::absent).get(clause.id());
    if (marks == null) {
      throw Refusal.absent();
    }
    MarksInput shown =
        typed == null
            ? MarksInput.of(directive.version(), marks)
            : new MarksInput(
                directive.version(), typed.form(), typed.area(), typed.audience(), typed.targets());
    return new ClauseMarksPage(directive, clause, shown, marks.proposed(), taxonomies, wrongs);
  }
}
