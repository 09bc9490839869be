package vn.lantoa.directives.internal.difficulties;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// Says what happened to a difficulty: to the trail and to people, in the transaction of it.
@Component
class Herald {
  private final Notices notices;
  private final Audit audit;

  Herald(Notices notices, Audit audit) {
    this.notices = notices;
    this.audit = audit;
  }

  void record(ActorId actor, String action, String subject, Map<String, ?> details) {
    audit.record(actor, action, subject, details);
  }

  void tell(Notice notice) {
    notices.tell(notice);
  }
}
