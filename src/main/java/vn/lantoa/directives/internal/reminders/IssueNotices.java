package vn.lantoa.directives.internal.reminders;

import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.DirectiveIssued;
import vn.lantoa.identity.Ability;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notice.To;
import vn.lantoa.notifications.Notices;

/// Tells each unit, once, that a directive gives it work, however many clauses that are. Runs after
/// the issue was committed; when it is interrupted it runs again, and nobody is told twice.
@Component
class IssueNotices {
  private final GivenRows rows;
  private final Notices notices;

  IssueNotices(GivenRows rows, Notices notices) {
    this.rows = rows;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(DirectiveIssued issued) {
    rows.givenBy(issued.directive()).forEach(given -> tell(issued, given));
  }

  private void tell(DirectiveIssued issued, GivenRows.Given given) {
    notices.tell(
        new Notice(
            "directive.issued",
            "directive:" + issued.directive() + ":" + given.unit(),
            new To.Units(Set.of(given.unit()), Ability.ACKNOWLEDGE),
            List.of(
                given.label(),
                given.unitName(),
                Integer.toString(given.assignments()),
                given.acknowledgeBy().toString()),
            "/assignments?directive=" + issued.directive(),
            Notice.Weight.DIGEST));
  }
}
