package vn.lantoa.results;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.lantoa.testing.TestDatabase;

/// Work of nearly five years in [WholeCountry], as uneven as real work: few provinces, offices and
/// communes do most of it, loudspeakers more than anything, May and the year's end more than Tết,
/// hardly any on Sundays, each year more than the one before. Of seven records in ten the commune
/// is known.
///
/// A record is drawn by three dice, each of which falls on a slot: place, day and form have as many
/// slots as their weight.
public final class SkewedWork {
  private static final int PORTION = 250_000;
  private static final int CLIENTS = 2;

  private final TestDatabase database;
  private final double shareOfFormerOffices;

  private SkewedWork(TestDatabase database, double shareOfFormerOffices) {
    this.database = database;
    this.shareOfFormerOffices = shareOfFormerOffices;
  }

  /// Lays out the slots. The country must be founded.
  public static SkewedWork prepare(TestDatabase database) {
    JdbcClient jdbc = database.jdbc();
    for (String statement : SLOTS.split(";")) {
      jdbc.sql(statement).update();
    }
    double share =
        jdbc.sql("select count(*) filter (where former)::float8 / count(*) from bench.day")
            .query(Double.class)
            .single();
    return new SkewedWork(database, share);
  }

  /// Loads in bulk: no keys checked, indexes built afterwards, no contributions.
  public void load(int records) {
    List<String> indexes =
        database
            .jdbc()
            .sql(
                """
                select indexdef from pg_indexes
                where schemaname = 'activities' and tablename = 'activity'
                  and indexname <> 'activity_pkey'
                """)
            .query(String.class)
            .list();
    database
        .jdbc()
        .sql("select indexname from pg_indexes where indexdef = any(:all)")
        .param("all", indexes.toArray(String[]::new))
        .query(String.class)
        .list()
        .forEach(index -> database.jdbc().sql("drop index activities." + index).update());
    List<String> statements = new ArrayList<>();
    for (int left = records; left > 0; left -= PORTION) {
      int portion = Math.min(left, PORTION);
      int former = (int) (portion * shareOfFormerOffices);
      statements.add(statement(true, former, false));
      statements.add(statement(false, portion - former, false));
    }
    together("set session_replication_role = replica", statements);
    together("set maintenance_work_mem = '512MB'", indexes);
    database.jdbc().sql("vacuum analyze activities.activity").update();
  }

  /// Records with what they contribute, as recording leaves them, with all keys and indexes.
  public void record(int records) {
    together("set synchronous_commit = off", List.of(statement(false, records, true)));
  }

