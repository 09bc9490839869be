package vn.lantoa.notifications.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.notifications.Inbox.Line;
import vn.lantoa.notifications.Inbox.Mark;
import vn.lantoa.notifications.Inbox.Shown;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.NoticeId;
import vn.lantoa.notifications.NoticeWords;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Redirects;
import vn.lantoa.shared.web.Refusal;

/// A person's inbox.
@Controller
class InboxPages {
  private static final int ROWS = 50;
  private static final Set<String> DONE = Set.of("read", "unread", "archived", "restored", "all");

  private final Inbox inbox;
  private final MessageSource messages;
  private final Clock clock;

  InboxPages(Inbox inbox, MessageSource messages, Clock clock) {
    this.inbox = inbox;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/inbox")
  Page list(
      Viewer viewer,
      Locale locale,
      @RequestParam(defaultValue = "unread") String show,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String done) {
    Shown shown = shown(show);
    NoticeGroup wanted = group(group);
    Instant now = clock.instant();
    Slice<Line> lines = inbox.list(viewer, new Inbox.Filter(shown, wanted, page, ROWS));
    return new InboxPage(
        new Slice<>(
            lines.rows().stream().map(line -> told(line, locale)).toList(),
            lines.page(),
            lines.size(),
            lines.total()),
        shown,
        inbox.countByGroup(viewer, shown),
        wanted,
        now,
        DONE.contains(done) ? "inbox.done." + done : "");
  }

  static Shown shown(String typed) {
    return Arrays.stream(Shown.values())
        .filter(each -> each.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElse(Shown.UNREAD);
  }

  static @Nullable NoticeGroup group(String typed) {
    return Arrays.stream(NoticeGroup.values())
        .filter(each -> each.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElse(null);
  }

  private InboxPage.Told told(Line line, Locale locale) {
    ZonedDateTime at = line.toldAt().atZone(clock.getZone());
    return new InboxPage.Told(
        line.id().toString(),
        NoticeWords.text(messages, locale, line.kind(), line.arguments()),
        line.group(),
        line.prompt(),
        line.isRead(),
        line.isArchived(),
        at.toLocalDate(),
        at.toLocalTime());
  }

  /// Reads the line and goes where it leads. Reading is no more than having looked, so a link does.
  @GetMapping("/inbox/{id}")
  String open(Viewer viewer, @PathVariable UUID id) {
    NoticeId notice = new NoticeId(id);
    Line line = inbox.lineFor(viewer, notice).orElseThrow(Refusal::absent);
    inbox.mark(viewer, List.of(notice), Mark.READ);
    return "redirect:" + Redirects.local(line.path());
  }

  @PostMapping("/inbox/{id}/mark")
  String mark(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Mark as,
      @RequestParam(defaultValue = "/inbox") String back) {
    Line line = inbox.lineFor(viewer, new NoticeId(id)).orElseThrow(Refusal::absent);
    inbox.mark(viewer, List.of(line.id()), as);
    return after(back, as.name().toLowerCase(Locale.ROOT));
  }

  @PostMapping("/inbox/read")
  String markAll(
      Viewer viewer,
      @RequestParam Instant until,
      @RequestParam(defaultValue = "/inbox") String back) {
    inbox.markAllRead(viewer, until);
    return after(back, "all");
  }

  private static String after(String back, String done) {
    String local = Redirects.local(back);
    return "redirect:" + local + (local.contains("?") ? "&" : "?") + "done=" + done;
  }
}
