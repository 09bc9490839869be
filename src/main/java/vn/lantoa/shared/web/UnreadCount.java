package vn.lantoa.shared.web;

import vn.lantoa.shared.ActorId;

/// How many unread lines wait in a person's inbox, for the frame of every page. `notifications`
/// answers.
public interface UnreadCount {
  long of(ActorId person);
}
