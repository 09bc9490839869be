package vn.lantoa.notifications.internal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.notifications.Mailing.Kind;
import vn.lantoa.notifications.Mailing.Mail;
import vn.lantoa.notifications.Mailing.State;
import vn.lantoa.notifications.internal.mail.ComposeRows.Reader;

/// What administrators see of mails, and what they decide.
@Repository
class MailListRows {
  private final JdbcClient jdbc;

  MailListRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<State, Long> counts() {
    Map<State, Long> counts = new EnumMap<>(State.class);
    jdbc.sql("select state, count(*) as mails from notifications.mail group by state")
        .query((rs, n) -> Map.entry(State.valueOf(rs.getString("state")), rs.getLong("mails")))
        .list()
        .forEach(row -> counts.put(row.getKey(), row.getValue()));
    return counts;
  }

  @Nullable Instant oldestWaiting() {
    return jdbc.sql(
            """
            select made_at from notifications.mail where state in ('WAITING', 'SENDING')
            order by made_at limit 1
            """)
        .query((rs, n) -> rs.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .orElse(null);
  }

  List<Mail> list(@Nullable State state, int size, long offset) {
    return jdbc.sql(
            """
            select m.id, a.person, m.address, m.kind, m.for_day, m.subject, m.lines, m.state,
              m.attempts, m.next_attempt_at, m.reply, m.made_at, m.ended_at
            from notifications.mail m
            join identity.account a on a.id = m.account_id
            where cast(:state as text) is null or m.state = :state
            order by m.made_at desc, m.id
            limit :size offset :offset
            """)
        .param("state", state == null ? null : state.name())
        .param("size", size)
        .param("offset", offset)
        .query(MailListRows::mail)
        .list();
  }

  long count(@Nullable State state) {
    return jdbc.sql(
            "select count(*) from notifications.mail where cast(:state as text) is null or state = :state")
        .param("state", state == null ? null : state.name())
        .query(Long.class)
        .single();
  }

  /// State of a mail and the address that its person has now; empty for none.
  record Known(State state, String reply, String addressNow) {}

  Optional<Known> find(UUID id) {
    return jdbc.sql(
            """
            select m.state, m.reply, coalesce(a.email, '') as email
            from notifications.mail m join identity.account a on a.id = m.account_id
            where m.id = :id
            """)
        .param("id", id)
        .query(
            (rs, n) ->
                new Known(
                    State.valueOf(rs.getString("state")),
                    rs.getString("reply"),
                    rs.getString("email")))
        .optional();
  }

  boolean again(UUID id, String address, Instant now) {
    return jdbc.sql(
                """
                update notifications.mail
                set state = 'WAITING', address = :address, next_attempt_at = :now, made_at = :now,
                  ending = false, ended_at = null
                where id = :id and state in ('FAILED', 'UNKNOWN')
                """)
            .param("address", address)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  boolean settle(UUID id, Instant now) {
    return jdbc.sql(
                """
                update notifications.mail set state = 'SETTLED', ended_at = :now
                where id = :id and state in ('FAILED', 'UNKNOWN')
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /// Somebody who has an address.
  Optional<Reader> reader(AccountId account) {
    return jdbc.sql(
            """
            select a.id, a.person, a.email, coalesce(p.language, 'vi') as language
            from identity.account a
            left join notifications.preference p on p.account_id = a.id
            where a.id = :id and a.email is not null
            """)
        .param("id", account.value())
        .query(
            (rs, n) ->
                new Reader(
                    account,
                    rs.getString("person"),
                    rs.getString("email"),
                    rs.getString("language")))
        .optional();
  }

  private static Mail mail(ResultSet rs, int n) throws SQLException {
    OffsetDateTime ended = rs.getObject("ended_at", OffsetDateTime.class);
    return new Mail(
        rs.getObject("id", UUID.class),
        rs.getString("person"),
        rs.getString("address"),
        Kind.valueOf(rs.getString("kind")),
        rs.getObject("for_day", LocalDate.class),
        rs.getString("subject"),
        rs.getInt("lines"),
        State.valueOf(rs.getString("state")),
        rs.getInt("attempts"),
        rs.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
        rs.getString("reply"),
        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
