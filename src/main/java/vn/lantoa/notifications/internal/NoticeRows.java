package vn.lantoa.notifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.notifications.Inbox.Line;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.NoticeGroup;
import vn.lantoa.notifications.NoticeId;

/// Statements over `notifications.notice`.
@Repository
class NoticeRows {
  private static final String SHOWN =
      """
      account_id = :account
      and case :shown
        when 'UNREAD' then read_at is null and archived_at is null
        when 'ALL' then archived_at is null
        else archived_at is not null
      end
      """;

  private static final String OF_GROUP =
      """
      and (:group = '' or split_part(kind, '.', 1) = any(cast(:words as text[]))
        or (:group = 'OTHER' and split_part(kind, '.', 1) <> all(cast(:known as text[]))))
      """;

  private final JdbcClient jdbc;

  NoticeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One row for each account that was not told the same before. In the order of the ids, so that
  /// two who tell the same people do not wait for each other.
  ///
  /// @param meant who is told, and for whom: null for the person's own
  void insert(Map<AccountId, @Nullable AccountId> meant, Notice notice, Instant at) {
    List<AccountId> accounts = List.copyOf(meant.keySet());
    jdbc.sql(
            """
            insert into notifications.notice
              (account_id, instead_of, kind, key, arguments, path, prompt, told_at)
            select account_id, instead_of, :kind, :key, cast(:arguments as text[]), :path, :prompt,
              :at
            from unnest(cast(:accounts as uuid[]), cast(:absent as uuid[]))
              as meant (account_id, instead_of)
            order by account_id
            on conflict (account_id, kind, key) do nothing
            """)
        .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
        .param(
            "absent",
            accounts.stream()
                .map(meant::get)
                .map(absent -> absent == null ? null : absent.toString())
                .toArray(String[]::new))
        .param("kind", notice.kind())
        .param("key", notice.key())
        .param("arguments", notice.arguments().toArray(String[]::new))
        .param("path", notice.path())
        .param("prompt", notice.weight() == Notice.Weight.PROMPT)
        .param("at", utc(at))
        .update();
  }

  List<Line> list(AccountId account, Inbox.Filter filter) {
    return jdbc.sql(
            """
            select id, kind, arguments, path, prompt, told_at, read_at, archived_at
            from notifications.notice
            where\s"""
                + SHOWN
                + OF_GROUP
                + " order by told_at desc, id desc limit :size offset :offset")
        .params(values(account, filter))
        .param("size", filter.size())
        .param("offset", (filter.page() - 1L) * filter.size())
        .query(NoticeRows::line)
        .list();
  }

  long count(AccountId account, Inbox.Filter filter) {
    return jdbc.sql("select count(*) from notifications.notice where " + SHOWN + OF_GROUP)
        .params(values(account, filter))
        .query(Long.class)
        .single();
  }

  /// Served by an index that holds unread lines only.
  long countUnread(UUID account) {
    return jdbc.sql(
            """
            select count(*) from notifications.notice
            where account_id = :account and read_at is null and archived_at is null
            """)
        .param("account", account)
        .query(Long.class)
        .single();
  }

  Map<NoticeGroup, Long> countByGroup(AccountId account, Inbox.Shown shown) {
    Map<NoticeGroup, Long> counts = new EnumMap<>(NoticeGroup.class);
    jdbc.sql(
            "select kind, count(*) as lines from notifications.notice where "
                + SHOWN
                + " group by kind")
        .param("account", account.value())
        .param("shown", shown.name())
        .query((rs, n) -> Map.entry(rs.getString("kind"), rs.getLong("lines")))
        .list()
        .forEach(kind -> counts.merge(NoticeGroup.of(kind.getKey()), kind.getValue(), Long::sum));
    return counts;
  }

  Optional<Line> find(AccountId account, NoticeId id) {
    return jdbc.sql(
            """
            select id, kind, arguments, path, prompt, told_at, read_at, archived_at
            from notifications.notice where account_id = :account and id = :id
            """)
        .param("account", account.value())
        .param("id", id.value())
        .query(NoticeRows::line)
        .optional();
  }

  int mark(AccountId account, List<NoticeId> ids, Inbox.Mark mark, Instant at) {
    String change =
        switch (mark) {
          case READ -> "set read_at = :at where read_at is null";
          case UNREAD -> "set read_at = null where read_at is not null and :at is not null";
          case ARCHIVED ->
              "set archived_at = :at, read_at = coalesce(read_at, :at) where archived_at is null";
          case RESTORED ->
              "set archived_at = null where archived_at is not null and :at is not null";
        };
    return jdbc.sql(
            "update notifications.notice "
                + change
                + " and account_id = :account and id = any(cast(:ids as uuid[]))")
        .param("at", utc(at))
        .param("account", account.value())
        .param("ids", ids.stream().map(NoticeId::toString).toArray(String[]::new))
        .update();
  }

  int markAllRead(AccountId account, Instant until, Instant at) {
    return jdbc.sql(
            """
            update notifications.notice set read_at = :at
            where account_id = :account and read_at is null and archived_at is null
              and told_at <= :until
            """)
        .param("at", utc(at))
        .param("account", account.value())
        .param("until", utc(until))
        .update();
  }

  private static Map<String, @Nullable Object> values(AccountId account, Inbox.Filter filter) {
    NoticeGroup group = filter.group();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("account", account.value());
    values.put("shown", filter.shown().name());
    values.put("group", group == null ? "" : group.name());
    values.put("words", array(group == null ? List.of() : group.firstWords()));
    values.put("known", array(NoticeGroup.allFirstWords()));
    return values;
  }

  private static String array(Collection<String> words) {
    return words.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private static Line line(ResultSet rs, int n) throws SQLException {
    return new Line(
        new NoticeId(rs.getObject("id", UUID.class)),
        rs.getString("kind"),
        List.of((String[]) rs.getArray("arguments").getArray()),
        rs.getString("path"),
        rs.getBoolean("prompt"),
        rs.getObject("told_at", OffsetDateTime.class).toInstant(),
        moment(rs, "read_at"),
        moment(rs, "archived_at"));
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
