package vn.lantoa.notifications.web;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.ReminderRules;
import vn.lantoa.notifications.ReminderRules.Outcome;
import vn.lantoa.notifications.ReminderRules.Quiet;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.notifications.ReminderRules.Terms;
import vn.lantoa.notifications.RuleId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Rules of reminding and quiet hours, for administrators of the agency.
@Controller
class RulePages {
  private static final Set<String> DONE = Set.of("added", "changed", "removed", "quiet");

  private final ReminderRules rules;
  private final AgencyKeeper keeper;

  RulePages(ReminderRules rules, AgencyKeeper keeper) {
    this.rules = rules;
    this.keeper = keeper;
  }

  @GetMapping("/reminder-rules")
  Page list(Viewer viewer, @RequestParam(defaultValue = "") String done) {
    keeper.require(viewer);
    Quiet quiet = rules.quiet(viewer);
    return new RulesPage(
        rules.list(viewer),
        quiet,
        quiet.begins().toString(),
        quiet.ends().toString(),
        Problem.NONE,
        DONE.contains(done) ? "rules.done." + done : "");
  }

  @PostMapping("/reminder-rules/quiet")
  Object quiet(
      Viewer viewer,
      @RequestParam(defaultValue = "") String begins,
      @RequestParam(defaultValue = "") String ends,
      @RequestParam int version) {
    keeper.require(viewer);
    Optional<LocalTime> from = SettingsInput.time(begins);
    Optional<LocalTime> to = SettingsInput.time(ends);
    if (from.isEmpty() || to.isEmpty()) {
      Problem problem = new Problem(from.isEmpty() ? "begins" : "ends", "time.wrong");
      return Rendered.refused(quietAgain(viewer, begins, ends, problem));
    }
    return rules.setQuiet(viewer, from.get(), to.get(), version).isPresent()
        ? "redirect:/reminder-rules?done=quiet"
        : new Rendered(
            HttpStatus.CONFLICT, quietAgain(viewer, begins, ends, new Problem("begins", "stale")));
  }

  private RulesPage quietAgain(Viewer viewer, String begins, String ends, Problem problem) {
    return new RulesPage(rules.list(viewer), rules.quiet(viewer), begins, ends, problem, "");
  }

  @GetMapping("/reminder-rules/new")
  Page fresh(Viewer viewer) {
    keeper.require(viewer);
    return new RulePage("", RuleInput.EMPTY, Problem.NONE, null, null);
  }

  @GetMapping("/reminder-rules/{id}")
  Page one(Viewer viewer, @PathVariable UUID id) {
    return new RulePage(
        id.toString(), RuleInput.of(existing(viewer, id)), Problem.NONE, null, null);
  }

  private Rule existing(Viewer viewer, UUID id) {
    keeper.require(viewer);
    return rules.find(viewer, new RuleId(id)).orElseThrow(Refusal::absent);
  }

  @PostMapping("/reminder-rules/new")
  Object add(
      Viewer viewer,
      @ModelAttribute RuleInput input,
      @RequestParam(name = "do", defaultValue = "save") String wanted) {
    keeper.require(viewer);
    return switch (input.read()) {
      case RuleInput.Reading.Unread(var problem) -> refused("", input, problem);
      case RuleInput.Reading.Read(var terms) ->
          wanted.equals("preview")
              ? previewed(viewer, null, input, terms)
              : answer("", input, rules.add(viewer, terms), "added");
    };
  }

  @PostMapping("/reminder-rules/{id}")
  Object change(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute RuleInput input,
      @RequestParam(name = "do", defaultValue = "save") String wanted) {
    RuleId rule = existing(viewer, id).id();
    if (wanted.equals("remove")) {
      return answer(id.toString(), input, rules.remove(viewer, rule, input.version()), "removed");
    }
    return switch (input.read()) {
      case RuleInput.Reading.Unread(var problem) -> refused(id.toString(), input, problem);
      case RuleInput.Reading.Read(var terms) ->
          wanted.equals("preview")
              ? previewed(viewer, rule, input, terms)
              : answer(
                  id.toString(),
                  input,
                  rules.change(viewer, rule, terms, input.version()),
                  "changed");
    };
  }

  private Page previewed(Viewer viewer, @Nullable RuleId id, RuleInput input, Terms terms) {
    return new RulePage(
        id == null ? "" : id.toString(),
        input,
        Problem.NONE,
        rules.preview(viewer, id, terms),
        null);
  }

  private static Object answer(String id, RuleInput input, Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done kept -> "redirect:/reminder-rules?done=" + done;
      case Outcome.Removed removed -> "redirect:/reminder-rules?done=" + done;
      case Outcome.Wrong(var field, var code) -> refused(id, input, new Problem(field, code));
      case Outcome.Stale(var now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              new RulePage(id, input, new Problem("days", "stale"), null, RuleInput.of(now)));
      case Outcome.Absent absent -> throw Refusal.absent();
    };
  }

  private static Rendered refused(String id, RuleInput input, Problem problem) {
    return Rendered.refused(new RulePage(id, input, problem, null, null));
  }
}
