package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.CitedId;
import vn.lantoa.directives.register.Register;
import vn.lantoa.directives.register.Register.Change;
import vn.lantoa.directives.register.RelationId;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.directives.register.Urgency;
import vn.lantoa.directives.register.Validity;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Register", description = "Documents, those only named included, and their relations.")
class RegisterApi {
  private final Register register;
  private final Directives directives;

  RegisterApi(Register register, Directives directives) {
    this.register = register;
    this.directives = directives;
  }

  /// @param directive null where the document is only named
  record NamedAnswer(
      @Nullable String type,
      @Nullable String notation,
      @Nullable LocalDate issuedOn,
      @Nullable String issuer,
      @Nullable String subject,
      @Nullable UUID directive) {
    static NamedAnswer of(Bearing.Named named) {
      DirectiveId id = named.registered();
      return new NamedAnswer(
          named.type(),
          named.notation(),
          named.issuedOn(),
          named.issuer(),
          named.subject(),
          id == null ? null : id.value());
    }
  }

  /// @param cited id of a document that is only named
  record EntryAnswer(
      Register.Stage stage,
      @Nullable UUID cited,
      NamedAnswer document,
      Urgency urgency,
      Validity validity,
      long namedBy) {
    static EntryAnswer of(Register.Entry entry) {
      CitedId cited = entry.cited();
      return new EntryAnswer(
          entry.stage(),
          cited == null ? null : cited.value(),
          NamedAnswer.of(entry.named()),
          entry.urgency(),
          entry.validity(),
          entry.citedBy());
    }
  }

  record RegisterAnswer(List<EntryAnswer> rows, int page, int size, long total) {}

  @GetMapping("/register")
  @Operation(summary = "Search the register: header, text, annexes; force is yes or no")
  RegisterAnswer list(
      Viewer viewer,
      RegisterInput filter,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    if (!filter.state().isEmpty() && filter.stage() == null) {
      throw Refusal.fields(List.of(new Refusal.FieldError("state", "value.wrong")));
    }
    Slice<Register.Entry> slice = register.list(viewer, filter.wanted(page, size));
    return new RegisterAnswer(
        slice.rows().stream().map(EntryAnswer::of).toList(),
        slice.page(),
        slice.size(),
        slice.total());
  }

  /// @param id null for what others say of this document
  /// @param proposed guessed and not looked at
  record RelationAnswer(
      @Nullable UUID id, RelationKind kind, boolean proposed, NamedAnswer document) {}

  /// @param from first day in force
  /// @param until first day no longer in force
  record BearingAnswer(
      Urgency urgency,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Validity validity,
      boolean reference,
      List<RelationAnswer> out,
      List<RelationAnswer> in) {
    static BearingAnswer of(Bearing bearing) {
      return new BearingAnswer(
          bearing.urgency(),
          bearing.from(),
          bearing.until(),
          bearing.validity(),
          bearing.reference(),
          bearing.out().stream()
              .map(
                  o ->
                      new RelationAnswer(
                          o.id().value(), o.kind(), o.proposed(), NamedAnswer.of(o.named())))
              .toList(),
          bearing.in().stream()
              .map(i -> new RelationAnswer(null, i.kind(), i.proposed(), NamedAnswer.of(i.named())))
              .toList());
    }
  }

  @GetMapping("/directives/{id}/register")
  @Operation(summary = "Urgency, validity and relations; the ETag is the version of the document")
  ResponseEntity<BearingAnswer> bearing(Viewer viewer, @PathVariable UUID id) {
    Directive directive =
        directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    return ResponseEntity.ok()
        .eTag(String.valueOf(directive.version()))
        .body(
            BearingAnswer.of(
                register.bearingFor(viewer, directive.id()).orElseThrow(Refusal::absent)));
  }

  record StandingRequest(
      @Nullable Urgency urgency,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Boolean reference) {}

