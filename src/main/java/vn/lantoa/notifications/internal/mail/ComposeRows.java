package vn.lantoa.notifications.internal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.notifications.NoticeGroup;

/// Who is to get a mail, and what goes into it.
@Repository
class ComposeRows {
  /// Holds for a notice `n` that is to be mailed: neither seen nor mailed, not of a group that the
  /// person has switched off, not older than a person would care for.
  private static final String TO_MAIL =
      """
      n.mail_id is null and n.read_at is null and n.archived_at is null
      and n.told_at >= :since
      and coalesce(p.off, '{}') @> array[coalesce(
        cast(:groups as jsonb) ->> split_part(n.kind, '.', 1), 'OTHER')] is not true
      """;

  /// Group of each first word, as JSON.
  private static final String GROUPS =
      Arrays.stream(NoticeGroup.values())
          .flatMap(
              group ->
                  group.firstWords().stream()
                      .map(word -> "\"" + word + "\":\"" + group.name() + "\""))
          .collect(Collectors.joining(",", "{", "}"));

  private final JdbcClient jdbc;

  ComposeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Somebody who is to get a mail.
  record Reader(AccountId account, String person, String address, String language) {}

  /// A notice that goes into it.
  record Told(UUID id, String kind, List<String> arguments, boolean prompt) {}

  /// Whose daily mail is due at this time of the day: their hour has come, none was made today, and
  /// there is something to tell.
  List<Reader> dueForDigest(LocalDate today, LocalTime time, Instant since) {
    return jdbc.sql(
            """
            select a.id, a.person, a.email, coalesce(p.language, 'vi') as language
            from identity.account a
            left join notifications.preference p on p.account_id = a.id
            where a.email is not null and not a.locked and coalesce(p.digest, true)
              and coalesce(p.digest_at, '07:30') <= :time
              and not exists (
                select from notifications.mail m
                where m.account_id = a.id and m.kind = 'DIGEST' and m.for_day = :today)
              and exists (
                select from notifications.notice n where n.account_id = a.id and
            """
                + TO_MAIL
                + ") order by a.id")
        .param("time", time)
        .param("today", today)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("groups", GROUPS)
        .query(ComposeRows::reader)
        .list();
  }

  /// Who has urgent notices that were not mailed.
  List<Reader> dueForPrompt(Instant since) {
    return jdbc.sql(
            """
            select a.id, a.person, a.email, coalesce(p.language, 'vi') as language
            from identity.account a
            left join notifications.preference p on p.account_id = a.id
            where a.email is not null and not a.locked and coalesce(p.prompt, true)
              and exists (
                select from notifications.notice n where n.account_id = a.id and n.prompt and
            """
                + TO_MAIL
                + ") order by a.id")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("groups", GROUPS)
        .query(ComposeRows::reader)
        .list();
  }

  /// Takes mails back that no server has taken yet: what they tell goes into the mail that is made
  /// now, so that nobody gets two after a time without a server.
  void takeBackWaiting(AccountId account, Instant now) {
    jdbc.sql(
            """
            with merged as (
              update notifications.mail set state = 'MERGED', ended_at = :now
              where account_id = :account and state = 'WAITING' and kind <> 'TEST'
              returning id)
            update notifications.notice set mail_id = null
            where mail_id in (select id from merged)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account.value())
        .update();
  }

  /// Notices of the person to be mailed, the newest first; locked, so that no other mail takes
  /// them.
  List<Told> toMail(AccountId account, boolean promptOnly, Instant since) {
    return jdbc.sql(
            """
            select n.id, n.kind, n.arguments, n.prompt
            from notifications.notice n
            left join notifications.preference p on p.account_id = n.account_id
            where n.account_id = :account and (n.prompt or not :promptOnly) and
            """
                + TO_MAIL
                + " order by n.told_at desc, n.id desc for update of n")
        .param("account", account.value())
        .param("promptOnly", promptOnly)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("groups", GROUPS)
        .query(
            (rs, n) ->
                new Told(
                    rs.getObject("id", UUID.class),
                    rs.getString("kind"),
                    List.of((String[]) rs.getArray("arguments").getArray()),
                    rs.getBoolean("prompt")))
        .list();
  }

  /// A mail that was made.
  record Made(
      UUID id,
      AccountId account,
      String kind,
      LocalDate day,
      String address,
      String messageId,
      String language,
      String subject,
      String body,
      String html,
      int lines) {}

  /// False when today's daily mail of the person was made already.
  boolean insert(Made mail, Instant now) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", mail.id());
    values.put("account", mail.account().value());
    values.put("kind", mail.kind());
    values.put("day", mail.day());
    values.put("address", mail.address());
    values.put("messageId", mail.messageId());
    values.put("language", mail.language());
    values.put("subject", mail.subject());
    values.put("body", mail.body());
    values.put("html", mail.html());
    values.put("lines", mail.lines());
    values.put("now", now.atOffset(ZoneOffset.UTC));
    return jdbc.sql(
                """
                insert into notifications.mail
                  (id, account_id, kind, for_day, address, message_id, language, subject, body,
                    html, lines, made_at, next_attempt_at)
                values (:id, :account, :kind, :day, :address, :messageId, :language, :subject,
                  :body, :html, :lines, :now, :now)
                on conflict do nothing
                """)
            .params(values)
            .update()
        == 1;
  }

  void putInto(UUID mail, List<Told> told) {
    jdbc.sql("update notifications.notice set mail_id = :mail where id = any(cast(:ids as uuid[]))")
        .param("mail", mail)
        .param("ids", told.stream().map(each -> each.id().toString()).toArray(String[]::new))
        .update();
  }

  private static Reader reader(ResultSet rs, int n) throws SQLException {
    return new Reader(
        new AccountId(rs.getObject("id", UUID.class)),
        rs.getString("person"),
        rs.getString("email"),
        rs.getString("language"));
  }
}
