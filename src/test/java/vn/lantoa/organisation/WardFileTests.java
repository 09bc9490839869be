package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Desk;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.LantoaTest;

/// The file of all communes, where it is there.
@LantoaTest
final class WardFileTests {
  private static final Path FILES = Path.of("../shared/data");
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Geography geography;
  @Autowired private JdbcClient jdbc;

  @Test
  void oneFileMakesOldAndNewCommunesWithTheirSuccession() throws IOException {
    Path file = FILES.resolve("ward_old_to_new.csv");
    assumeTrue(Files.exists(file));
    Desk desk = new Desk(imports, work);
    String text = Files.readString(file);

    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ImportJob job = desk.hand("areas", bytes(text), Map.of(), true);
    Duration took =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
    assertThat(desk.faults(job)).isEmpty();
    assertThat(job.status()).isEqualTo(ImportStatus.DONE);
    assertThat(job.counts()).isEqualTo(new Counts(10_602, 10_602, 0, 0, 0));
    // Of this thread alone: how long others keep the machine busy is not its affair.
    assertThat(took).isLessThan(Duration.ofSeconds(10));

    // 86 shipped provinces (52 old, 23 new, 11 that went on), 696 districts, 10 035 old communes
    // and
    // 3 321 new ones.
    assertThat(count("select count(*) from organisation.area")).isEqualTo(14_138);
    assertThat(geography.provincesOn(BEFORE)).hasSize(63);
    assertThat(geography.provincesOn(SINCE)).hasSize(34);
    assertSuccession();

    // The same with other writings of the same names: decomposed, and the tone on the other vowel.
    String variant = Normalizer.normalize(text.replace("Hoà", "Hòa"), Normalizer.Form.NFD);
    assertThat(variant).isNotEqualTo(text);
    ImportJob again = desk.hand("successions", bytes(variant), Map.of(), true);
    assertThat(again.status()).isEqualTo(ImportStatus.DONE);
    assertThat(again.counts()).isEqualTo(new Counts(10_602, 0, 0, 10_602, 0));
  }

  private void assertSuccession() {
    assertThat(
            count(
                """
                select count(*) from (
                  select predecessor_id from organisation.area_succession
                  join organisation.area_version v on v.area_id = predecessor_id and v.kind = 'COMMUNE'
                  group by predecessor_id having count(*) > 1) divided
                """))
        .isEqualTo(471);
    assertThat(
            count(
                """
                select count(*) from (
                  select s.successor_id
                  from organisation.area_succession s
                  join organisation.area_version c on c.area_id = s.predecessor_id
                  left join organisation.area_version d on d.area_id = c.parent_id and d.kind = 'DISTRICT'
                  where c.kind <> 'PROVINCE'
                  group by s.successor_id
                  having count(distinct coalesce(d.parent_id, c.parent_id)) > 1) straddling
                """))
        .isEqualTo(23);
    // An island district without communes is itself the predecessor.
    Area island = geography.findAreaByCode(AreaKind.COMMUNE, "11948", SINCE).orElseThrow();
    Area district = geography.findAreaByCode(AreaKind.DISTRICT, "318", BEFORE).orElseThrow();
    assertThat(
            count(
                "select count(*) from organisation.area_succession where successor_id = '"
                    + island.id().value()
                    + "' and predecessor_id = '"
                    + district.id().value()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void filesOfProvincesSayWhatIsShipped() throws IOException {
    assumeTrue(Files.exists(FILES));
    Desk desk = new Desk(imports, work);
    ImportJob succession = desk.hand("successions", read("province_63_to_34.csv"), Map.of(), true);
    assertThat(desk.faults(succession)).isEmpty();
    assertThat(succession.counts()).isEqualTo(new Counts(63, 0, 0, 63, 0));
    ImportJob names = desk.hand("areas", read("provinces_34_as_of_2026-11.csv"), Map.of(), true);
    assertThat(desk.faults(names)).isEmpty();
    assertThat(names.counts()).isEqualTo(new Counts(34, 0, 0, 34, 0));
  }

  @Test
  void outlinesOfAllProvincesAreTakenOnce() throws IOException {
    assumeTrue(Files.exists(FILES));
    Desk desk = new Desk(imports, work);
    byte[] file = read("vn34_provinces_simplified.geojson");
    ImportJob job = desk.hand("geometry", file, Map.of(), true);
    assertThat(desk.faults(job)).isEmpty();
    assertThat(job.counts()).isEqualTo(new Counts(34, 34, 0, 0, 0));
    assertThat(desk.hand("geometry", file, Map.of(), true).counts())
        .isEqualTo(new Counts(34, 0, 0, 34, 0));
    // Seven codes were borne by other provinces then: 15, 24, 44, 52, 80, 82, 91.
    ImportJob then = desk.hand("geometry", file, Map.of("effectiveOn", "2025-06-30"), true);
    assertThat(then.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(desk.faults(then))
        .hasSize(7)
        .allMatch(fault -> fault.code().equals("import.geometry.unknown"));
  }

  private static byte[] read(String name) throws IOException {
    return Files.readAllBytes(FILES.resolve(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }
}
