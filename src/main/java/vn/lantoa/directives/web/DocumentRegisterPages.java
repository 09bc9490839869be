package vn.lantoa.directives.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.Register;
import vn.lantoa.directives.register.Register.Change;
import vn.lantoa.directives.register.RelationId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// How documents hang together: the graph, documents that are only named, and keeping the register.
@Controller
class DocumentRegisterPages {
  private final Register register;
  private final Directives directives;
  private final MessageSource messages;
  private final JsonMapper json;

  DocumentRegisterPages(
      Register register, Directives directives, MessageSource messages, JsonMapper json) {
    this.register = register;
    this.directives = directives;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping("/directives/{id}/graph")
  Page graph(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "2") int depth,
      Locale locale) {
    Directive directive = directive(viewer, id);
    int steps = Math.clamp(depth, 1, 3);
    Register.Graph graph =
        register.graphFor(viewer, directive.id(), steps).orElseThrow(Refusal::absent);
    // "</" would end the script element that holds it.
    String options =
        json.writeValueAsString(new GraphPicture(graph, messages, locale).options())
            .replace("<", "\\u003c");
    return new GraphPage(directive, graph, steps, options);
  }

  @GetMapping("/cited/{id}")
  Page cited(Viewer viewer, @PathVariable UUID id) {
    Register.Stub stub = register.stubFor(viewer, new CitedId(id)).orElseThrow(Refusal::absent);
    return new CitedPage(stub, register.mayIdentify(viewer));
  }

  @PostMapping("/cited/{id}")
  String identify(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID document) {
    DirectiveId meant = document == null ? null : new DirectiveId(document);
    return switch (register.identify(viewer, new CitedId(id), meant)) {
      case Change.Done done -> "redirect:/cited/" + id;
      case Change.Forbidden() -> throw Refusal.forbidden();
      case Change refused -> throw Refusal.absent();
    };
  }

  @GetMapping("/directives/{id}/register")
  Page keep(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    Directive directive = directive(viewer, id);
    requireDirect(viewer, directive);
    Bearing bearing = bearing(viewer, id);
    return new BearingPage(
        directive,
        bearing,
        StandingInput.of(directive.version(), bearing),
        RelationInput.empty(directive.version()),
        List.of(),
        done.equals("yes") ? "directives.done.corrected" : "");
  }

  @PostMapping("/directives/{id}/register")
  Object stand(Viewer viewer, @PathVariable UUID id, StandingInput input) {
    Directive directive = directive(viewer, id);
    if (!input.wrongs().isEmpty()) {
      return page(viewer, directive, input, null, input.wrongs());
    }
    Change change =
        register.stand(viewer, new Edit(directive.id(), input.version()), input.standing());
    return switch (change) {
      case Change.DaysWrong() ->
          page(
              viewer,
              directive,
              input,
              null,
              List.of(Wrong.of("until", "directives.register.wrong.until")));
      case Change.Stale(int version) -> stale(viewer, directive, input, null);
      case Change other -> answer(other, id);
    };
  }

  @PostMapping("/directives/{id}/relations")
  Object relate(Viewer viewer, @PathVariable UUID id, RelationInput input) {
    Directive directive = directive(viewer, id);
    if (!input.wrongs().isEmpty()) {
      return page(viewer, directive, null, input, input.wrongs());
    }
    Change change =
        register.relate(viewer, new Edit(directive.id(), input.version()), input.relation());
    return switch (change) {
      case Change.NotationWrong() ->
          page(
              viewer,
              directive,
              null,
              input,
              List.of(Wrong.of("notation", "directives.register.wrong.notation")));
      case Change.Known() ->
          page(
              viewer,
              directive,
              null,
              input,
              List.of(Wrong.of("notation", "directives.register.wrong.known")));
      case Change.Stale(int version) -> stale(viewer, directive, null, input);
      case Change other -> answer(other, id);
    };
  }

  @PostMapping("/directives/{id}/relations/{relation}")
  Object rekind(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID relation,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String kind) {
    var edit = new Edit(new DirectiveId(id), version);
    var meant = RelationInput.kindOf(kind);
    return orStale(viewer, id, register.rekind(viewer, edit, new RelationId(relation), meant));
  }

  @PostMapping("/directives/{id}/relations/{relation}/remove")
  Object unrelate(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID relation,
      @RequestParam(defaultValue = "0") int version) {
    var edit = new Edit(new DirectiveId(id), version);
    return orStale(viewer, id, register.unrelate(viewer, edit, new RelationId(relation)));
  }

  private Object orStale(Viewer viewer, UUID id, Change change) {
    return change instanceof Change.Stale
        ? stale(viewer, directive(viewer, id), null, null)
        : answer(change, id);
  }

  private static String answer(Change change, UUID id) {
    return switch (change) {
      case Change.Done done -> "redirect:/directives/" + id + "/register?done=yes";
      case Change.Forbidden() -> throw Refusal.forbidden();
      case Change refused -> throw Refusal.absent();
    };
  }

  /// What was typed stays in the form; beside it stands how the register is now.
  private Rendered stale(
      Viewer viewer,
      Directive directive,
      @Nullable StandingInput standing,
      @Nullable RelationInput added) {
    Rendered page =
        page(
            viewer,
            directive,
            standing,
            added,
            List.of(Wrong.of("relations", "directives.register.stale")));
    return new Rendered(HttpStatus.CONFLICT, page.page());
  }

  private Rendered page(
      Viewer viewer,
      Directive directive,
      @Nullable StandingInput standing,
      @Nullable RelationInput added,
      List<Wrong> wrongs) {
    requireDirect(viewer, directive);
    Bearing bearing = bearing(viewer, directive.id().value());
    int version = directive.version();
    StandingInput kept =
        standing == null
            ? StandingInput.of(version, bearing)
            : new StandingInput(
                version,
                standing.urgency(),
                standing.from(),
                standing.until(),
                standing.reference());
    RelationInput typed =
        added == null
            ? RelationInput.empty(version)
            : new RelationInput(
                version, added.kind(), added.otherType(), added.notation(), added.issuedOn());
    return Rendered.refused(new BearingPage(directive, bearing, kept, typed, wrongs, ""));
  }

  private Bearing bearing(Viewer viewer, UUID id) {
    return register.bearingFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }

  private Directive directive(Viewer viewer, UUID id) {
    return directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }

  private void requireDirect(Viewer viewer, Directive directive) {
    if (!directives.mayDirect(viewer, directive)) {
      throw Refusal.forbidden();
    }
  }
}