  @PutMapping("/directives/{id}/register")
  @Operation(summary = "Write urgency and days in force; If-Match is the version")
  ResponseEntity<BearingAnswer> stand(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody StandingRequest wanted) {
    var standing =
        new Register.Standing(
            wanted.urgency() == null ? Urgency.NORMAL : wanted.urgency(),
            wanted.from(),
            wanted.until(),
            Boolean.TRUE.equals(wanted.reference()));
    return answered(viewer, id, register.stand(viewer, edit(viewer, id, ifMatch), standing));
  }

  /// @param kind when changing a kind only this is read
  record RelationRequest(
      @Nullable RelationKind kind,
      @Nullable String notation,
      @Nullable String type,
      @Nullable LocalDate issuedOn) {}

  @PostMapping("/directives/{id}/relations")
  @Operation(summary = "Say that the document has to do with another, by its notation")
  ResponseEntity<BearingAnswer> relate(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody RelationRequest wanted) {
    var relation =
        new Register.NewRelation(
            wanted.kind() == null ? RelationKind.CITES : wanted.kind(),
            Typed.kept(wanted.notation()),
            Typed.kept(wanted.type()),
            wanted.issuedOn());
    return answered(viewer, id, register.relate(viewer, edit(viewer, id, ifMatch), relation));
  }

  @PatchMapping("/directives/{id}/relations/{relation}")
  @Operation(summary = "Change the kind of a relation; a proposal counts as looked at then")
  ResponseEntity<BearingAnswer> rekind(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID relation,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody RelationRequest wanted) {
    RelationKind kind = wanted.kind();
    if (kind == null) {
      throw Refusal.fields(List.of(new Refusal.FieldError("kind", "value.missing")));
    }
    Edit edit = edit(viewer, id, ifMatch);
    return answered(viewer, id, register.rekind(viewer, edit, new RelationId(relation), kind));
  }

  @DeleteMapping("/directives/{id}/relations/{relation}")
  @Operation(summary = "Remove a relation")
  ResponseEntity<BearingAnswer> unrelate(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID relation,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    Edit edit = edit(viewer, id, ifMatch);
    return answered(viewer, id, register.unrelate(viewer, edit, new RelationId(relation)));
  }

  record NodeAnswer(String key, NamedAnswer document, Register.Stage stage, int steps) {}

  record EdgeAnswer(String from, String to, Set<RelationKind> kinds) {}

  record GraphAnswer(List<NodeAnswer> nodes, List<EdgeAnswer> edges) {}

  @GetMapping("/directives/{id}/graph")
  @Operation(summary = "Documents around one, over 1 to 3 steps in either direction")
  GraphAnswer graph(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "2") int depth) {
    Register.Graph graph =
        register.graphFor(viewer, new DirectiveId(id), depth).orElseThrow(Refusal::absent);
    return new GraphAnswer(
        graph.nodes().stream()
            .map(n -> new NodeAnswer(n.key(), NamedAnswer.of(n.named()), n.stage(), n.steps()))
            .toList(),
        graph.edges().stream().map(e -> new EdgeAnswer(e.from(), e.to(), e.kinds())).toList());
  }

  /// Without a version the document as it is now is meant.
  private Edit edit(Viewer viewer, UUID id, @Nullable String ifMatch) {
    Integer version = Versions.of(ifMatch);
    DirectiveId directive = new DirectiveId(id);
    return new Edit(
        directive,
        version == null
            ? directives.findFor(viewer, directive).orElseThrow(Refusal::absent).version()
            : version);
  }

  private ResponseEntity<BearingAnswer> answered(Viewer viewer, UUID id, Change change) {
    return switch (change) {
      case Change.Done done -> bearing(viewer, id);
      case Change.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Change.DaysWrong() ->
          throw Refusal.fields(List.of(new Refusal.FieldError("until", "directive.until.wrong")));
      case Change.NotationWrong() ->
          throw Refusal.fields(
              List.of(new Refusal.FieldError("notation", "directive.notation.wrong")));
      case Change.Known() -> throw Refusal.of(HttpStatus.CONFLICT, "directive.relation.known");
      case Change.Forbidden() -> throw Refusal.forbidden();
      case Change.Absent() -> throw Refusal.absent();
    };
  }
}
