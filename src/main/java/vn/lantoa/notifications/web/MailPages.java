package vn.lantoa.notifications.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Mailing;
import vn.lantoa.notifications.Mailing.Outcome;
import vn.lantoa.notifications.Mailing.State;
import vn.lantoa.notifications.Mailing.Test;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The state of mail, for administrators of the agency.
@Controller
class MailPages {
  private static final int ROWS = 50;

  private final Mailing mailing;
  private final AgencyKeeper keeper;

  MailPages(Mailing mailing, AgencyKeeper keeper) {
    this.mailing = mailing;
    this.keeper = keeper;
  }

  @GetMapping("/mail")
  Page list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String done) {
    keeper.require(viewer);
    String key =
        switch (done) {
          case "again" -> "mails.done.again";
          case "settled" -> "mails.done.settled";
          default -> "";
        };
    return new MailPage(
        mailing.overview(viewer), mailing.list(viewer, state, page, ROWS), state, key, "", null);
  }

  @PostMapping("/mail/{id}/again")
  Object again(Viewer viewer, @PathVariable UUID id) {
    keeper.require(viewer);
    return answer(viewer, mailing.again(viewer, id), "again");
  }

  @PostMapping("/mail/{id}/settle")
  Object settle(Viewer viewer, @PathVariable UUID id) {
    keeper.require(viewer);
    return answer(viewer, mailing.settle(viewer, id), "settled");
  }

  private Object answer(Viewer viewer, Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done() -> "redirect:/mail?done=" + done;
      case Outcome.NotOpen() ->
          new Rendered(HttpStatus.CONFLICT, withProblem(viewer, "error.mail.not.open"));
      case Outcome.NoAddress() -> Rendered.refused(withProblem(viewer, "error.mail.no.address"));
      case Outcome.Absent() -> throw Refusal.absent();
    };
  }

  private MailPage withProblem(Viewer viewer, String key) {
    return new MailPage(
        mailing.overview(viewer), mailing.list(viewer, null, 1, ROWS), null, "", key, null);
  }

  /// Tells what the server answered, which no later page knows.
  @PostMapping("/mail/test")
  Object test(Viewer viewer) {
    keeper.require(viewer);
    Test test = mailing.test(viewer);
    MailPage page =
        new MailPage(
            mailing.overview(viewer), mailing.list(viewer, null, 1, ROWS), null, "", "", test);
    return test instanceof Test.Tried ? page : Rendered.refused(page);
  }
}
