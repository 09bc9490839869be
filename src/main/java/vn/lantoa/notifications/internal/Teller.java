package vn.lantoa.notifications.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  private final PreferenceRows preferences;
  private final Clock clock;

  Teller(NoticeRows rows, Placements placements, PreferenceRows preferences, Clock clock) {
    this.rows = rows;
    this.placements = placements;
    this.preferences = preferences;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Notice notice) {
    Set<AccountId> meant = meantBy(notice.to());
    if (!meant.isEmpty()) {
      rows.insert(withDeputies(meant), notice, clock.instant());
    }
  }

  /// Who is away is told too, and the deputy besides; where that one is away, the next.
  private Map<AccountId, @Nullable AccountId> withDeputies(Set<AccountId> meant) {
    Map<AccountId, @Nullable AccountId> told = new HashMap<>();
    meant.forEach(account -> told.put(account, null));
    Map<AccountId, AccountId> deputies = preferences.deputiesOn(LocalDate.now(clock));
    for (AccountId account : meant) {
      AccountId deputy = deputies.get(account);
      while (deputy != null && !told.containsKey(deputy)) {
        told.put(deputy, account);
        deputy = deputies.get(deputy);
      }
    }
    return told;
  }

  private Set<AccountId> meantBy(To to) {
    return switch (to) {
      case To.Person(AccountId account) -> Set.of(account);
      case To.People(var accounts) -> accounts;
      case To.Units(var units, var ability) -> placements.at(units, ability);
      case To.Everywhere(var ability) -> placements.everywhere(ability);
    };
  }
}
