package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.GateId;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.Gates.Act;
import vn.lantoa.directives.gates.Gates.Outcome;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Gates", description = "What must happen before a clause may be worked on.")
class GatesApi {
  private final Gates gates;
  private final LegalEvents events;
  private final Clock clock;

  GatesApi(Gates gates, LegalEvents events, Clock clock) {
    this.gates = gates;
    this.events = events;
    this.clock = clock;
  }

  /// @param units that have open work with it
  record WaitingAnswer(
      UUID directive, String label, GateAnswers.OfClause clause, Instant since, long units) {}

  /// @param event id or code
  /// @param version for a change
  record GateRequest(
      @Nullable UUID clause,
      @Nullable String kind,
      @Nullable LocalDate day,
      @Nullable String event,
      @Nullable String notation,
      @Nullable String wording,
      @Nullable OwedBy owedBy,
      @Nullable Integer version) {}

  /// @param on first open day; today when missing
  /// @param because required
  record OpenRequest(@Nullable Integer version, @Nullable LocalDate on, @Nullable String because) {}

  @GetMapping("/gates")
  @Operation(summary = "Clauses that may not be worked on today, those that wait longest first")
  List<WaitingAnswer> waiting(Viewer viewer) {
    LocalDate today = today();
    return gates.waiting(viewer).stream()
        .map(
            one ->
                new WaitingAnswer(
                    one.directive().value(),
                    one.label(),
                    GateAnswers.OfClause.of(one.clause(), today),
                    one.since(),
                    one.units()))
        .toList();
  }

  @GetMapping("/directives/{id}/gates")
  @Operation(summary = "Clauses of a directive that have gates")
  List<GateAnswers.OfClause> ofDirective(Viewer viewer, @PathVariable UUID id) {
    LocalDate today = today();
    return found(viewer, id).gated().stream()
        .map(one -> GateAnswers.OfClause.of(one, today))
        .toList();
  }

  @GetMapping("/directives/{id}/clauses/{clause}/gates")
  @Operation(summary = "Gates of a clause; all must open")
  GateAnswers.OfClause ofClause(Viewer viewer, @PathVariable UUID id, @PathVariable UUID clause) {
    return GateAnswers.OfClause.of(clauseOf(found(viewer, id), clause), today());
  }

  @PostMapping("/directives/{id}/gates")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Set another gate for a clause")
  List<GateAnswers.OfClause> add(
      Viewer viewer, @PathVariable UUID id, @RequestBody GateRequest request) {
    UUID clause = request.clause();
    if (clause == null) {
      throw field("clause", "value.missing");
    }
    ClauseId of = clauseOf(found(viewer, id), clause).clause();
    return done(viewer, id, new Act.Add(of, wanted(viewer, request)));
  }

  @PutMapping("/directives/{id}/gates/{gate}")
  @Operation(summary = "Replace a gate; that confirms it")
  List<GateAnswers.OfClause> change(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID gate,
      @RequestBody GateRequest request) {
    GateId of = gateOf(found(viewer, id), gate);
    return done(
        viewer, id, new Act.Change(of, version(request.version()), wanted(viewer, request)));
  }

  @PostMapping("/directives/{id}/gates/{gate}/confirm")
  @Operation(summary = "Confirm what the reader proposed")
  List<GateAnswers.OfClause> confirm(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID gate,
      @RequestBody OpenRequest request) {
    return done(
        viewer, id, new Act.Confirm(gateOf(found(viewer, id), gate), version(request.version())));
  }

  @PostMapping("/directives/{id}/gates/{gate}/open")
  @Operation(summary = "Open a gate by hand, with a reason and from a day on")
  List<GateAnswers.OfClause> open(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID gate,
      @RequestBody OpenRequest request) {
    LocalDate on = request.on() == null ? today() : request.on();
    String because = request.because() == null ? "" : request.because();
    GateId of = gateOf(found(viewer, id), gate);
    return done(viewer, id, new Act.Open(of, version(request.version()), on, because));
  }

  @PostMapping("/directives/{id}/gates/{gate}/close")
  @Operation(summary = "Take an opening by hand back")
  List<GateAnswers.OfClause> close(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID gate,
      @RequestBody OpenRequest request) {
    GateId of = gateOf(found(viewer, id), gate);
    return done(viewer, id, new Act.TakeBack(of, version(request.version())));
  }

  @DeleteMapping("/directives/{id}/gates/{gate}")
  @Operation(summary = "Remove a gate of a draft")
  List<GateAnswers.OfClause> remove(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID gate, @RequestParam int version) {
    return done(viewer, id, new Act.Remove(gateOf(found(viewer, id), gate), version));
  }

  private List<GateAnswers.OfClause> done(Viewer viewer, UUID id, Act act) {
    return switch (gates.act(viewer, act)) {
      case Outcome.Done done -> ofDirective(viewer, id);
      case Outcome.Refused(String field, String code) -> throw field(field, "gate." + code);
      case Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private Gates.Wanted wanted(Viewer viewer, GateRequest request) {
    String event =
        Optional.ofNullable(request.event())
            .flatMap(text -> events.findByCode(viewer, text))
            .map(LegalEvent::id)
            .map(LegalEventId::toString)
            .orElse(request.event());
    GateInput input =
        new GateInput(
            0,
            "",
            Typed.kept(request.kind()),
            request.day() == null ? "" : request.day().toString(),
            Typed.kept(event),
            Typed.kept(request.notation()),
            Typed.kept(request.wording()),
            request.owedBy() == null ? "" : request.owedBy().name(),
            "",
            "");
    if (!GateEditPage.KINDS.contains(input.kind())) {
      throw field("kind", "value.wrong");
    }
    return input
        .wanted()
        .orElseThrow(() -> field(input.wrong().field(), "gate." + input.wrong().field()));
  }

  private static int version(@Nullable Integer version) {
    if (version == null) {
      throw field("version", "value.missing");
    }
    return version;
  }

  private Gates.OfDirective found(Viewer viewer, UUID id) {
    return gates.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }

  private static Gates.OfClause clauseOf(Gates.OfDirective of, UUID clause) {
    return of.clauses().stream()
        .filter(one -> one.clause().value().equals(clause))
        .findFirst()
        .orElseThrow(Refusal::absent);
  }

  private static GateId gateOf(Gates.OfDirective of, UUID gate) {
    return of.clauses().stream()
        .flatMap(clause -> clause.gates().stream())
        .map(Gate::id)
        .filter(id -> id.value().equals(gate))
        .findFirst()
        .orElseThrow(Refusal::absent);
  }

  private static Refusal field(String field, String code) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code)));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
