package vn.lantoa.activities.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.Withdrawing;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.SoftRules;
import vn.lantoa.activities.SoftRules.Taken;
import vn.lantoa.activities.web.DetailPage.Notice;
import vn.lantoa.activities.web.DetailPage.Told;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// One record, its withdrawal and its approval.
@Controller
class DetailPages {
  private final Activities activities;
  private final Assignments assignments;
  private final Accounts accounts;
  private final Taxonomies taxonomies;
  private final EvidenceSections evidence;
  private final SoftRules rules;
  private final Contributions contributions;

  DetailPages(
      Activities activities,
      Assignments assignments,
      Accounts accounts,
      Taxonomies taxonomies,
      EvidenceSections evidence,
      Contributions contributions,
      SoftRules rules) {
    this.activities = activities;
    this.assignments = assignments;
    this.accounts = accounts;
    this.taxonomies = taxonomies;
    this.evidence = evidence;
    this.rules = rules;
    this.contributions = contributions;
  }

  @GetMapping("/activities/{id}")
  Page show(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String saved,
      Locale locale) {
    return page(viewer, id, new Notice(saved != null, "", ""), locale);
  }

  @PostMapping("/activities/{id}/withdraw")
  Object withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale) {
    Edit edit = new Edit(new ActivityId(id), version);
    return switch (activities.withdraw(viewer, edit, reason)) {
      case Withdrawing.Withdrawn done -> "redirect:/activities/" + id;
      case Withdrawing.ReasonMissing missing ->
          Rendered.refused(
              page(viewer, id, refused("error.activities.reason.missing", ""), locale));
      case Withdrawing.Stale stale ->
          new Rendered(
              HttpStatus.CONFLICT, page(viewer, id, refused("error.stale", reason), locale));
      case Withdrawing.AlreadyWithdrawn already -> "redirect:/activities/" + id;
      case Withdrawing.Forbidden forbidden -> throw Refusal.forbidden();
      case Withdrawing.Absent absent -> throw Refusal.absent();
    };
  }

  @PostMapping("/activities/{id}/approve")
  Object approve(Viewer viewer, @PathVariable UUID id, Locale locale) {
    var done = activities.approve(viewer, Set.of(new ActivityId(id)));
    if (done.approved() == 0 && done.left() > 0) {
      return new Rendered(
          HttpStatus.FORBIDDEN, page(viewer, id, refused("activities.approve.left", ""), locale));
    }
    return "redirect:/activities/" + id;
  }

  private static Notice refused(String key, String reason) {
    return new Notice(false, key, reason);
  }

  private DetailPage page(Viewer viewer, UUID id, Notice notice, Locale locale) {
    Activity activity = activities.findFor(viewer, new ActivityId(id)).orElseThrow(Refusal::absent);
    List<Change> changes = activities.historyFor(viewer, activity.id());
    List<Taken> doubts = rules.takenFor(viewer, activity.id());
    Differences differences = new Differences(taxonomies, locale);
    Form form = taxonomies.findForm(activity.facts().form()).orElseThrow();
    return new DetailPage(
        activity,
        form,
        differences.policyAreaNames(activity.facts().subject().policyAreas()),
        differences.audienceNames(activity.facts().subject().audiences()),
        activities.permissionsFor(viewer, activity),
        changes.stream()
            .map(change -> new Told(change, differences.between(change.before(), change.after())))
            .toList(),
        accounts.personsOf(people(activity, changes, doubts)),
        assignmentOf(viewer, activity),
        notice,
        evidence.of(viewer, activity),
        contributions.of(viewer, activity, form, changes, locale),
        doubts);
  }

  private @Nullable AssignmentSummary assignmentOf(Viewer viewer, Activity activity) {
    UUID assignment = activity.facts().assignment();
    return assignment == null
        ? null
        : assignments.findFor(viewer, new AssignmentId(assignment)).orElse(null);
  }

  private static Set<ActorId> people(Activity activity, List<Change> changes, List<Taken> doubts) {
    Set<ActorId> people = new HashSet<>();
    people.add(activity.recorded().by());
    Activity.Stamp approved = activity.approved();
    if (approved != null) {
      people.add(approved.by());
    }
    doubts.forEach(doubt -> people.add(doubt.by()));
    changes.forEach(change -> people.add(change.stamp().by()));
    return people;
  }
}
