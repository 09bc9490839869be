package vn.lantoa.targets.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;
import vn.lantoa.targets.Targets.Edit;
import vn.lantoa.targets.Targets.Outcome;

/// Putting a target in force, taking it back, and its history.
@Controller
@RequestMapping("/targets/{id}")
class TargetDecisionPages {
  private final Targets targets;
  private final TargetHistories histories;
  private final RuleWords words;
  private final UnitOffer offer;

  TargetDecisionPages(
      Targets targets, TargetHistories histories, RuleWords words, UnitOffer offer) {
    this.targets = targets;
    this.histories = histories;
    this.words = words;
    this.offer = offer;
  }

  /// What the viewer did just now, or could not.
  private record Said(String reason, String wrong, boolean stale, @Nullable String done) {
    static Said nothing(@Nullable String done) {
      return new Said("", "", false, done);
    }
  }

  @GetMapping("/history")
  Page history(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String done) {
    return page(viewer, locale, find(viewer, id), Said.nothing(done));
  }

  private TargetHistoryPage page(Viewer viewer, Locale locale, Target target, Said said) {
    return new TargetHistoryPage(
        target,
        words.of(target, locale),
        targets.mayChange(viewer, target),
        targets.mayApprove(viewer, target),
        mayPass(viewer, target),
        histories.of(viewer, target, locale),
        said.reason(),
        said.wrong(),
        said.stale(),
        said.done());
  }

  /// A province passes down what was given to it from above.
  private boolean mayPass(Viewer viewer, Target target) {
    UnitId province = offer.province(viewer).map(Unit::id).orElse(null);
    if (province == null
        || target.status() != Target.Status.IN_FORCE
        || target.giver().equals(province)) {
      return false;
    }
    Target.Scope scope = target.facts().scope();
    return scope.kind() == vn.lantoa.organisation.UnitKind.PROVINCIAL
        || scope.units().contains(province);
  }

  private Target find(Viewer viewer, UUID id) {
    return targets.findFor(viewer, new TargetId(id)).orElseThrow(Refusal::absent);
  }

  @PostMapping("/approve")
  Object approve(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version) {
    Outcome outcome = targets.approve(viewer, new Edit(new TargetId(id), version));
    return answer(viewer, locale, outcome, new Said("", "", false, "approved"));
  }

  @PostMapping("/withdraw")
  Object withdraw(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason) {
    Target target = find(viewer, id);
    Outcome outcome = targets.withdraw(viewer, new Edit(target.id(), version), reason);
    if (outcome instanceof Outcome.Refused(var faults)) {
      Said said = new Said(reason, "error.targets." + faults.getFirst().code(), false, null);
      return Rendered.refused(page(viewer, locale, target, said));
    }
    return answer(viewer, locale, outcome, new Said(reason, "", false, "withdrawn"));
  }

  private Object answer(Viewer viewer, Locale locale, Outcome outcome, Said said) {
    return switch (outcome) {
      case Outcome.Done(Target target) ->
          "redirect:/targets/" + target.id() + "/history?done=" + said.done();
      case Outcome.Stale(Target now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(viewer, locale, now, new Said(said.reason(), "", true, null)));
      case Outcome.Refused refused -> throw Refusal.absent();
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }
}
