package vn.lantoa.directives.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.directives.BesideDirective;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.ReceivedFile;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.directives.register.ClauseMarks;
import vn.lantoa.directives.register.Register;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The list of directives, handing one in, and the page where original and understanding stand side
/// by side.
@Controller
class DirectivePages {
  private static final int ROWS = 50;
  private static final String PASTED = "van-ban.txt";

  private final Directives directives;
  private final Register register;
  private final Gates gates;
  private final Implementations implementations;
  private final ClauseMarks clauseMarks;
  private final Taxonomies taxonomies;
  private final List<BesideDirective> beside;

  DirectivePages(
      Directives directives,
      Register register,
      Gates gates,
      Implementations implementations,
      ClauseMarks clauseMarks,
      Taxonomies taxonomies,
      List<BesideDirective> beside) {
    this.gates = gates;
    this.implementations = implementations;
    this.clauseMarks = clauseMarks;
    this.taxonomies = taxonomies;
    this.beside = List.copyOf(beside);
    this.directives = directives;
    this.register = register;
  }

  @GetMapping("/directives")
  Page list(Viewer viewer, RegisterInput filter, @RequestParam(defaultValue = "1") int page) {
    return new DirectiveListPage(
        register.list(viewer, filter.wanted(page, ROWS)),
        filter,
        register.choices(viewer),
        directives.mayDirect(viewer));
  }

  @GetMapping("/directives/new")
  Page handIn(Viewer viewer) {
    requireDirect(viewer);
    return new DirectiveNewPage("", List.of(), "");
  }

  @PostMapping("/directives")
  Object register(
      Viewer viewer,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      @RequestParam(defaultValue = "") String text)
      throws IOException {
    requireDirect(viewer);
    List<ReceivedFile> files = Uploaded.files(file);
    boolean pasted = files.isEmpty();
    if (pasted) {
      files = List.of(new ReceivedFile(PASTED, text.getBytes(StandardCharsets.UTF_8)));
    }
    String field = pasted ? "text" : "file";
    return switch (directives.register(viewer, new Directives.Handing(files, null))) {
      case Registration.Registered(var id) -> "redirect:/directives/" + id + "?done=registered";
      case Registration.Secret(String marking, int line) ->
          refused("", Wrong.of(field, "directives.refused.secret", marking, String.valueOf(line)));
      case Registration.Unreadable(var reason, String name) ->
          refused(
              text,
              Wrong.of(
                  field,
                  "directives.refused." + reason.name(),
                  name,
                  String.valueOf(Directives.LARGEST / 1024 / 1024),
                  String.valueOf(Directives.MOST_FILES)));
      case Registration.Duplicate(var id) ->
          Rendered.refused(
              new DirectiveNewPage(
                  text, List.of(Wrong.of(field, "directives.refused.duplicate")), id.toString()));
      case Registration.Forbidden() -> throw Refusal.forbidden();
    };
  }

  private static Rendered refused(String text, Wrong wrong) {
    return Rendered.refused(new DirectiveNewPage(text, List.of(wrong), ""));
  }

  @GetMapping("/directives/{id}")
  Page review(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    Directive directive = directive(viewer, id);
    boolean mayDirect = directives.mayDirect(viewer, directive);
    String key =
        switch (done) {
          case "registered" -> "directives.done.registered";
          case "corrected" -> "directives.done.corrected";
          case "removed" -> "directives.done.removed";
          case "begun" -> "directives.done.begun";
          case "exchanged" -> "directives.done.exchanged";
          case "recalled" -> "directives.done.recalled";
          default -> "";
        };
    return new DirectiveReviewPage(
        directive,
        directives.findOriginalFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        directives.fanOutFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        new BearingView(
            id.toString(),
            register.bearingFor(viewer, directive.id()).orElseThrow(Refusal::absent),
            mayDirect),
        gates
            .findFor(viewer, directive.id())
            .orElseGet(
                () ->
                    new Gates.OfDirective(
                        directive.id(), directive.label(), directive.isDraft(), false, List.of())),
        new MarkedClauses(
            clauseMarks.marksFor(viewer, directive.id()).orElseThrow(Refusal::absent), taxonomies),
        mayDirect && directive.isDraft(),
        mayDirect,
        down(viewer, directive, mayDirect),
        beside.stream().flatMap(one -> one.of(viewer, directive).stream()).toList(),
        key);
  }

  private DownView down(Viewer viewer, Directive directive, boolean mayDirect) {
    return new DownView(
        directive.id().toString(),
        implementations.lineageFor(viewer, directive.id()).orElse(null),
        implementations.answersFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        implementations.mayAnswer(viewer, directive.id()),
        mayDirect);
  }

  @GetMapping("/directives/{id}/edit")
  Page edit(Viewer viewer, @PathVariable UUID id) {
    Directive directive = draft(viewer, id);
    return new DirectiveHeaderPage(directive, HeaderInput.of(directive), List.of(), null);
  }

  @PostMapping("/directives/{id}/edit")
  Object correct(Viewer viewer, @PathVariable UUID id, HeaderInput input) {
    Directive directive = draft(viewer, id);
    List<Wrong> wrongs = input.wrongs();
    if (!wrongs.isEmpty()) {
      return Rendered.refused(new DirectiveHeaderPage(directive, input, wrongs, null));
    }
    var edit = new Directives.Edit(directive.id(), input.version());
    return switch (directives.correctHeader(viewer, edit, input.header())) {
      case Correction.Corrected saved -> "redirect:/directives/" + id + "?done=corrected";
      case Correction.Stale(Directive now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              new DirectiveHeaderPage(
                  now, input.ofVersion(now.version()), List.of(), HeaderInput.of(now)));
      case Correction.NotDraft() -> throw notDraft();
      case Correction.Forbidden() -> throw Refusal.forbidden();
      case Correction.Absent absent -> throw Refusal.absent();
      case Correction.RefTaken unheardOf -> throw Refusal.absent();
      case Correction.Secret(String marking) ->
          Rendered.refused(
              new DirectiveHeaderPage(
                  directive,
                  input,
                  List.of(Wrong.of("subject", "directives.wrong.secret", marking)),
                  null));
      case Correction.LetterTaken unheardOf -> throw Refusal.absent();
      case Correction.PlaceWrong unheardOf -> throw Refusal.absent();
    };
  }

  private Directive directive(Viewer viewer, UUID id) {
    return directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }

  private Directive draft(Viewer viewer, UUID id) {
    Directive directive = directive(viewer, id);
    if (!directives.mayDirect(viewer, directive)) {
      throw Refusal.forbidden();
    }
    if (!directive.isDraft()) {
      throw notDraft();
    }
    return directive;
  }

  private void requireDirect(Viewer viewer) {
    if (!directives.mayDirect(viewer)) {
      throw Refusal.forbidden();
    }
  }

  static Refusal notDraft() {
    return Refusal.of(HttpStatus.CONFLICT, "directive.already.issued");
  }
}
