package vn.lantoa.notifications;

import java.util.UUID;

/// Identity of one line of one inbox.
public record NoticeId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
