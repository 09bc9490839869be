package vn.lantoa.organisation.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Rendered;

/// The register of acts and the head of each.
@Controller
@RequestMapping("/organisation/acts")
class ActPages {
  private final Reorganisations reorganisations;
  private final Acts acts;

  ActPages(Reorganisations reorganisations, Acts acts) {
    this.reorganisations = reorganisations;
    this.acts = acts;
  }

  @GetMapping
  Page list(@RequestParam(defaultValue = "") String done) {
    return new ActsPage(reorganisations.list(), acts.mayChange(), done.equals("discarded"));
  }

  @GetMapping("/new")
  Page add() {
    acts.administrator();
    return new ActHeaderPage(null, ActInput.EMPTY, List.of(), null);
  }

  @PostMapping
  Object added(ActInput input) {
    ActorId by = acts.administrator();
    List<FieldFault> faults = input.faults();
    if (!faults.isEmpty()) {
      return Rendered.refused(new ActHeaderPage(null, input, faults, null));
    }
    return switch (reorganisations.draft(by, input.act(List.of()))) {
      case Outcome.Done(Reorganisation act) -> done(act, "drafted");
      case Outcome.NumberTaken taken ->
          Rendered.refused(new ActHeaderPage(null, input, List.of(numberTaken()), null));
      case Outcome other -> throw unexpected(other);
    };
  }

  @GetMapping("/{id}")
  Page one(@PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    Reorganisation act = acts.one(id);
    return new ActPage(act, acts.linesOf(act), acts.mayChange(), false, done);
  }

  @GetMapping("/{id}/edit")
  Page edit(@PathVariable UUID id) {
    acts.administrator();
    Reorganisation act = acts.draft(id);
    return new ActHeaderPage(id, ActInput.of(act.act(), act.version()), List.of(), null);
  }

  @PostMapping("/{id}/edit")
  Object edited(@PathVariable UUID id, ActInput input) {
    ActorId by = acts.administrator();
    Reorganisation draft = acts.draft(id);
    List<FieldFault> faults = input.faults();
    if (!faults.isEmpty()) {
      return Rendered.refused(new ActHeaderPage(id, input, faults, null));
    }
    var changed = input.act(draft.act().steps());
    return switch (reorganisations.change(by, draft.id(), input.version(), changed)) {
      case Outcome.Done(Reorganisation act) -> done(act, "saved");
      case Outcome.NumberTaken taken ->
          Rendered.refused(new ActHeaderPage(id, input, List.of(numberTaken()), null));
      case Outcome.Stale(Reorganisation now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              new ActHeaderPage(
                  id,
                  input.ofVersion(now.version()),
                  List.of(),
                  ActInput.of(now.act(), now.version())));
      case Outcome other -> throw unexpected(other);
    };
  }

  @PostMapping("/{id}/discard")
  Object discarded(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
    ActorId by = acts.administrator();
    return switch (reorganisations.discard(by, acts.draft(id).id(), version)) {
      case Outcome.Discarded() -> "redirect:/organisation/acts?done=discarded";
      case Outcome.Stale(Reorganisation now) -> stale(now);
      case Outcome other -> throw unexpected(other);
    };
  }

  private Rendered stale(Reorganisation now) {
    return new Rendered(
        HttpStatus.CONFLICT, new ActPage(now, acts.linesOf(now), acts.mayChange(), true, ""));
  }

  private static String done(Reorganisation act, String what) {
    return "redirect:/organisation/acts/" + act.id() + "?done=" + what;
  }

  static FieldFault numberTaken() {
    return FieldFault.of("number", "act.number.taken");
  }

  /// What remains: gone or in another state since it was loaded.
  static RuntimeException unexpected(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Absent() -> vn.lantoa.shared.web.Refusal.absent();
      case Outcome.WrongState wrong -> Acts.wrongState();
      case Outcome other -> new IllegalStateException("Not an outcome of this: " + other);
    };
  }
}
