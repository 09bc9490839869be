package vn.lantoa.activities.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// Files of a million records (`bench.rows`): how the import compares with COPY into a table with
/// the same constraints, and reading a workbook with merely reading it.
@Tag("bench")
@LantoaTest(database = Database.DEMO)
final class ImportBenchTests {
  private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
  private static final String[] FORMS = {"SMALL_GROUP", "CONFERENCE", "BROADCAST", "SOCIAL_POST"};
  private static final String[] AREAS = {
    "VOLUNTARY_SI", "HOUSEHOLD_HI", "VOLUNTARY_SI;HOUSEHOLD_HI"
  };
  private static final String[] AUDIENCES = {"WORKERS", "VOLUNTARY_AND_HOUSEHOLD", "SCHOOLS"};
  private static final String[] HEADINGS = {
    "key",
    "unit",
    "form",
    "from",
    "to",
    "area",
    "spot",
    "audiences",
    "policyAreas",
    "title",
    "quantity",
    "attendances",
    "people",
    "note"
  };

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;

  @TempDir private Path folder;

  private record Place(String unit, String area) {}

  private interface Taker {
    void take(Object[] row) throws IOException;
  }

  private void rows(Taker taker) throws IOException {
    List<Place> places =
        jdbc.sql(
                """
                select u.code as unit, a.code as area
                from organisation.unit_area c
                join organisation.unit_version u on u.unit_id = c.unit_id and upper(u.valid) is null
                join organisation.area_version a on a.area_id = c.area_id and upper(a.valid) is null
                where upper(c.valid) is null
                order by 1, 2
                """)
            .query((rs, n) -> new Place(rs.getString("unit"), rs.getString("area")))
            .list();
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);
    LocalDate first = LocalDate.of(2025, 7, 1);
    for (int n = 0; n < ROWS; n++) {
      Place place = places.get(dice.nextInt(places.size()));
      String form = FORMS[dice.nextInt(FORMS.length)];
      LocalDate day = first.plusDays(dice.nextInt(500));
      long crowd = form.equals("BROADCAST") || form.equals("SOCIAL_POST") ? 0 : dice.nextInt(120);
      taker.take(
          new Object[] {
            "R" + n,
            place.unit(),
            form,
            day,
            day,
            dice.nextInt(10) < 7 ? place.area() : "",
            spot(dice, place),
            AUDIENCES[dice.nextInt(AUDIENCES.length)],
            AREAS[dice.nextInt(AREAS.length)],
            "Tuyên truyền chính sách BHXH tự nguyện, BHYT hộ gia đình lần " + n,
            1L + dice.nextInt(9),
            crowd,
            crowd == 0 ? "" : (Object) crowd,
            ""
          });
    }
  }

  private static String spot(RandomGenerator dice, Place place) {
    return dice.nextInt(4) == 0
        ? "Nhà văn hóa thôn " + dice.nextInt(20) + ", xã " + place.area()
        : "";
  }

  @Test
  void csvAgainstCopyIntoTheSameConstrainedTable() throws Exception {
    Path csv = folder.resolve("million.csv");
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write(String.join(",", HEADINGS) + "\n");
      rows(
          row -> {
            for (int at = 0; at < row.length; at++) {
              String text = row[at].toString();
              out.write((at == 0 ? "" : ",") + (text.contains(",") ? '"' + text + '"' : text));
            }
            out.write('\n');
          });
    }
    forgetPeaks();
    Timed timed = take(csv, "million.csv");
    double copy = copy();
    print(
        "import CSV %,d rows, %,d MB: store %.1f s, read and stage %.1f s, judge %.1f s, judge again and"
            + " write %.1f s, together %.1f s (%,.0f rows/s)",
        ROWS,
        Files.size(csv) >> 20,
        timed.store(),
        timed.stage(),
        timed.judge(),
        timed.write(),
        timed.all(),
        ROWS / timed.all());
    print("import CSV: COPY of the same into the same constraints %.1f s", copy);
    print("import CSV: ratio %.0f %% (bar 25 %%)", 100 * copy / timed.all());
    print("import CSV: heap in use after collections at most %d MB (bar 512)", peak());
    assertThat(timed.counts()).isEqualTo(new Counts(ROWS, ROWS, 0, 0, 0));
    Timed again = take(csv, "million.csv");
    print("import CSV: the same file again %.1f s, %s", again.all(), again.counts());
    assertThat(again.counts()).isEqualTo(new Counts(ROWS, 0, 0, ROWS, 0));
  }

  @Test
  void workbookAgainstMerelyReadingIt() throws Exception {
    Path xlsx = workbook();
    double merely = merely(xlsx);
    forgetPeaks();
    Timed timed = take(xlsx, "million.xlsx");
    print(
        "import XLSX %,d rows, %,d MB: store %.1f s, read and stage %.1f s, judge %.1f s, judge again and"
            + " write %.1f s",
        ROWS, Files.size(xlsx) >> 20, timed.store(), timed.stage(), timed.judge(), timed.write());
    print("import XLSX: fastexcel merely reading it %.1f s", merely);
    print(
        "import XLSX: ratio read, checked and staged %.0f %%, previewed %.0f %% (bar 40 %%)",
        100 * merely / timed.stage(), 100 * merely / (timed.stage() + timed.judge()));
    print("import XLSX: heap in use after collections at most %d MB (bar 512)", peak());
    assertThat(timed.counts().refused()).isZero();
  }

  private Path workbook() throws IOException {
    Path xlsx = folder.resolve("million.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(xlsx), "LanToa", "1.0")) {
      Worksheet sheet = book.newWorksheet("Hoạt động");
      for (int at = 0; at < HEADINGS.length; at++) {
        sheet.value(0, at, HEADINGS[at]);
      }
      int[] number = {0};
      rows(
          row -> {
            number[0]++;
            for (int at = 0; at < row.length; at++) {
              switch (row[at]) {
                case LocalDate day -> {
                  sheet.value(number[0], at, day);
                  sheet.style(number[0], at).format("dd/mm/yyyy").set();
                }
                case Long whole -> sheet.value(number[0], at, whole);
                case String text when text.isEmpty() -> {}
                case Object text -> sheet.inlineString(number[0], at, text.toString());
              }
            }
            if (number[0] % 1_000 == 0) {
              sheet.flush();
            }
          });
    }
    return xlsx;
  }

  private static double merely(Path xlsx) throws IOException {
    long began = System.nanoTime();
    long[] letters = {0};
    try (ReadableWorkbook book = new ReadableWorkbook(xlsx.toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            for (Cell cell : row) {
              letters[0] += cell == null ? 0 : cell.getText().length();
            }
          });
    }
    assertThat(letters[0]).isPositive();
    return seconds(began);
  }

  /// Seconds, and what came of it.
  private record Timed(double store, double stage, double judge, double write, Counts counts) {
    double all() {
      return store + stage + judge + write;
    }
  }

  private Timed take(Path file, String name) {
    var officer = new Crew(accounts, organisation).headquarters();
    long began = System.nanoTime();
    ImportJob job =
        imports.receive(
            officer.actor(),
            "activities",
            new Imports.Received(name, new OnDisk(file), Map.of(), false));
    double store = seconds(began);
    began = System.nanoTime();
    work.run(job.id());
    double previewed = seconds(began);
    ImportJob shown = imports.find(job.id()).orElseThrow();
    assertThat(imports.faults(job.id(), 5)).isEmpty();
    assertThat(shown.status()).isEqualTo(ImportStatus.PREVIEWED);
    double judge = judged(job);
    began = System.nanoTime();
    imports.commit(officer.actor(), job.id());
    work.run(job.id());
    double write = seconds(began);
    ImportJob done = imports.find(job.id()).orElseThrow();
    assertThat(done.status()).isEqualTo(ImportStatus.DONE);
    return new Timed(store, previewed - judge, judge, write, shown.counts());
  }

  /// Seconds since the rows were staged, by the clock of the table's last analysis.
  private double judged(ImportJob job) {
    String table = job.id().toString().replace("-", "");
    return jdbc.sql(
            """
            select extract(epoch from clock_timestamp() - max(last_analyze))
            from pg_stat_user_tables
            where relname = ?
            """)
        .param("import_" + table)
        .query(Double.class)
        .single();
  }

  private record OnDisk(Path file) implements Imports.Content {
    @Override
    public long size() {
      return file.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /// Seconds of COPY of the imported records into an empty table like theirs.
  private double copy() throws Exception {
    Path rows = folder.resolve("rows.copy");
    jdbc.sql("create table activities.bench (like activities.activity including all)").update();
    jdbc.sql(
            """
            select 'alter table activities.bench add constraint ' || conname || ' '
              || pg_get_constraintdef(oid)
            from pg_constraint
            where conrelid = 'activities.activity'::regclass and contype = 'f'
            """)
        .query(String.class)
        .list()
        .forEach(statement -> jdbc.sql(statement).update());
    try (Connection connection = database.getConnection()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      try (var out = Files.newOutputStream(rows)) {
        copy.copyOut(
            "copy (select * from activities.activity where import_id is not null order by id) to stdout",
            out);
      }
      long began = System.nanoTime();
      try (var in = Files.newInputStream(rows)) {
        assertThat(copy.copyIn("copy activities.bench from stdin", in, 1 << 16)).isEqualTo(ROWS);
      }
      return seconds(began);
    }
  }

  private static void forgetPeaks() {
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /// What is in use after a collection, at most; sampled when each pool was collected last.
  private static long peak() {
    return pools()
            .filter(pool -> pool.getCollectionUsage() != null)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void print(String text, Object... arguments) {
    System.out.println("bench " + String.format(Locale.ROOT, text, arguments));
  }
}
