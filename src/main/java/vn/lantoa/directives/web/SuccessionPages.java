package vn.lantoa.directives.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.Recalls;
import vn.lantoa.directives.register.Recalls.Recalling;
import vn.lantoa.directives.register.Successions;
import vn.lantoa.directives.register.Successions.Deciding;
import vn.lantoa.directives.register.Successions.Decision;
import vn.lantoa.directives.register.Successions.Fate;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The end of a directive: taken back, or its work carried over to another.
@Controller
class SuccessionPages {
  private static final Pattern PAIR = Pattern.compile("[0-9a-f-]{36}:[0-9a-f-]{36}");

  private final Successions successions;
  private final Recalls recalls;
  private final Directives directives;

  SuccessionPages(Successions successions, Recalls recalls, Directives directives) {
    this.successions = successions;
    this.recalls = recalls;
    this.directives = directives;
  }

  @GetMapping("/directives/{id}/succession")
  Page succession(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, directive(viewer, id), List.of());
  }

  private SuccessionPage page(Viewer viewer, Directive directive, List<Wrong> wrongs) {
    return new SuccessionPage(
        directive,
        successions.openFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        wrongs);
  }

  @PostMapping("/directives/{id}/succession")
  Object decide(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam UUID old,
      @RequestParam(defaultValue = "KEEP") Fate fate,
      @RequestParam(required = false) @Nullable List<UUID> end,
      @RequestParam(required = false) @Nullable List<String> by) {
    Directive directive = directive(viewer, id);
    Set<ClauseId> ends = new HashSet<>();
    (end == null ? List.<UUID>of() : end).forEach(one -> ends.add(new ClauseId(one)));
    Decision decision = new Decision(fate, ends, pairs(by));
    Edit edit = new Edit(directive.id(), version);
    return switch (successions.decide(viewer, edit, new DirectiveId(old), decision)) {
      case Deciding.Decided done -> "redirect:/directives/" + id + "/succession#old-" + old;
      case Deciding.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Deciding.NotDraft() -> throw DirectivePages.notDraft();
      case Deciding.NoClause() ->
          Rendered.refused(
              page(
                  viewer,
                  directive,
                  List.of(Wrong.of("old-" + old, "directives.succession.wrong"))));
      case Deciding.Forbidden() -> throw Refusal.forbidden();
      case Deciding.Absent() -> throw Refusal.absent();
    };
  }

  private static Map<ClauseId, ClauseId> pairs(@Nullable List<String> by) {
    Map<ClauseId, ClauseId> pairs = new HashMap<>();
    for (String one : by == null ? List.<String>of() : by) {
      if (PAIR.matcher(one).matches()) {
        pairs.put(
            new ClauseId(UUID.fromString(one.substring(0, 36))),
            new ClauseId(UUID.fromString(one.substring(37))));
      }
    }
    return pairs;
  }

  @GetMapping("/directives/{id}/recall")
  Page recall(Viewer viewer, @PathVariable UUID id) {
    return new RecallPage(directive(viewer, id), "", List.of());
  }

  @PostMapping("/directives/{id}/recall")
  Object recalled(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    Directive directive = directive(viewer, id);
    return switch (recalls.recall(viewer, directive.id(), reason)) {
      case Recalling.Recalled done -> "redirect:/directives/" + id + "?done=recalled";
      case Recalling.Already() -> "redirect:/directives/" + id;
      case Recalling.ReasonWrong() ->
          Rendered.refused(
              new RecallPage(
                  directive, reason, List.of(Wrong.of("reason", "directives.recall.wrong"))));
      case Recalling.NotIssued() -> throw Refusal.of(HttpStatus.CONFLICT, "directive.not.issued");
      case Recalling.Forbidden() -> throw Refusal.forbidden();
      case Recalling.Absent() -> throw Refusal.absent();
    };
  }

  private Directive directive(Viewer viewer, UUID id) {
    Directive directive =
        directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    if (!directives.mayDirect(viewer, directive)) {
      throw Refusal.forbidden();
    }
    return directive;
  }
}
