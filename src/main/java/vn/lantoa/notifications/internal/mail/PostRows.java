package vn.lantoa.notifications.internal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// States of mails on their way. Each step is one statement that holds only while the attempt is
/// still the one that took the mail: who was thought dead and comes back changes nothing.
@Repository
class PostRows {
  private final JdbcClient jdbc;

  PostRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes the mail that has waited longest for an attempt.
  Optional<Letter> take(Instant now) {
    return jdbc.sql(
            """
            update notifications.mail
            set state = 'SENDING', attempts = attempts + 1, taken_at = :now, ending = false
            where id = (
              select id from notifications.mail
              where state = 'WAITING' and next_attempt_at <= :now
              order by next_attempt_at, id
              limit 1 for update skip locked)
            returning id, address, message_id, subject, body, html, made_at, attempts
            """)
        .param("now", utc(now))
        .query(PostRows::letter)
        .optional();
  }

  /// Takes one mail now, whenever its next attempt is.
  Optional<Letter> take(UUID id, Instant now) {
    return jdbc.sql(
            """
            update notifications.mail
            set state = 'SENDING', attempts = attempts + 1, taken_at = :now, ending = false
            where id = :id and state = 'WAITING'
            returning id, address, message_id, subject, body, html, made_at, attempts
            """)
        .param("now", utc(now))
        .param("id", id)
        .query(PostRows::letter)
        .optional();
  }

  /// Writes down that the end of the message goes out now; false when the mail is not this
  /// attempt's any more.
  boolean markEnding(Letter letter) {
    return jdbc.sql(
                """
                update notifications.mail set ending = true
                where id = :id and state = 'SENDING' and attempts = :attempt
                """)
            .param("id", letter.id())
            .param("attempt", letter.attempt())
            .update()
        == 1;
  }

  void end(Letter letter, String state, String reply, Instant now) {
    jdbc.sql(
            """
            update notifications.mail set state = :state, reply = :reply, ended_at = :now
            where id = :id and state = 'SENDING' and attempts = :attempt
            """)
        .param("state", state)
        .param("reply", reply)
        .param("now", utc(now))
        .param("id", letter.id())
        .param("attempt", letter.attempt())
        .update();
  }

  void postpone(Letter letter, String reply, Instant next) {
    jdbc.sql(
            """
            update notifications.mail
            set state = 'WAITING', reply = :reply, next_attempt_at = :next, ending = false
            where id = :id and state = 'SENDING' and attempts = :attempt
            """)
        .param("reply", reply)
        .param("next", utc(next))
        .param("id", letter.id())
        .param("attempt", letter.attempt())
        .update();
  }

  /// Attempts of processes that died: what had not come to its end is sent again, of the rest
  /// nobody knows.
  ///
  /// @param before attempts begun before are dead
  int reclaim(Instant before, Instant now) {
    return jdbc.sql(
            """
            update notifications.mail
            set state = case when ending then 'UNKNOWN' else 'WAITING' end,
              ended_at = case when ending then cast(:now as timestamptz) end,
              next_attempt_at = :now
            where state = 'SENDING' and taken_at < :before
            """)
        .param("before", utc(before))
        .param("now", utc(now))
        .update();
  }

  /// Texts are not kept for ever.
  int forgetTexts(Instant before) {
    return jdbc.sql(
            """
            update notifications.mail set body = '', html = ''
            where ended_at < :before and state not in ('FAILED', 'UNKNOWN') and body <> ''
            """)
        .param("before", utc(before))
        .update();
  }

  private static Letter letter(ResultSet rs, int n) throws SQLException {
    return new Letter(
        rs.getObject("id", UUID.class),
        rs.getString("address"),
        rs.getString("message_id"),
        rs.getString("subject"),
        rs.getString("body"),
        rs.getString("html"),
        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
        rs.getInt("attempts"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
