package vn.lantoa.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.notifications.Inbox.Line;
import vn.lantoa.notifications.Inbox.Mark;
import vn.lantoa.notifications.Inbox.Shown;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.NoticeId;
import vn.lantoa.notifications.NoticeWords;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "Inbox", description = "What the caller was told; everybody sees the own inbox only.")
class InboxApi {
  private final Inbox inbox;
  private final MessageSource messages;

  InboxApi(Inbox inbox, MessageSource messages) {
    this.inbox = inbox;
    this.messages = messages;
  }

  /// @param text in the language asked for
  /// @param path page where the reader can act on it
  record LineAnswer(
      UUID id,
      String kind,
      NoticeGroup group,
      String text,
      String path,
      boolean prompt,
      Instant toldAt,
      @Nullable Instant readAt,
      @Nullable Instant archivedAt) {}

  record ListAnswer(List<LineAnswer> rows, int page, int size, long total, long unread) {}

  /// @param ids lines of the caller; others are left alone
  record MarkRequest(@Nullable List<UUID> ids, @Nullable Mark as) {}

  record MarkAnswer(int changed, long unread) {}

  @GetMapping
  @Operation(summary = "Lines of the caller's inbox, the newest first, at most 200 a page")
  ListAnswer list(
      Viewer viewer,
      Locale locale,
      @Parameter(description = "UNREAD, ALL or ARCHIVED") @RequestParam(defaultValue = "ALL")
          Shown show,
      @RequestParam(required = false) @Nullable NoticeGroup group,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    Slice<Line> lines = inbox.list(viewer, new Inbox.Filter(show, group, page, size));
    return new ListAnswer(
        lines.rows().stream().map(line -> answer(line, locale)).toList(),
        lines.page(),
        lines.size(),
        lines.total(),
        inbox.countUnread(viewer));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One line")
  LineAnswer one(Viewer viewer, Locale locale, @PathVariable UUID id) {
    return inbox
        .lineFor(viewer, new NoticeId(id))
        .map(line -> answer(line, locale))
        .orElseThrow(Refusal::absent);
  }

  @PostMapping("/mark")
  @Operation(
      summary = "Mark lines as READ, UNREAD, ARCHIVED or RESTORED; a second time changes none")
  MarkAnswer mark(Viewer viewer, @RequestBody MarkRequest request) {
    Mark as = request.as();
    if (as == null) {
      throw Refusal.fields(List.of(new Refusal.FieldError("as", "value.missing")));
    }
    List<UUID> ids = request.ids() == null ? List.of() : request.ids();
    int changed = inbox.mark(viewer, ids.stream().map(NoticeId::new).toList(), as);
    return new MarkAnswer(changed, inbox.countUnread(viewer));
  }

  private LineAnswer answer(Line line, Locale locale) {
    return new LineAnswer(
        line.id().value(),
        line.kind(),
        line.group(),
        NoticeWords.text(messages, locale, line.kind(), line.arguments()),
        line.path(),
        line.prompt(),
        line.toldAt(),
        line.readAt(),
        line.archivedAt());
  }
}
