package vn.lantoa.shared.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.ActorId;

/// First answers of repeat-safe requests, in `shared.repeat_safe_request`, kept for two days.
@Repository
class FirstAnswers {
  static final Duration KEPT_FOR = Duration.ofDays(2);

  /// Set on a request whose answer tells a secret: that it was answered is kept, the answer is not.
  static final String SHOWN_ONCE = FirstAnswers.class.getName() + ".shownOnce";

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  FirstAnswers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @param fingerprint hash of what the first request asked
  record Answer(String fingerprint, int status, Map<String, String> headers, byte[] body) {
    /// Stands for an answer that told a secret.
    static final Answer SHOWN = new Answer("", 410, Map.of(), new byte[0]);

    boolean wasShownOnce() {
      return status == SHOWN.status();
    }
  }

  /// Takes the key for this transaction, or gives the first answer when it was taken before. A
  /// second request with the key waits here until the first one has ended.
  Optional<Answer> claim(ActorId actor, String key, String fingerprint) {
    int claimed =
        jdbc.sql(
                """
                insert into shared.repeat_safe_request (actor_id, key, fingerprint)
                values (:actor, :key, :fingerprint)
                on conflict do nothing
                """)
            .param("actor", actor.value())
            .param("key", key)
            .param("fingerprint", fingerprint)
            .update();
    return claimed == 1 ? Optional.empty() : Optional.of(first(actor, key));
  }

  private Answer first(ActorId actor, String key) {
    return jdbc.sql(
            """
            select fingerprint, status, headers, body
            from shared.repeat_safe_request
            where actor_id = :actor and key = :key
            """)
        .param("actor", actor.value())
        .param("key", key)
        .query(
            (rs, n) ->
                new Answer(
                    rs.getString("fingerprint"),
                    rs.getInt("status"),
                    json.readValue(rs.getString("headers"), HEADERS),
                    rs.getBytes("body")))
        .single();
  }

  void keep(ActorId actor, String key, Answer answer) {
    jdbc.sql(
            """
            update shared.repeat_safe_request
            set status = :status, headers = cast(:headers as jsonb), body = :body
            where actor_id = :actor and key = :key
            """)
        .param("status", answer.status())
        .param("headers", json.writeValueAsString(answer.headers()))
        .param("body", answer.body())
        .param("actor", actor.value())
        .param("key", key)
        .update();
  }

  int forgetOld() {
    return jdbc.sql(
            "delete from shared.repeat_safe_request where at < now() - make_interval(secs => :age)")
        .param("age", KEPT_FOR.toSeconds())
        .update();
  }
}
