package vn.lantoa.directives.internal.register;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveEnded;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.work.Endings;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.UnitId;

/// Ends the open work of a directive from today and tells those who have it. Called inside the
/// transaction of the act.
@Component
class Farewell {
  private final WorkHolders holders;
  private final Endings endings;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Sights sights;

  Farewell(
      WorkHolders holders,
      Endings endings,
      Notices notices,
      ApplicationEventPublisher events,
      Sights sights) {
    this.holders = holders;
    this.endings = endings;
    this.notices = notices;
    this.events = events;
    this.sights = sights;
  }

  /// @param clauses whose work ends; empty for all
  record Part(DirectiveId directive, Set<ClauseId> clauses, Ending because) {}

  /// @param notice what holders are told
  /// @return how many assignments ended
  int bid(Part part, Function<Notice.To, Notice> notice) {
    LocalDate today = sights.today();
    Set<UnitId> units = holders.openOf(part.directive(), part.clauses());
    int ended = endings.end(part.directive(), part.clauses(), part.because(), today);
    if (!units.isEmpty()) {
      notices.tell(notice.apply(new Notice.To.Units(units, Ability.ACKNOWLEDGE)));
    }
    return ended;
  }

  /// Nothing of the directive goes on; told when the register says so already.
  void whole(Viewer viewer, DirectiveId directive) {
    events.publishEvent(new DirectiveEnded(directive, viewer.account(), sights.today()));
  }
}
