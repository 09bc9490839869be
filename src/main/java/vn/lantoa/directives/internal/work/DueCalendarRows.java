package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

/// Secret addresses of calendars.
@Repository
class DueCalendarRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  DueCalendarRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Made(Instant at, @Nullable LocalDate lastReadOn) {}

  /// @param account name of the account
  record Owner(String account, UnitId unit) {}

  Optional<Made> find(AccountId account, UnitId unit) {
    return jdbc.sql(
            """
            select made_at, last_read_on from directives.due_calendar
            where account_id = :account and unit_id = :unit
            """)
        .param("account", account.value())
        .param("unit", unit.value())
        .query(
            (rs, n) ->
                new Made(
                    Objects.requireNonNull(Columns.moment(rs, "made_at")),
                    Columns.day(rs, "last_read_on")))
        .optional();
  }

  void put(AccountId account, UnitId unit, byte[] hash) {
    jdbc.sql(
            """
            insert into directives.due_calendar (account_id, unit_id, hash, made_at)
            values (:account, :unit, :hash, :at)
            on conflict (account_id, unit_id)
            do update set hash = excluded.hash, made_at = excluded.made_at, last_read_on = null
            """)
        .param("account", account.value())
        .param("unit", unit.value())
        .param("hash", hash)
        .param("at", Columns.utc(clock.instant()))
        .update();
  }

  boolean remove(AccountId account, UnitId unit) {
    return jdbc.sql(
                """
                delete from directives.due_calendar
                where account_id = :account and unit_id = :unit
                """)
            .param("account", account.value())
            .param("unit", unit.value())
            .update()
        == 1;
  }

  Optional<Owner> owner(byte[] hash) {
    return jdbc.sql(
            """
            select p.name, c.unit_id
            from directives.due_calendar c
            join identity.account p on p.id = c.account_id
            where c.hash = :hash
            """)
        .param("hash", hash)
        .query((rs, n) -> new Owner(rs.getString("name"), new UnitId(rs.getObject(2, UUID.class))))
        .optional();
  }

  /// One write a day instead of one a reading.
  void remember(byte[] hash, LocalDate today) {
    jdbc.sql(
            """
            update directives.due_calendar set last_read_on = :today
            where hash = :hash and last_read_on is distinct from :today
            """)
        .param("today", today)
        .param("hash", hash)
        .update();
  }
}
