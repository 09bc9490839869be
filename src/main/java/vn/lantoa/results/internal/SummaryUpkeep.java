package vn.lantoa.results.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.results.Upkeep;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// [Upkeep] of `results.summary`. One owner at a time, by an advisory lock of the transaction.
@Service
class SummaryUpkeep implements Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(SummaryUpkeep.class);

  /// Any number that no other lock of the program uses: "summary" on a telephone's keys.
  private static final long LOCK = 7_866_279;

  /// Contributions in one transaction; a bulk load is folded in several.
  private static final int MOST = 50_000;

  /// Seconds that a statement over all records may take.
  private static final int LONGEST_SECONDS = 1_800;

  private static final String FOLD = statement("fold");
  private static final String RECOUNT = statement("recount");
  private static final String BUILD = statement("build");
  private static final String SPANS = statement("spans");
  private static final String SPANS_DIFFERING = statement("spans_differing");

  /// Days, days by topics, months and years.
  private static final List<String> TABLES =
      List.of(
          "results.summary",
          "results.summary_of_topics",
          "results.span_by_unit",
          "results.span_by_atom");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  SummaryUpkeep(
      JdbcClient jdbc, TransactionTemplate transaction, Journal journal, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  private record Folded(long taken, @Nullable Long through) {}

  @Override
  public long fold() {
    long all = 0;
    long taken;
    do {
      taken = foldSome();
      all += taken;
    } while (taken == MOST);
    return all;
  }

  private long foldSome() {
    Long taken = transaction.execute(status -> isOwner() ? foldOwned() : 0L);
    return taken == null ? 0 : taken;
  }

  private long foldOwned() {
    Folded folded =
        jdbc.sql(FOLD)
            .withQueryTimeout(LONGEST_SECONDS)
            .param("most", MOST)
            .query((rs, n) -> new Folded(rs.getLong("taken"), rs.getObject("through", Long.class)))
            .single();
    if (folded.taken() > 0) {
      TABLES.forEach(this::sweep);
      journal.prune();
      jdbc.sql("update results.summary_version set folded_at = :at, folded_through = :through")
          .param("at", OffsetDateTime.now(clock))
          .param("through", folded.through())
          .update();
    }
    return folded.taken();
  }

  /// A row whose sums are all zero says nothing.
  private void sweep(String table) {
    jdbc.sql(
            """
            delete from {table}
            where activities = 0 and quantity = 0 and attendances = 0
              and version = (select current from results.summary_version)
            """
                .replace("{table}", table))
        .update();
  }

  @Override
  public Recounted recount() {
    Recounted recounted = transaction.execute(status -> recountOwned());
    if (recounted == null) {
      throw new IllegalStateException("A recount tells what it found");
    }
    if (recounted.differing() > 0) {
      LOG.error(
          "Figures differed from the records in {} places and were put right; one of them: {}",
          recounted.differing(),
          recounted.example());
    }
    return recounted;
  }

  private Recounted recountOwned() {
    waitForFold();
    int current = currentVersion();
    int next = versionAfter(current);
    Recounted spans = spansDiffering(current);
    Built days =
        jdbc.sql(RECOUNT)
            .withQueryTimeout(LONGEST_SECONDS)
            .param("current", current)
            .param("next", next)
            .query(
                (rs, n) ->
                    new Built(
                        new Recounted(
                            rs.getLong("rows"), rs.getLong("differing"), rs.getString("example")),
                        rs.getObject("through", Long.class)))
            .single();
    // Wrong days make their months and years differ too; that is told once.
    Built built = days.recounted().differing() > 0 ? days : days.with(spans);
    swap(next, built.through());
    if (built.recounted().differing() > 0) {
      audit.record(
          ActorId.PROGRAM,
          "results.repaired",
          "summary:" + next,
          Map.of(
              "differing", built.recounted().differing(),
              "example", String.valueOf(built.recounted().example())));
    }
    return built.recounted();
  }

  @Override
  public void buildAfterLoad() {
    transaction.executeWithoutResult(
        status -> {
          waitForFold();
          int next = versionAfter(currentVersion());
          Long through =
              jdbc.sql(BUILD)
                  .withQueryTimeout(LONGEST_SECONDS)
                  .param("next", next)
                  .query((rs, n) -> rs.getObject("through", Long.class))
                  .list()
                  .getFirst();
          swap(next, through);
        });
  }

  /// The statement that counts begins after the fold has ended, and so sees what it did.
  private void waitForFold() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
        .withQueryTimeout(LONGEST_SECONDS)
        .param("lock", LOCK)
        .query(Integer.class)
        .list();
  }

  private int currentVersion() {
    return jdbc.sql("select current from results.summary_version").query(Integer.class).single();
  }

  private static int versionAfter(int current) {
    return current == Short.MAX_VALUE ? 1 : current + 1;
  }

  private record Built(Recounted recounted, @Nullable Long through) {
    Built with(Recounted spans) {
      return new Built(
          new Recounted(recounted.rows(), spans.differing(), spans.example()), through);
    }
  }

  /// Months and years that are not the sum of their days. They are built anew with the days.
  private Recounted spansDiffering(int current) {
    return jdbc.sql(SPANS_DIFFERING)
        .withQueryTimeout(LONGEST_SECONDS)
        .param("current", current)
        .query((rs, n) -> new Recounted(0, rs.getLong("differing"), rs.getString("example")))
        .single();
  }

  private void swap(int next, @Nullable Long through) {
    jdbc.sql(SPANS)
        .withQueryTimeout(LONGEST_SECONDS)
        .param("next", next)
        .query((rs, n) -> rs.getLong("by_unit"))
        .single();
    jdbc.sql(
            """
            update results.summary_version
            set current = :next, built_at = :at, folded_at = :at,
              folded_through = coalesce(cast(:through as bigint), folded_through)
            """)
        .param("next", next)
        .param("at", OffsetDateTime.now(clock))
        .param("through", through)
        .update();
    journal.beginAnew();
    // What others derived from records may be wrong where the figures were.
    jdbc.sql("insert into results.touched (unit_id) values (null)").update();
    TABLES.forEach(
        table ->
            jdbc.sql("delete from " + table + " where version <> :next")
                .withQueryTimeout(LONGEST_SECONDS)
                .param("next", next)
                .update());
  }

  private boolean isOwner() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  private static String statement(String name) {
    try {
      return new ClassPathResource("sql/results/" + name + ".sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
