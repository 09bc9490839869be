package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.Collections;
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
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisation.Act;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The steps of a draft: added, corrected, put in order, removed.
@Controller
@RequestMapping("/organisation/acts/{id}/steps")
class StepPages {
  private final Reorganisations reorganisations;
  private final Acts acts;

  StepPages(Reorganisations reorganisations, Acts acts) {
    this.reorganisations = reorganisations;
    this.acts = acts;
  }

  @GetMapping("/new")
  Page add(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "MERGE") String type,
      @RequestParam(defaultValue = "UNIT") String of) {
    acts.administrator();
    Reorganisation draft = acts.draft(id);
    StepInput empty =
        StepInput.empty(
            StepTypes.ALL.contains(type) ? type : "MERGE", of.equals("AREA") ? "AREA" : "UNIT");
    return new StepPage(draft, draft.version(), 0, empty, List.of(), false, List.of());
  }

  @PostMapping
  Object added(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
    Reorganisation draft = acts.draft(id);
    return save(draft, draft.act().steps().size() + 1, true, sent);
  }

  @GetMapping("/{number}")
  Page edit(@PathVariable UUID id, @PathVariable int number) {
    acts.administrator();
    Reorganisation draft = acts.draft(id);
    requireStep(draft, number);
    StepInput typed =
        new StepTyping(namesBefore(draft, number)).typed(draft.act().steps().get(number - 1));
    return new StepPage(draft, draft.version(), number, typed, List.of(), false, List.of());
  }

  @PostMapping("/{number}")
  Object edited(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> sent) {
    Reorganisation draft = acts.draft(id);
    int steps = draft.act().steps().size();
    // A step that somebody else has removed meanwhile is added anew, so that nothing typed is lost.
    return number > steps ? save(draft, steps + 1, true, sent) : save(draft, number, false, sent);
  }

  /// @param number place of the step, from 1
  private Object save(
      Reorganisation draft, int number, boolean isNew, MultiValueMap<String, String> sent) {
    ActorId by = acts.administrator();
    NameDirectory names = namesBefore(draft, number);
    StepInput input = picked(StepInput.of(sent), sent.getFirst("pick"), names);
    int version = version(sent);
    int shown = isNew ? 0 : number;
    if (sent.containsKey("more")) {
      return new StepPage(draft, version, shown, input.withMoreRows(), List.of(), false, List.of());
    }
    StepReader reader = new StepReader(names);
    List<Step> read = reader.read(number, input);
    if (!reader.faults().isEmpty()) {
      return Rendered.refused(
          new StepPage(draft, version, shown, input, reader.faults(), false, List.of()));
    }
    List<Step> steps = new ArrayList<>(draft.act().steps());
    if (!isNew) {
      steps.remove(number - 1);
    }
    steps.addAll(number - 1, read);
    return switch (reorganisations.change(by, draft.id(), version, with(draft, steps))) {
      case Outcome.Done(Reorganisation act) ->
          "redirect:/organisation/acts/" + act.id() + "?done=saved#step-" + number;
      case Outcome.Stale(Reorganisation now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              new StepPage(now, now.version(), shown, input, List.of(), true, acts.linesOf(now)));
      case Outcome other -> throw ActPages.unexpected(other);
    };
  }

  /// `field|line|id`: what was chosen among several.
  private static StepInput picked(StepInput input, @Nullable String pick, NameDirectory names) {
    String[] parts = pick == null ? new String[0] : pick.split("\\|");
    if (parts.length != 3 || !parts[1].matches("\\d{1,4}")) {
      return input;
    }
    return NameDirectory.id(parts[2])
        .map(id -> input.picked(parts[0], Integer.parseInt(parts[1]), names.textOf(id)))
        .orElse(input);
  }

  @PostMapping("/{number}/move")
  Object moved(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam String to,
      @RequestParam(defaultValue = "0") int version) {
    Reorganisation draft = acts.draft(id);
    requireStep(draft, number);
    List<Step> steps = new ArrayList<>(draft.act().steps());
    int other = to.equals("up") ? number - 1 : number + 1;
    if (other < 1 || other > steps.size()) {
      return "redirect:/organisation/acts/" + id;
    }
    Collections.swap(steps, number - 1, other - 1);
    return changed(draft, version, steps, "#step-" + other);
  }

  @PostMapping("/{number}/remove")
  Object removed(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(defaultValue = "0") int version) {
    Reorganisation draft = acts.draft(id);
    requireStep(draft, number);
    List<Step> steps = new ArrayList<>(draft.act().steps());
    steps.remove(number - 1);
    return changed(draft, version, steps, "#steps");
  }

  private Object changed(Reorganisation draft, int version, List<Step> steps, String place) {
    ActorId by = acts.administrator();
    return switch (reorganisations.change(by, draft.id(), version, with(draft, steps))) {
      case Outcome.Done(Reorganisation act) ->
          "redirect:/organisation/acts/" + act.id() + "?done=saved" + place;
      case Outcome.Stale(Reorganisation now) ->
          new Rendered(HttpStatus.CONFLICT, new ActPage(now, acts.linesOf(now), true, true, ""));
      case Outcome other -> throw ActPages.unexpected(other);
    };
  }

  private static Act with(Reorganisation draft, List<Step> steps) {
    Act act = draft.act();
    return new Act(
        act.number(), act.signedOn(), act.effectiveOn(), act.title(), act.legalBasis(), steps);
  }

  /// Names as they stand after the steps before this one.
  private NameDirectory namesBefore(Reorganisation draft, int number) {
    NameDirectory names = acts.namesOf(draft);
    for (int n = 1; n < number; n++) {
      names.follow(n, draft.act().steps().get(n - 1));
    }
    return names;
  }

  private static int version(MultiValueMap<String, String> sent) {
    String version = sent.getFirst("version");
    return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static void requireStep(Reorganisation draft, int number) {
    if (number < 1 || number > draft.act().steps().size()) {
      throw Refusal.absent();
    }
  }
}
