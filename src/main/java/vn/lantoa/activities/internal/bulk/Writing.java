package vn.lantoa.activities.internal.bulk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.internal.Books;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Geography;
import vn.lantoa.shared.imports.Progress;
import vn.lantoa.shared.imports.StreamImporter;

/// Writes judged rows, portion by portion within one transaction: new records, and corrections of
/// known ones, each with what it contributes.
@Repository
class Writing {
  private static final int PORTION = 20_000;
  private static final int SECONDS = 900;

  private final JdbcClient jdbc;
  private final Books books;
  private final Geography geography;
  private final AnsweredWork answered;
  private final Oddities oddities;
  private final Clock clock;

  Writing(
      JdbcClient jdbc,
      Books books,
      Geography geography,
      AnsweredWork answered,
      Oddities oddities,
      Clock clock) {
    this.jdbc = jdbc;
    this.books = books;
    this.geography = geography;
    this.answered = answered;
    this.oddities = oddities;
    this.clock = clock;
  }

  void write(StreamImporter.Work work, @Nullable Viewer by, Progress progress) {
    Statements statements = new Statements(work.id());
    geography.hold();
    run(statements.read("import_bounds"));
    run(statements.read("import_homes"));
    run("analyze import_home");
    int last =
        jdbc.sql("select coalesce(max(row_number), 0) from " + statements.judged())
            .query(Integer.class)
            .single();
    boolean named = isAny("import_partner") || isAny("import_content") || isAny("import_cohost");
    progress.total(last);
    for (int after = 0; after < last; after += PORTION) {
      Portion portion = new Portion(work, statements, after, after + PORTION, named);
      insert(portion);
      correct(portion);
      if (by != null) {
        answered.follow(by, after, after + PORTION);
      }
      oddities.settle(work, after, after + PORTION);
      progress.done(Math.min(last, after + PORTION));
    }
  }

  /// @param named whether rows name partners, contents or co-hosts
  private record Portion(
      StreamImporter.Work work, Statements statements, int after, int through, boolean named) {}

  private boolean isAny(String table) {
    return jdbc.sql("select exists (select from " + table + ")").query(Boolean.class).single();
  }

  private void run(String statement) {
    jdbc.sql(statement).withQueryTimeout(SECONDS).update();
  }

  private JdbcClient.StatementSpec of(Portion portion, String statement) {
    return jdbc.sql(portion.statements().of(statement))
        .withQueryTimeout(SECONDS)
        .param("after", portion.after())
        .param("through", portion.through());
  }

  private void insert(Portion portion) {
    try {
      List<UUID> ids =
          of(portion, portion.statements().read("import_insert"))
              .param("import", portion.work().id().value())
              .param("by", portion.work().by().value())
              .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
              .query(UUID.class)
              .list();
      if (!ids.isEmpty()) {
        name(portion, "j.id", "");
        books.count(ids.toArray(UUID[]::new));
      }
    } catch (DuplicateKeyException taken) {
      throw new StreamImporter.Overtaken(taken);
    }
  }

  private void correct(Portion portion) {
    List<UUID> ids =
        of(
                portion,
                """
                select k.id
                from import_known k
                where k.changed and k.row_number > :after and k.row_number <= :through
                """)
            .query(UUID.class)
            .list();
    if (ids.isEmpty()) {
      return;
    }
    UUID[] all = ids.toArray(UUID[]::new);
    lock(portion, all);
    books.keepCorrected(portion.work().by(), portion.work().fileName(), all);
    books.discount(all);
    of(portion, portion.statements().read("import_correct"))
        .param("import", portion.work().id().value())
        .update();
    for (String table : List.of("activity_partner", "activity_content", "activity_cohost")) {
      jdbc.sql("delete from activities." + table + " where activity_id = any(:ids)")
          .param("ids", all)
          .update();
    }
    name(portion, "k.id", "join import_known k on k.row_number = j.row_number and k.changed");
    books.count(all);
  }

  /// Keeps others away, and sees that the records still are as they were judged.
  private void lock(Portion portion, UUID... ids) {
    jdbc.sql("select id from activities.activity where id = any(:ids) order by id for update")
        .param("ids", ids)
        .query(UUID.class)
        .list();
    long same =
        of(
                portion,
                """
                select count(*)
                from import_known k
                join activities.activity a on a.id = k.id and a.version = k.version
                where k.changed and k.row_number > :after and k.row_number <= :through
                """)
            .query(Long.class)
            .single();
    if (same != ids.length) {
      throw new StreamImporter.Overtaken(null);
    }
  }

  /// Partners, contents and co-hosts.
  ///
  /// @param id of the record
  private void name(Portion portion, String id, String known) {
    if (!portion.named()) {
      return;
    }
    name(portion, "activity_partner", "partner_id", "import_partner", id, known);
    name(portion, "activity_content", "topic_id", "import_content", id, known);
    name(portion, "activity_cohost", "unit_id", "import_cohost", id, known);
  }

  private void name(Portion portion, String... words) {
    String rows =
        words[4].isEmpty()
            ? "and not exists (select from import_known k where k.row_number = j.row_number)"
            : "";
    of(
            portion,
            """
            insert into activities.TABLE (activity_id, COLUMN)
            select distinct ID, n.COLUMN
            from SOURCE n
            join {judged} j on j.row_number = n.row_number and j.broken = 0
            KNOWN
            where j.row_number > :after and j.row_number <= :through ROWS
            """
                .replace("TABLE", words[0])
                .replace("COLUMN", words[1])
                .replace("SOURCE", words[2])
                .replace("ID", words[3])
                .replace("KNOWN", words[4])
                .replace("ROWS", rows))
        .update();
  }
}
