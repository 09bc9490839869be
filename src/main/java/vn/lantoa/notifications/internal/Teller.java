package vn.lantoa.notifications.internal;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Placements;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notice.To;
import vn.lantoa.notifications.Notices;

/// [Notices] over the inboxes.
@Service
class Teller implements Notices {
  private final NoticeRows rows;
  private final Placements placements;
  private final Clock clock;

  Teller(NoticeRows rows, Placements placements, Clock clock) {
    this.rows = rows;
    this.placements = placements;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Notice notice) {
    Set<AccountId> meant = meantBy(notice.to());
    if (!meant.isEmpty()) {
      rows.insert(meant, notice, clock.instant());
    }
  }

  private Set<AccountId> meantBy(To to) {
    return switch (to) {
      case To.Person(AccountId account) -> Set.of(account);
      case To.Units(var units, var ability) -> placements.at(units, ability);
      case To.Everywhere(var ability) -> placements.everywhere(ability);
    };
  }
}
