package vn.lantoa.notifications.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.notifications.Inbox.Shown;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param lines of this page, the newest first
/// @param counts lines of each group that has some
/// @param group chosen group; null for all
/// @param until moment at which the page was made: what came later has not been seen
/// @param done key of what was just done; empty for nothing
public record InboxPage(
    Slice<Told> lines,
    Shown shown,
    Map<NoticeGroup, Long> counts,
    @Nullable NoticeGroup group,
    Instant until,
    String done)
    implements Page {

  /// A line in the reader's words.
  ///
  /// @param at when it was told, in Vietnam
  public record Told(
      String id,
      String text,
      NoticeGroup group,
      boolean prompt,
      boolean read,
      boolean archived,
      LocalDate day,
      LocalTime at) {}

  /// Lines of one day, by group in the order of the newest of each.
  public record Day(LocalDate day, Map<NoticeGroup, List<Told>> groups) {}

  /// The lines of this page by day, the newest first.
  public List<Day> days() {
    return Days.of(lines.rows());
  }

  /// Address of the same list with another choice of lines.
  public String withShown(Shown other) {
    return address(other, group, 1);
  }

  /// Address of the same list with another group; null for all.
  public String withGroup(@Nullable NoticeGroup other) {
    return address(shown, other, 1);
  }

  /// Address of another page of the list.
  public String atPage(int number) {
    return address(shown, group, number);
  }

  /// Address of this page, to come back to.
  public String here() {
    return address(shown, group, lines.page());
  }

  private static String address(Shown shown, @Nullable NoticeGroup group, int number) {
    return "/inbox?show="
        + shown.name().toLowerCase(java.util.Locale.ROOT)
        + (group == null ? "" : "&group=" + group.name())
        + (number == 1 ? "" : "&page=" + number);
  }
}
