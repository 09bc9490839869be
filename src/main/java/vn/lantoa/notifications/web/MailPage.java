package vn.lantoa.notifications.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.notifications.Mailing.Mail;
import vn.lantoa.notifications.Mailing.Overview;
import vn.lantoa.notifications.Mailing.State;
import vn.lantoa.notifications.Mailing.Test;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// The mail that went out.
///
/// @param state chosen state; null for all
/// @param done key of what was just done; empty for nothing
/// @param problem key of why something was not done; empty for nothing
/// @param test what came of a test mail; null where none was sent
public record MailPage(
    Overview overview,
    Slice<Mail> mails,
    @Nullable State state,
    String done,
    String problem,
    @Nullable Test test)
    implements Page {
  /// Address of the list of a state; null for all.
  public String withState(@Nullable State other) {
    return other == null ? "/mail" : "/mail?state=" + other.name();
  }

  /// Address of another page of the list.
  public String atPage(int number) {
    return "/mail?page=" + number + (state == null ? "" : "&state=" + state.name());
  }
}
