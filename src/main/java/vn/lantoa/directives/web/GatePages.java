package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.GateId;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.Gates.Act;
import vn.lantoa.directives.gates.Gates.Outcome;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What clauses wait for: of one directive, and of the agency.
@Controller
class GatePages {
  private final Gates gates;
  private final LegalEvents events;
  private final Clock clock;

  GatePages(Gates gates, LegalEvents events, Clock clock) {
    this.gates = gates;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/gates")
  Page waiting(Viewer viewer, @RequestParam(defaultValue = "") String only) {
    return new GateListPage(gates.waiting(viewer), only, today());
  }

  @GetMapping("/directives/{id}/gates")
  Page ofDirective(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    String key =
        switch (done) {
          case "saved" -> "directives.gates.done.saved";
          case "confirmed" -> "directives.gates.done.confirmed";
          case "removed" -> "directives.gates.done.removed";
          case "opened" -> "directives.gates.done.opened";
          case "closed" -> "directives.gates.done.closed";
          default -> "";
        };
    return new DirectiveGatesPage(found(viewer, id), key);
  }

  @GetMapping("/directives/{id}/gates/new")
  Page add(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String clause) {
    Gates.OfDirective of = editable(viewer, id);
    return page(viewer, of, null, GateInput.empty(clause, today()), List.of());
  }

  @PostMapping("/directives/{id}/gates")
  Object added(Viewer viewer, @PathVariable UUID id, GateInput input) {
    Gates.OfDirective of = editable(viewer, id);
    Optional<ClauseId> clause =
        of.clauses().stream()
            .map(Gates.OfClause::clause)
            .filter(one -> one.toString().equals(input.clause()))
            .findFirst();
    if (clause.isEmpty()) {
      return refused(viewer, of, null, input, Wrong.of("clause", "error.gate.clause"));
    }
    Optional<Gates.Wanted> wanted = input.wanted();
    if (wanted.isEmpty()) {
      return refused(viewer, of, null, input, input.wrong());
    }
    Outcome outcome = gates.act(viewer, new Act.Add(clause.get(), wanted.get()));
    return answer(viewer, new Asked(of, null, input, "saved"), outcome);
  }

  @GetMapping("/directives/{id}/gates/{gateId}")
  Page edit(Viewer viewer, @PathVariable UUID id, @PathVariable UUID gateId) {
    Gates.OfDirective of = editable(viewer, id);
    Gate gate = gateOf(of, gateId);
    return page(viewer, of, gate, GateInput.of(gate, today()), List.of());
  }

  @PostMapping("/directives/{id}/gates/{gateId}")
  Object changed(Viewer viewer, @PathVariable UUID id, @PathVariable UUID gateId, GateInput input) {
    Gates.OfDirective of = editable(viewer, id);
    Gate gate = gateOf(of, gateId);
    Optional<Gates.Wanted> wanted = input.wanted();
    if (wanted.isEmpty()) {
      return refused(viewer, of, gate, input, input.wrong());
    }
    Outcome outcome = gates.act(viewer, new Act.Change(gate.id(), input.version(), wanted.get()));
    return answer(viewer, new Asked(of, gate, input, "saved"), outcome);
  }

  @PostMapping("/directives/{id}/gates/{gateId}/open")
  Object opened(Viewer viewer, @PathVariable UUID id, @PathVariable UUID gateId, GateInput typed) {
    Gates.OfDirective of = editable(viewer, id);
    Gate gate = gateOf(of, gateId);
    GateInput stored = GateInput.of(gate, today());
    GateInput input =
        new GateInput(
            typed.version(),
            stored.clause(),
            stored.kind(),
            stored.day(),
            stored.event(),
            stored.notation(),
            stored.wording(),
            stored.owedBy(),
            typed.on(),
            typed.because());
    Optional<LocalDate> on = Typed.day(input.on());
    if (on.isEmpty()) {
      return refused(viewer, of, gate, input, Wrong.of("on", "error.gate.day"));
    }
    Outcome outcome =
        gates.act(viewer, new Act.Open(gate.id(), input.version(), on.get(), input.because()));
    return answer(viewer, new Asked(of, gate, input, "opened"), outcome);
  }

  @PostMapping("/directives/{id}/gates/{gateId}/confirm")
  Object confirmed(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID gateId, @RequestParam int version) {
    return simple(viewer, id, new Act.Confirm(new GateId(gateId), version), "confirmed");
  }

  @PostMapping("/directives/{id}/gates/{gateId}/close")
  Object closed(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID gateId, @RequestParam int version) {
    return simple(viewer, id, new Act.TakeBack(new GateId(gateId), version), "closed");
  }

  @PostMapping("/directives/{id}/gates/{gateId}/remove")
  Object removed(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID gateId, @RequestParam int version) {
    return simple(viewer, id, new Act.Remove(new GateId(gateId), version), "removed");
  }

  private Object simple(Viewer viewer, UUID id, Act act, String done) {
    editable(viewer, id);
    return switch (gates.act(viewer, act)) {
      case Outcome.Done ok -> "redirect:/directives/" + id + "/gates?done=" + done;
      case Outcome.Stale stale ->
          new Rendered(
              HttpStatus.CONFLICT,
              new DirectiveGatesPage(found(viewer, id), "directives.gates.stale"));
      case Outcome.Refused refused -> throw Refusal.of(HttpStatus.CONFLICT, "gate.issued");
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  /// What a person wanted to do, for the page that says why not.
  private record Asked(Gates.OfDirective of, @Nullable Gate gate, GateInput input, String done) {}

  private Object answer(Viewer viewer, Asked asked, Outcome outcome) {
    Gates.OfDirective of = asked.of();
    return switch (outcome) {
      case Outcome.Done done ->
          "redirect:/directives/" + of.directive() + "/gates?done=" + asked.done();
      case Outcome.Refused(String field, String code) ->
          refused(viewer, of, asked.gate(), asked.input(), Wrong.of(field, "error.gate." + code));
      case Outcome.Stale stale -> stale(viewer, asked);
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private Object stale(Viewer viewer, Asked asked) {
    Gate before = asked.gate();
    Gates.OfDirective now = found(viewer, asked.of().directive().value());
    Gate gate = before == null ? null : gateOf(now, before.id().value());
    int version = gate == null ? 0 : gate.version();
    return new Rendered(
        HttpStatus.CONFLICT,
        new GateEditPage(
            now, gate, asked.input().ofVersion(version), events.list(viewer), List.of(), true));
  }

  private Rendered refused(
      Viewer viewer, Gates.OfDirective of, @Nullable Gate gate, GateInput input, Wrong wrong) {
    return Rendered.refused(page(viewer, of, gate, input, List.of(wrong)));
  }

  private GateEditPage page(
      Viewer viewer,
      Gates.OfDirective of,
      @Nullable Gate gate,
      GateInput input,
      List<Wrong> wrongs) {
    return new GateEditPage(of, gate, input, events.list(viewer), wrongs, false);
  }

  private Gates.OfDirective found(Viewer viewer, UUID id) {
    return gates.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
  }

  private Gates.OfDirective editable(Viewer viewer, UUID id) {
    Gates.OfDirective of = found(viewer, id);
    if (!of.mayEdit()) {
      throw Refusal.forbidden();
    }
    return of;
  }

  private static Gate gateOf(Gates.OfDirective of, UUID id) {
    return of.clauses().stream()
        .flatMap(clause -> clause.gates().stream())
        .filter(gate -> gate.id().value().equals(id))
        .findFirst()
        .orElseThrow(Refusal::absent);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
