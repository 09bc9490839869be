package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Desk;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.LantoaTest;

/// Each wrong row is refused with its number, and the same file is taken when the row is right.
@LantoaTest
final class RowFaultTests {
  private static final String AREAS = "kind,code,name,parent,from,to\n";
  private static final String UNITS = "code,name,kind,parent,area,from,to\n";

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private JdbcClient jdbc;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(imports, work);
  }

  private void assertRefused(ImportJob job, int row, String code) {
    assertThat(job.status()).isEqualTo(ImportStatus.REFUSED);
    assertThat(desk.faults(job))
        .extracting("row", "code")
        .contains(org.assertj.core.groups.Tuple.tuple(row, "import." + code));
  }

  @ParameterizedTest
  @CsvSource({
    "2015-01-01,,law.gap",
    "2011-01-01,,spans.overlap",
    "2012-01-01,2011-01-01,end.before.start",
    "31/31/2012,,day.wrong",
  })
  void spansOfALifeFollowOneAnother(String from, String to, String code) {
    String first = AREAS + "DISTRICT,801,Huyện A,46,2010-01-01,2012-01-01\n";
    String wrong = "DISTRICT,801,Huyện B,46," + from + "," + (to == null ? "" : to) + "\n";
    assertRefused(desk.preview("areas", first + wrong), 3, code);
    ImportJob right = desk.preview("areas", first + "DISTRICT,801,Huyện B,46,2012-01-01,\n");
    assertThat(right.status()).isEqualTo(ImportStatus.PREVIEWED);
    assertThat(right.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0));
  }

  @Test
  void codeThatSeveralBoreNeedsADay() {
    String row = "PROVINCE,15,Tỉnh Lào Cai,,%s,\n";
    assertRefused(desk.preview("areas", AREAS + row.formatted("")), 2, "code.ambiguous");
    ImportJob right = desk.preview("areas", AREAS + row.formatted("2025-07-01"));
    assertThat(right.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    assertRefused(
        desk.preview("successions", "of,predecessor,successor,effectiveOn\nAREA,15,15,\n"),
        2,
        "codes.without.day");
  }

  @Test
  void codeBorneByAnotherOnTheDayIsRefused() {
    String text =
        "key,"
            + AREAS
            + "a,DISTRICT,802,Huyện A,46,2010-01-01,\nb,DISTRICT,%s,Huyện B,46,2011-01-01,\n";
    assertRefused(desk.preview("areas", text.formatted("802")), 3, "law.code.taken");
    assertThat(desk.preview("areas", text.formatted("803")).status())
        .isEqualTo(ImportStatus.PREVIEWED);
  }

  @Test
  void provinceNamedByAnothersCodeIsRefused() {
    String text = "old_code,old_name,new_code,new_name_2026\n15,%s,15,Tỉnh Lào Cai\n";
    assertRefused(desk.preview("successions", text.formatted("Tỉnh Lào Cai")), 2, "province.other");
    assertThat(desk.preview("successions", text.formatted("Tỉnh Yên Bái")).counts())
        .isEqualTo(new Counts(1, 0, 0, 1, 0));
  }

  @Test
  void unitsAboveEachOtherAreRefused() {
    String both = "80-A,Đơn vị A,%s,46,,2025-07-01,\n80-B,Đơn vị B,BASE,80-A,,2025-07-01,\n";
    assertThat(desk.take("units", UNITS + both.formatted("BASE")).status())
        .isEqualTo(ImportStatus.DONE);
    ImportJob circle = desk.preview("units", UNITS + "80-A,Đơn vị A,BASE,80-B,,2025-07-01,\n");
    assertRefused(circle, 2, "law.parent.cycle");
    assertRefused(
        desk.preview("units", UNITS + "80-C,Đơn vị C,BASE,80-Z,,2025-07-01,\n"), 2, "code.unknown");
  }

  @Test
  void successionsInACircleAreRefused() {
    String head = "of,predecessor,successor,effectiveOn\n";
    assertRefused(
        desk.preview(
            "successions", head + "PROVINCE,08,02,2024-07-01\nPROVINCE,02,08,2024-08-01\n"),
        3,
        "succession.cycle");
    assertThat(desk.preview("successions", head + "PROVINCE,02,08,2025-07-01\n").counts())
        .isEqualTo(new Counts(1, 0, 0, 1, 0));
  }

  @Test
  void officialListsMakeAreasThatBothTellAlike() {
    String old =
        "Tỉnh Thành Phố,Mã TP,Quận Huyện,Mã QH,Phường Xã,Mã PX,Cấp,Tên Tiếng Anh\n"
            + "Thành phố Hà Nội,01,Quận Ba Đình,001,Phường Phúc Xá,00001,Phường,\n";
    assertThat(desk.take("areas", old).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    String fresh =
        "Mã,Tên,Tiếng Anh,Cấp,Mã TP,Tỉnh / Thành Phố\n00097,Phường Hồng Hà,,Phường,01,Hà Nội\n";
    assertThat(desk.take("areas", fresh).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    String both =
        "old_province_code,old_district_code,old_ward_code,old_province,old_district,old_ward,"
            + "new_province_code,new_ward_code,new_ward_2026,is_split\n"
            + "01,1,1,Thành phố Hà Nội,Quận Ba Đình,Phường Phúc Xá,01,97,Phường Hồng Hà,False\n";
    ImportJob job = desk.take("areas", both);
    assertThat(job.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from organisation.area_version
                    where code in ('001', '00001', '00097')
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void stationsAndPartnersAreTakenOnce() {
    desk.take("areas", AREAS + "COMMUNE,90100,Phường Trăm,46,2025-07-01,\n");
    String stations = "code,name,commune,from,to\nDTT-1,Đài Một,90100,,\n";
    assertThat(desk.take("stations", stations).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    assertThat(desk.take("stations", stations).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    assertRefused(desk.preview("stations", stations.replace("90100", "90199")), 2, "value.missing");

    String partners =
        "code,name,kind,level,area,from,to,agreement,contact\n"
            + "P1,Hội Một,WOMENS_UNION,PROVINCE,46,2025-07-01,,%s,\n";
    assertThat(desk.take("partners", partners.formatted("QC 1")).counts())
        .isEqualTo(new Counts(1, 1, 0, 0, 0));
    assertThat(desk.take("partners", partners.formatted("QC 1")).counts())
        .isEqualTo(new Counts(1, 0, 0, 1, 0));
    assertThat(desk.take("partners", partners.formatted("QC 2")).counts())
        .isEqualTo(new Counts(1, 0, 1, 0, 0));
    assertThat(
            jdbc.sql(
                    "select agreement from organisation.partner p join organisation.partner_version v on v.partner_id = p.id where code = 'P1'")
                .query(String.class)
                .single())
        .isEqualTo("QC 2");
    assertRefused(
        desk.preview("partners", partners.formatted("").replace("PROVINCE", "CITY")),
        2,
        "level.unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[[107,16],[108,16],[108,17],[107,16]]] | 46 | ",
        "[[[107,16],[108,16],[108,17],[107,15]]] | 46 | geometry.ring",
        "[[[207,16],[108,16],[108,17],[207,16]]] | 46 | geometry.point",
        "[[[107,16],[108,16],[108,17],[107,16]]] | 03 | geometry.unknown",
      })
  void outlinesAreChecked(String rings, String code, String fault) {
    ImportJob job =
        desk.preview(
            "geometry",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}]}"
                    .formatted(code, rings));
    if (fault == null) {
      assertThat(job.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    } else {
      assertRefused(job, 1, fault);
    }
  }
}
