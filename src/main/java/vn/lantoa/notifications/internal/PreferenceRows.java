package vn.lantoa.notifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.Preferences.Absence;
import vn.lantoa.notifications.Preferences.Choice;
import vn.lantoa.notifications.Preferences.Kept;

/// Choices of readers.
@Repository
class PreferenceRows {
  private final JdbcClient jdbc;

  PreferenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The defaults, with version 0, where the person has chosen nothing.
  Kept of(AccountId account) {
    return jdbc.sql(
            """
            select digest_at, digest, prompt, off, language, away_from, away_through, deputy_id,
              version
            from notifications.preference where account_id = :account
            """)
        .param("account", account.value())
        .query(PreferenceRows::kept)
        .optional()
        .orElse(new Kept(Choice.DEFAULT, 0));
  }

  /// Empty when the version is not the present one.
  Optional<Kept> save(AccountId account, Choice choice, int version) {
    Absence absence = choice.absence();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("account", account.value());
    values.put("digestAt", choice.digestAt());
    values.put("digest", choice.digest());
    values.put("prompt", choice.prompt());
    values.put("off", choice.off().stream().map(Enum::name).sorted().toArray(String[]::new));
    values.put("language", choice.language());
    values.put("awayFrom", absence == null ? null : absence.from());
    values.put("awayThrough", absence == null ? null : absence.through());
    AccountId deputy = absence == null ? null : absence.deputy();
    values.put("deputy", deputy == null ? null : deputy.value());
    values.put("version", version);
    return jdbc.sql(
            """
            insert into notifications.preference as p
              (account_id, digest_at, digest, prompt, off, language, away_from, away_through,
                deputy_id)
            select :account, :digestAt, :digest, :prompt, cast(:off as text[]), :language,
              cast(:awayFrom as date), cast(:awayThrough as date), cast(:deputy as uuid)
            on conflict (account_id) do update
            set digest_at = excluded.digest_at, digest = excluded.digest,
              prompt = excluded.prompt, off = excluded.off, language = excluded.language,
              away_from = excluded.away_from, away_through = excluded.away_through,
              deputy_id = excluded.deputy_id, version = p.version + 1
            where p.version = :version
            returning digest_at, digest, prompt, off, language, away_from, away_through, deputy_id,
              version
            """)
        .params(values)
        .query(PreferenceRows::kept)
        .optional();
  }

  /// Deputies of those who are away on the day.
  Map<AccountId, AccountId> deputiesOn(LocalDate day) {
    return jdbc
        .sql(
            """
            select p.account_id, p.deputy_id
            from notifications.preference p
            where p.deputy_id is not null and :day between p.away_from and p.away_through
            """)
        .param("day", day)
        .query(
            (rs, n) ->
                Map.entry(
                    new AccountId(rs.getObject("account_id", UUID.class)),
                    new AccountId(rs.getObject("deputy_id", UUID.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Kept kept(ResultSet rs, int n) throws SQLException {
    LocalDate from = rs.getObject("away_from", LocalDate.class);
    LocalDate through = rs.getObject("away_through", LocalDate.class);
    UUID deputy = rs.getObject("deputy_id", UUID.class);
    Set<NoticeGroup> off =
        Stream.of((String[]) rs.getArray("off").getArray())
            .map(NoticeGroup::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Kept(
        new Choice(
            rs.getObject("digest_at", LocalTime.class),
            rs.getBoolean("digest"),
            rs.getBoolean("prompt"),
            off,
            rs.getString("language"),
            from == null || through == null
                ? null
                : new Absence(from, through, deputy == null ? null : new AccountId(deputy))),
        rs.getInt("version"));
  }
}
