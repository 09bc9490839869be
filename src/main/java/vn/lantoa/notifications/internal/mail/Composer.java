package vn.lantoa.notifications.internal.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.notifications.Mailing.Kind;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.NoticeWords;
import vn.lantoa.notifications.internal.mail.ComposeRows.Reader;
import vn.lantoa.notifications.internal.mail.ComposeRows.Told;
import vn.lantoa.notifications.internal.mail.MailContent.Link;
import vn.lantoa.notifications.internal.mail.MailContent.Section;

/// Writes mails in the language of their readers.
@Component
class Composer {
  private static final int LINES_OF_A_GROUP = 15;
  private static final int LONGEST_SUBJECT = 150;

  private final MessageSource messages;
  private final TemplateEngine templates;
  private final MailServer settings;

  Composer(MessageSource messages, TemplateEngine templates, MailServer settings) {
    this.messages = messages;
    this.templates = templates;
    this.settings = settings;
  }

  /// What the reader is told, by group; the inbox has all of it.
  MailContent content(Reader reader, Kind kind, List<Told> told, String day) {
    Locale locale = Locale.of(reader.language());
    Map<NoticeGroup, List<Told>> groups = new LinkedHashMap<>();
    told.forEach(
        each ->
            groups.computeIfAbsent(NoticeGroup.of(each.kind()), g -> new ArrayList<>()).add(each));
    String inbox = settings.pages() + "/inbox";
    return new MailContent(
        reader.language(),
        subject(kind, told, day, locale),
        text(locale, "mail.greeting." + kind.name(), reader.person(), day),
        groups.entrySet().stream()
            .map(group -> section(group.getKey(), group.getValue(), locale))
            .toList(),
        !settings.pages().isEmpty(),
        new Link(text(locale, "mail.inbox"), inbox),
        new Link(text(locale, "mail.settings"), inbox + "/settings"));
  }

  private String subject(Kind kind, List<Told> told, String day, Locale locale) {
    String subject =
        kind == Kind.PROMPT && told.size() == 1
            ? text(locale, "mail.subject.one", words(told.getFirst(), locale))
            : text(locale, "mail.subject." + kind.name(), told.size(), day);
    String line = subject.replaceAll("\\s+", " ");
    return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
  }

  private Section section(NoticeGroup group, List<Told> told, Locale locale) {
    int more = Math.max(0, told.size() - LINES_OF_A_GROUP);
    return new Section(
        text(locale, "inbox.group." + group.name()) + " (" + told.size() + ")",
        told.stream()
            .limit(LINES_OF_A_GROUP)
            .map(each -> new Link(words(each, locale), settings.pages() + "/inbox/" + each.id()))
            .toList(),
        more == 0 ? "" : text(locale, "mail.more", more));
  }

  private String words(Told told, Locale locale) {
    return NoticeWords.text(messages, locale, told.kind(), told.arguments());
  }

  private String text(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  String html(MailContent content) {
    StringOutput output = new StringOutput();
    templates.render("notifications/mail.jte", content, output);
    return output.toString();
  }
}
