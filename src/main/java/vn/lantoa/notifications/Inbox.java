package vn.lantoa.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Slice;

/// What a person was told. Everybody has one inbox and sees no other.
public interface Inbox {
  /// Lines, the newest first.
  Slice<Line> list(Viewer viewer, Filter filter);

  /// How many lines are neither read nor archived.
  long countUnread(Viewer viewer);

  /// The same for the frame of a page, which knows the reader as an actor only.
  long countUnread(ActorId reader);

  /// How many lines of each group are shown; groups without a line are left out.
  Map<NoticeGroup, Long> countByGroup(Viewer viewer, Shown shown);

  /// One line; absent too when it is somebody else's.
  Optional<Line> lineFor(Viewer viewer, NoticeId id);

  /// Marks lines as read or unread, puts them away or back; what is not the viewer's is left alone.
  ///
  /// @return how many changed
  int mark(Viewer viewer, List<NoticeId> ids, Mark mark);

  /// Marks everything as read that was told until then: a line that came after the page was made
  /// has not been seen.
  ///
  /// @return how many changed
  int markAllRead(Viewer viewer, Instant until);

  /// Which lines.
  enum Shown {
    UNREAD,
    /// Read or not, without what was put away.
    ALL,
    ARCHIVED
  }

  /// What is done to a line.
  enum Mark {
    READ,
    UNREAD,
    /// Puts it away, which also reads it.
    ARCHIVED,
    /// Takes it back from where it was put away.
    RESTORED
  }

  /// @param group null for all
  /// @param page from 1
  record Filter(Shown shown, @Nullable NoticeGroup group, int page, int size) {}

  /// @param arguments as they were told; see [NoticeWords]
  /// @param readAt null while it is unread
  record Line(
      NoticeId id,
      String kind,
      List<String> arguments,
      String path,
      boolean prompt,
      Instant toldAt,
      @Nullable Instant readAt,
      @Nullable Instant archivedAt) {
    public Line {
      arguments = List.copyOf(arguments);
    }

    public NoticeGroup group() {
      return NoticeGroup.of(kind);
    }

    public boolean isRead() {
      return readAt != null;
    }

    public boolean isArchived() {
      return archivedAt != null;
    }
  }
}
