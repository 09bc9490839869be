package vn.lantoa.notifications.web;

import org.springframework.stereotype.Component;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.UnreadCount;

/// The number at the bell.
@Component
class BellCount implements UnreadCount {
  private final Inbox inbox;

  BellCount(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public long of(ActorId person) {
    return inbox.countUnread(person);
  }
}