  private void together(String setting, List<String> statements) {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> running = new ArrayList<>();
      statements.forEach(
          statement -> running.add(clients.submit(() -> execute(setting, statement))));
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private void execute(String setting, String statement) {
    try (var connection = database.dataSource().getConnection()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql(setting).update();
      jdbc.sql(statement).update();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String statement(boolean former, int records, boolean contributing) {
    String drawn =
        DRAWN.replace("{former}", String.valueOf(former)).replace("{n}", String.valueOf(records));
    return contributing ? "with made as (" + drawn + RETURNED + ") " + CONTRIBUTED : drawn;
  }

  private static final String SLOTS =
      """
      create schema bench;
      create unlogged table bench.place as
      select c.unit_id, c.area_id, c.former, v.parent_id as office, c.day,
        organisation.atom_of(c.unit_id, c.area_id, c.day) as atom_id
      from (
        select unit_id, area_id, lower(valid) < date '2025-07-01' as former,
          greatest(lower(valid), date '2022-01-01') as day
        from organisation.unit_area
      ) c
      join organisation.unit_version v on v.unit_id = c.unit_id and v.valid @> c.day;
      insert into bench.place (unit_id, area_id, former, office, day, atom_id)
      select unit_id, null, former, office, day, organisation.atom_of(unit_id, null, day)
      from bench.place
      group by unit_id, former, office, day;
      create unlogged table bench.slot as
      select former, row_number() over (partition by former) - 1 as rank, unit_id, area_id, atom_id
      from (
        select former, unit_id, area_id, atom_id, weight / sum(weight) over (partition by former) as share
        from (
          select former, unit_id, area_id, atom_id,
            power(dense_rank() over (partition by former order by md5(office::text)), -0.8)
            * power(dense_rank() over (partition by former, office order by md5(unit_id::text)), -0.6)
            * case when area_id is null then 2.5 else
                power(row_number() over (partition by unit_id order by md5(area_id::text)), -0.5)
              end as weight
          from bench.place
        ) weighted
      ) shared
      cross join lateral generate_series(1, greatest(1, round(share * 60000))::integer);
      create unlogged table bench.day as
      select day < date '2025-07-01' as former,
        row_number() over (partition by day < date '2025-07-01') - 1 as rank, day
      from (
        select date '2022-01-01' + n as day
        from generate_series(0, date '2026-11-19' - date '2022-01-01') n
      ) days
      cross join lateral generate_series(1, greatest(1, round(
        20 * (array[.6, .5, .8, .9, 1.6, 1.2, 1.2, .9, .9, 1.1, 1.3, 1.4])[extract(month from day)]
        * power(1.15, extract(year from day) - 2022)
        * case extract(isodow from day) when 7 then .1 when 6 then .4 else 1 end))::integer);
      create unlogged table bench.form as
      select row_number() over () - 1 as rank, form_id, attended
      from (
        select id as form_id, attended, row_number() over (order by id) as place
        from policy.form
      ) forms
      cross join lateral generate_series(1, greatest(1, round(100.0 / place))::integer);
      analyze bench.slot; analyze bench.day; analyze bench.form\
      """;

  private static final String DRAWN =
      """
      insert into activities.activity
        (status, unit_id, counted_day, counted_atom, form_id, policy_areas, audiences, grade,
         approved, quantity, attendances, first_day, last_day, area_id, title, title_folded,
         people, cost, recorded_by, recorded_at, approved_by, approved_at)
      select case when d.approved then 'APPROVED' else 'RECORDED' end, d.unit_id, d.day, d.atom_id,
        d.form_id, d.policy_areas, d.audiences, 1 + d.dice % 4, d.approved, 1 + d.dice % 9,
        case when d.attended then d.dice % 90 else 0 end, d.day, d.day, d.area_id,
        'Tuyên truyền chính sách, buổi ' || d.dice, 'tuyen truyen chinh sach, buoi ' || d.dice,
        case when d.dice % 10 = 0 then d.dice % 200 end,
        case when d.dice % 20 = 0 then 1000 * (d.dice % 5000) end,
        d.unit_id, d.day + time '17:00', case when d.approved then d.unit_id end,
        case when d.approved then d.day + time '18:00' end
      from (
        select s.unit_id, s.area_id, s.atom_id, y.day, f.form_id, f.attended, r.dice,
          (1 << floor(power(r.areas, 2) * 5)::integer)
            | case when r.dice % 5 = 0 then 1 else 0 end as policy_areas,
          1 << floor(power(r.audience, 2) * 5)::integer as audiences,
          r.dice % 100 < case when y.day < date '2026-10-20' then 95 else 50 end as approved
        from (
          select floor(random() * (select count(*) from bench.slot where former = {former}))::bigint
              as slot,
            floor(random() * (select count(*) from bench.day where former = {former}))::bigint as day,
            floor(random() * (select count(*) from bench.form))::bigint as form,
            floor(random() * 1000000)::integer as dice, random() as areas, random() as audience
          from generate_series(1, {n})
        ) r
        join bench.slot s on s.rank = r.slot and s.former = {former}
        join bench.day y on y.rank = r.day and y.former = {former}
        join bench.form f on f.rank = r.form
      ) d
      """;

  private static final String RETURNED =
      """
      returning counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved,
        quantity, attendances, people, cost
      """;

  private static final String CONTRIBUTED =
      """
      insert into activities.contribution_delta
        (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved,
         activities, quantity, attendances, people, cost)
      select counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade, approved, 1,
        quantity, attendances, coalesce(people, 0), coalesce(cost, 0)
      from made
      """;
}
