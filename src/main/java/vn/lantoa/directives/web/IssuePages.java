package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Issuing a directive.
@Controller
class IssuePages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Directives directives;
  private final Dossiers dossiers;
  private final WorkingCalendar calendar;
  private final IssueDays days;

  IssuePages(Directives directives, Dossiers dossiers, WorkingCalendar calendar, IssueDays days) {
    this.days = days;
    this.directives = directives;
    this.dossiers = dossiers;
    this.calendar = calendar;
  }

  @GetMapping("/directives/{id}/issue")
  Object preview(Viewer viewer, @PathVariable UUID id) {
    Directive directive = directive(viewer, id);
    return directive.isDraft()
        ? page(viewer, directive, usual(viewer, directive), List.of())
        : "redirect:/directives/" + id + "/progress";
  }

  @PostMapping("/directives/{id}/issue")
  Object issue(
      Viewer viewer,
      @PathVariable UUID id,
      IssueInput sent,
      @RequestParam Map<String, String> fields) {
    Directive directive = directive(viewer, id);
    IssueInput input = sent.with(fields);
    List<Wrong> wrongs = wrongs(input);
    if (!wrongs.isEmpty()) {
      return Rendered.refused(page(viewer, directive, input, wrongs));
    }
    Optional<LocalDate> dayOff = input.day().filter(day -> !calendar.isWorkingDay(day));
    if (dayOff.isPresent() && !input.isTold()) {
      return Rendered.refused(page(viewer, directive, input.told(), List.of(dayOff(dayOff.get()))));
    }
    List<Wrong> late = days.late(viewer, directive, input);
    if (!late.isEmpty() && !IssueDays.told(late).equals(fields.getOrDefault("keptLate", ""))) {
      return Rendered.refused(page(viewer, directive, input, late));
    }
    dossiers.wantReview(viewer, directive.id(), input.isReviewWanted());
    Issuing outcome = directives.issue(viewer, directive.id(), input.order());
    return answer(viewer, directive, input, outcome);
  }

  private IssueInput usual(Viewer viewer, Directive directive) {
    var usual =
        IssueInput.usual(directive.version(), dossiers.isReviewWanted(viewer, directive.id()));
    return days.proposed(viewer, directive, usual);
  }

  private Object answer(Viewer viewer, Directive directive, IssueInput input, Issuing outcome) {
    return switch (outcome) {
      case Issuing.Issued(long made) ->
          "redirect:/directives/" + directive.id() + "/progress?issued=yes";
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
      case Issuing.SuccessionOpen open -> "redirect:/directives/" + directive.id() + "/succession";
      case Issuing.DateMissing _,
          Issuing.NothingOperative _,
          Issuing.NewsArticle _,
          Issuing.AddresseeUnknown _ ->
          notReady(viewer, directive, input);
      case Issuing.ClauseDayWrong(var clause) ->
          Rendered.refused(
              page(
                  viewer,
                  directive,
                  input,
                  List.of(Wrong.of("day-" + clause, "directives.wrong.dueOn"))));
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
    for (String field : input.wrongDays()) {
      wrongs.add(Wrong.of(field, "directives.wrong.day"));
    }
    if (input.days().isEmpty()) {
      wrongs.add(Wrong.of("acknowledgeWithinDays", "directives.wrong.acknowledgeWithinDays"));
    }
    return wrongs;
  }

  private DirectiveIssuePage page(
      Viewer viewer, Directive directive, IssueInput input, List<Wrong> wrongs) {
    return new DirectiveIssuePage(
        directive,
        directives.fanOutFor(viewer, directive.id()).orElseThrow(Refusal::absent),
        input,
        wrongs,
        IssueDays.told(wrongs.stream().filter(IssueDays::isOfDays).toList()));
  }

  private Directive directive(Viewer viewer, UUID id) {
    Directive directive =
        directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    if (!directives.mayDirect(viewer, directive)) {
      throw Refusal.forbidden();
    }
    return directive;
  }
}
