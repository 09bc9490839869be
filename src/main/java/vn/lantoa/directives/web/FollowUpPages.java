package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.FollowUp.LateFilter;
import vn.lantoa.directives.followup.FollowUp.Level;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// How far work has got: by directive, by unit, and the words of a reminder.
@Controller
class FollowUpPages {
  private static final int UNITS = 40;
  private static final int LATE = 400;
  private static final int REMINDED = 300;

  private final FollowUp followUp;
  private final Implementations implementations;
  private final ReminderWriter reminders;
  private final Clock clock;

  FollowUpPages(
      FollowUp followUp, Implementations implementations, ReminderWriter reminders, Clock clock) {
    this.implementations = implementations;
    this.followUp = followUp;
    this.reminders = reminders;
    this.clock = clock;
  }

  @GetMapping("/directives/{id}/progress")
  Page progress(
      Viewer viewer,
      @PathVariable UUID id,
      ProgressInput input,
      @RequestParam(defaultValue = "no") String issued) {
    return new DirectiveProgressPage(
        followUp
            .matrixFor(viewer, new DirectiveId(id), input.filter(LocalDate.now(clock)))
            .orElseThrow(Refusal::absent),
        input,
        !issued.equals("no"),
        reminds(viewer),
        implementations.answersFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent));
  }

  @GetMapping("/follow-up")
  Page standings(
      Viewer viewer,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "late") String show,
      @RequestParam(defaultValue = "1") int page) {
    boolean lateOnly = !show.equals("all");
    var lens = new FollowUp.Lens(levelOf(level), lateOnly, page, UNITS);
    var standings = followUp.standings(viewer, lens);
    List<UnitId> late =
        standings.rows().stream()
            .filter(one -> one.overdue() > 0)
            .map(FollowUp.Standing::unit)
            .toList();
    List<Assignment> work =
        late.isEmpty() ? List.of() : followUp.late(viewer, new LateFilter(null, late, LATE));
    return new FollowUpPage(
        standings, work, levelOf(level) == null ? "" : level, lateOnly, reminds(viewer));
  }

  private static @Nullable Level levelOf(String level) {
    return switch (level) {
      case "central" -> Level.CENTRAL;
      case "provincial" -> Level.PROVINCIAL;
      case "base" -> Level.BASE;
      default -> null;
    };
  }

  /// Words to copy: of one unit, of one directive, or of all that is late.
  @GetMapping("/follow-up/reminder")
  Page reminder(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID directive,
      @RequestParam(required = false) @Nullable UUID unit) {
    var filter =
        new LateFilter(
            directive == null ? null : new DirectiveId(directive),
            unit == null ? List.of() : List.of(new UnitId(unit)),
            REMINDED);
    List<Assignment> late = followUp.late(viewer, filter);
    return new ReminderPage(
        reminders.perUnit(late),
        reminders.together(late),
        directive == null ? "/follow-up" : "/directives/" + directive + "/progress",
        late.size() == REMINDED);
  }

  /// Who answers for units below, or directs them.
  private static boolean reminds(Viewer viewer) {
    return viewer.may(Ability.DIRECT) || viewer.may(Ability.APPROVE);
  }

  /// Language of reminders: they go to Vietnamese offices whatever the reader's language.
  static Locale language() {
    return Locale.of("vi");
  }
}
