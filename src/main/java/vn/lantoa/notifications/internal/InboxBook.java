package vn.lantoa.notifications.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.NoticeId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Slice;

/// [Inbox] over the database. What a person does with the own inbox leaves no audit row: it changes
/// nothing for anybody else.
@Service
class InboxBook implements Inbox {
  private static final int MOST = 200;

  private final NoticeRows rows;
  private final Clock clock;

  InboxBook(NoticeRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Line> list(Viewer viewer, Filter filter) {
    int size = Math.clamp(filter.size(), 1, MOST);
    int page = Math.max(1, filter.page());
    Filter wanted = new Filter(filter.shown(), filter.group(), page, size);
    return new Slice<>(
        rows.list(viewer.account(), wanted), page, size, rows.count(viewer.account(), wanted));
  }

  @Override
  public long countUnread(Viewer viewer) {
    return rows.countUnread(viewer.account().value());
  }

  @Override
  public long countUnread(ActorId reader) {
    return rows.countUnread(reader.value());
  }

  @Override
  public Map<NoticeGroup, Long> countByGroup(Viewer viewer, Shown shown) {
    return rows.countByGroup(viewer.account(), shown);
  }

  @Override
  public Optional<Line> lineFor(Viewer viewer, NoticeId id) {
    return rows.find(viewer.account(), id);
  }

  @Override
  @Transactional
  public int mark(Viewer viewer, List<NoticeId> ids, Mark mark) {
    return ids.isEmpty() ? 0 : rows.mark(viewer.account(), ids, mark, clock.instant());
  }

  @Override
  @Transactional
  public int markAllRead(Viewer viewer, Instant until) {
    return rows.markAllRead(viewer.account(), until, clock.instant());
  }
}
