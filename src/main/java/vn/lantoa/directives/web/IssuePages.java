package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Issuing a directive, and how far the work has got.
@Controller
class IssuePages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Directives directives;
  private final Assignments assignments;
  private final Dossiers dossiers;
  private final WorkingCalendar calendar;

  IssuePages(
      Directives directives, Assignments assignments, Dossiers dossiers, WorkingCalendar calendar) {
    this.directives = directives;
    this.assignments = assignments;
    this.dossiers = dossiers;
    this.calendar = calendar;
  }

  @GetMapping("/directives/{id}/issue")
  Object preview(Viewer viewer, @PathVariable UUID id) {
    Directive directive = directive(viewer, id);
    return directive.isDraft()
        ? page(viewer, directive, IssueInput.usual(directive.version()), List.of())
        : "redirect:/directives/" + id + "/progress";
  }

  @PostMapping("/directives/{id}/issue")
  Object issue(Viewer viewer, @PathVariable UUID id, IssueInput input) {
    Directive directive = directive(viewer, id);
    List<Wrong> wrongs = wrongs(input);
    if (!wrongs.isEmpty()) {
      return Rendered.refused(page(viewer, directive, input, wrongs));
    }
    Optional<LocalDate> dayOff = input.day().filter(day -> !calendar.isWorkingDay(day));
    if (dayOff.isPresent() && !input.isTold()) {
      return Rendered.refused(page(viewer, directive, input.told(), List.of(dayOff(dayOff.get()))));
    }
    var order =
        new Directives.IssueOrder(
            input.day().orElse(null), input.days().orElseThrow(), input.version());
    return switch (directives.issue(viewer, directive.id(), order)) {
      case Issuing.Issued(long made) -> "redirect:/directives/" + id + "/progress?issued=yes";
      case Issuing.NotDraft() -> throw DirectivePages.notDraft();
      case Issuing.Stale(int version) ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(
                  viewer,
                  directive,
                  input.of(version),
                  List.of(Wrong.of("fan-out", "directives.stale.issue"))));
      case Issuing.DaysWrong(boolean due) ->
          refused(viewer, directive, input, due ? "dueOn" : "acknowledgeWithinDays");
      case Issuing.DateMissing _,
          Issuing.NothingOperative _,
          Issuing.NewsArticle _,
          Issuing.AddresseeUnknown _ ->
          notReady(viewer, directive, input);
      case Issuing.Forbidden() -> throw Refusal.forbidden();
      case Issuing.Absent() -> throw Refusal.absent();
    };
  }

  private Rendered notReady(Viewer viewer, Directive directive, IssueInput input) {
    var wrong = Wrong.of("fan-out", "directives.wrong.not.ready");
    return Rendered.refused(page(viewer, directive, input, List.of(wrong)));
  }

  /// Not refused for good: who sends the same day again means it.
  private Wrong dayOff(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!calendar.isWorkingDay(before)) {
      before = before.minusDays(1);
    }
    return Wrong.of("dueOn", "directives.hint.day.off", DAY.format(day), DAY.format(before));
  }

  private Rendered refused(Viewer viewer, Directive directive, IssueInput input, String field) {
    var wrong = Wrong.of(field, "directives.wrong." + field);
    return Rendered.refused(page(viewer, directive, input, List.of(wrong)));
  }

  private static List<Wrong> wrongs(IssueInput input) {
    List<Wrong> wrongs = new ArrayList<>();
    if (!input.dueOn().isEmpty() && input.day().isEmpty()) {
      wrongs.add(Wrong.of("dueOn", "directives.wrong.day"));
    }
    if (input.days().isEmpty()) {
      wrongs.add(Wrong.of("acknowledgeWithinDays", "directives.wrong.acknowledgeWithinDays"));
    }
    return wrongs;
  }

  @GetMapping("/directives/{id}/progress")
  Page progress(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "no") String issued) {
    return new DirectiveProgressPage(
        assignments.progressFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent),
        only.equals("late") || only.equals("unacknowledged") ? only : "",
        !issued.equals("no"));
  }

  private DirectiveIssuePage page(
      Viewer viewer, Directive directive, IssueInput input, List<Wrong> wrongs) {
    return new DirectiveIssuePage(
        directive,
        directives.fanOutFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        input,
        wrongs,
        dossiers.isReviewWanted(viewer, directive.id()));
  }

  private Directive directive(Viewer viewer, UUID id) {
    Directive directive =
        directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    if (!directives.mayDirect(viewer)) {
      throw Refusal.forbidden();
    }
    return directive;
  }
}
