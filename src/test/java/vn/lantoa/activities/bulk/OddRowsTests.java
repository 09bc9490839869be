package vn.lantoa.activities.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.NewActivity.Entry;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Approvals;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Crew;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.Particulars;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// What looks odd in files: the same as in records alone, told before it is written, and kept.
@LantoaTest(database = Database.DEMO)
final class OddRowsTests {
  private static final long SEED = 20_261_122;
  private static final int ROWS = 150;
  private static final String HEAD =
      "key,unit,form,to,area,spot,enterprise,title,quantity,attendances,grade,people,cost,campaign\n";
  private static final List<String> TITLES =
      List.of("Tuyên truyền BHXH tự nguyện", "Đối thoại với công nhân", "Tuyên truyền BHYT hộ");

  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private Activities activities;
  @Autowired private Approvals approvals;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private Crew crew;
  private Viewer officer;
  private FileDesk desk;
  private int campaign;

  @BeforeEach
  void sitDown() {
    crew = new Crew(accounts, organisation);
    officer = crew.officer();
    desk = new FileDesk(imports, work, officer);
    jdbc.sql("truncate activities.contribution_delta, activities.period_report").update();
    jdbc.sql("truncate activities.activity cascade").update();
    // The demo has closed months.
    jdbc.sql("update activities.period_rule set lock_after = null, locks_from = null").update();
    campaign =
        jdbc.sql(
                """
                insert into campaigns.campaign
                  (code, name_vi, name_en, name_folded, days, unit_id)
                select 'ODD', 'Đợt thử', 'Trial', 'dot thu', '[2026-05-01,2026-06-01)', unit_id
                from organisation.unit_version where code = 'BHXHVN' and upper(valid) is null
                on conflict (code) do update set name_en = excluded.name_en
                returning id
                """)
            .query(Integer.class)
            .single();
  }

  @AfterEach
  void askAgain() {
    jdbc.sql("update activities.soft_rule set handling = 'ASKS' where code = 'AREA_ELSEWHERE'")
        .update();
  }

  /// What a row says.
  private record Said(
      String key,
      String unit,
      String form,
      LocalDate day,
      @Nullable String area,
      String spot,
      String enterprise,
      String title,
      long quantity,
      long attendances,
      Grade grade,
      @Nullable Long people,
      @Nullable Long cost,
      boolean inCampaign) {
    String line() {
      return String.join(
              ",",
              key,
              unit,
              form,
              day.toString(),
              area == null ? "" : area,
              spot,
              enterprise,
              title,
              Long.toString(quantity),
              Long.toString(attendances),
              grade.name(),
              people == null ? "" : people.toString(),
              cost == null ? "" : cost.toString(),
              inCampaign ? "ODD" : "")
          + "\n";
    }
  }

  private Said random(RandomGenerator dice, int n, String unit, List<String> communes) {
    String form = List.of("SMALL_GROUP", "CONFERENCE", "COUNTER_ADVICE").get(dice.nextInt(3));
    boolean odd = dice.nextInt(3) == 0;
    long crowd = form.equals("COUNTER_ADVICE") ? 0 : dice.nextInt(60);
    return new Said(
        unit + "-" + n,
        unit,
        form,
        Crew.TODAY.minusDays(dice.nextInt(3) == 0 ? dice.nextInt(250) : dice.nextInt(3)),
        dice.nextInt(3) == 0 ? null : communes.get(dice.nextInt(communes.size())),
        dice.nextInt(2) == 0 ? "" : "Nhà văn hóa thôn " + dice.nextInt(3),
        dice.nextInt(4) == 0 ? "Công ty may " + dice.nextInt(2) : "",
        TITLES.get(dice.nextInt(TITLES.size())) + " lần " + dice.nextInt(9),
        odd ? dice.nextInt(2) * (40 + dice.nextInt(90)) : 1 + dice.nextInt(9),
        crowd,
        Grade.values()[dice.nextInt(4)],
        dice.nextInt(3) == 0 ? Long.valueOf(dice.nextInt(9) * 100L + dice.nextInt(2)) : null,
        odd && dice.nextInt(4) == 0 ? Long.valueOf(499_999_999 + dice.nextInt(2)) : null,
        dice.nextInt(6) == 0);
  }

  private ActivityFacts facts(Said row) {
    AreaId area =
        row.area() == null
            ? null
            : geography.findAreaByCode(AreaKind.COMMUNE, row.area(), row.day()).orElseThrow().id();
    return new ActivityFacts(
            crew.unit(row.unit()),
            row.form(),
            ActivityFacts.Subject.of(List.of(), List.of()),
            new ActivityFacts.Days(row.day(), row.day()),
            new ActivityFacts.Place(area, null),
            new ActivityFacts.Amount(row.quantity(), row.attendances(), row.grade()),
            row.title(),
            "",
            null)
        .with(
            new Particulars(
                Set.of(),
                row.spot(),
                row.enterprise(),
                row.inCampaign() ? new CampaignId(campaign) : null,
                row.people(),
                Particulars.Outcomes.NONE,
                new Particulars.Spending(row.cost(), null),
                Set.of()));
  }

  private ActivityId record(Said row) {
    Recording came =
        activities.record(
            officer,
            new NewActivity(
                facts(row),
                Entry.PROGRAM,
                new Confirmation("a.csv", EnumSet.allOf(SoftRule.class))));
    assertThat(came).as(row.line()).isInstanceOf(Recording.Recorded.class);
    return ((Recording.Recorded) came).id();
  }

  /// Doubts that stand, and whether the record was approved. The name of another unit is told anew
  /// to each reader.
  private List<String> kept(ActivityId id) {
    return jdbc.sql(
            """
            select rule || ' ' || sign || ' ' || field || ' ' || outcome || ' ' || reason || ' '
              || case rule when 'SAME_EVENT' then '' else arguments::text end || ' '
              || coalesce(other_id::text, '')
            from activities.doubt
            where activity_id = :id and until_version is null
            union all
            select status || ' ' || version from activities.activity where id = :id
            order by 1
            """)
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  private ActivityId keyed(String key) {
    return jdbc.sql("select id from activities.activity where row_key = ?")
        .param(key)
        .query((rs, n) -> new ActivityId(rs.getObject(1, java.util.UUID.class)))
        .single();
  }

  private List<String> communes() {
    List<String> codes =
        new ArrayList<>(
            geography.communesOf(crew.unit("46-01"), Crew.TODAY.minusDays(250)).stream()
                .limit(3)
                .map(area -> area.code())
                .toList());
    codes.add(elsewhere());
    return codes;
  }

  /// A commune that 46-01 does not look after.
  private String elsewhere() {
    return geography.communesOf(crew.unit("46-02"), Crew.TODAY.minusDays(250)).getFirst().code();
  }

  @Test
  void setsAreJudgedAsRecordsAlone() {
    System.out.println("seed " + SEED);
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<String> communes = communes();
    for (int n = 0; n < 60; n++) {
      record(random(dice, n, n % 3 == 0 ? "46-01" : "46-02", communes));
    }
    List<Said> rows = new ArrayList<>();
    StringBuilder csv = new StringBuilder(HEAD);
    Map<String, List<String>> alone = new HashMap<>();
    for (int n = 0; n < ROWS; n++) {
      Said row = random(dice, 100 + n, "46-01", communes);
      rows.add(row);
      csv.append(row.line());
      alone.put(row.key(), alone(row));
    }
    ImportJob shown = desk.preview(csv.toString());
    assertThat(desk.faults(shown)).isEmpty();
    assertThat(desk.commit(shown).status()).isEqualTo(ImportStatus.DONE);
    Set<String> fired = new java.util.TreeSet<>();
    for (Said row : rows) {
      List<String> bulk = kept(keyed(row.key()));
      assertThat(bulk).as(row.line()).isEqualTo(alone.get(row.key()));
      bulk.forEach(doubt -> fired.add(doubt.split(" ")[0]));
    }
    // Every rule fired, and some records passed.
    assertThat(fired).contains("APPROVED", "RECORDED").hasSize(SoftRule.values().length + 2);
  }

  private List<String> alone(Said row) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return kept(record(row));
            }));
  }

  private static String groups(String key, String unit, String words) {
    return key + "," + unit + ",SMALL_GROUP,2026-11-18," + words + "\n";
  }

  @Test
  void previewSaysWhatLooksOddAndWritingConfirmsIt() {
    // Row 2 is plain, row 3 has attendances of nothing, row 4 repeats row 3's event elsewhere.
    String csv =
        HEAD
            + groups("A1", "46-01", ",,,Nhóm nhỏ một,3,30,,,,")
            + groups("A2", "46-01", ",Nhà văn hóa,,Nói chuyện chuyên đề,0,30,,,,")
            + groups("A3", "46-02", ",Nhà văn hóa,,Nói chuyện chuyên đề,1,9,,,,");
    ImportJob unseen =
        imports.receive(
            officer.actor(),
            "activities",
            new Imports.Received(
                "a.csv", Imports.Content.of(csv.getBytes(StandardCharsets.UTF_8)), Map.of(), true));
    // Nobody has seen the questions, so nothing is written yet.
    ImportJob shown = desk.worked(unseen);
    assertThat(shown.status()).isEqualTo(ImportStatus.PREVIEWED);
    assertThat(shown.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0));
    assertThat(imports.notes(shown.id(), 100))
        .extracting(OddRowsTests::told)
        .containsExactly(
            "0  import.odd [2]",
            "0  import.odd.ATTENDANCES_WITHOUT_QUANTITY [1, 3]",
            "0  import.odd.SAME_EVENT [1, 4]",
            "3 attendances activities.doubt.ATTENDANCES_WITHOUT_QUANTITY [30]",
            "4 title activities.doubt.SAME_EVENT ["
                + organisation.findUnitByCode("46-01", Crew.TODAY).orElseThrow().name()
                + "]");
    assertThat(desk.commit(shown).status()).isEqualTo(ImportStatus.DONE);
    var queue = approvals.queueOf(officer, new Approvals.Narrowing(null, null), 1);
    assertThat(queue.doubted()).isEqualTo(2);
    assertThat(kept(keyed("A2")))
        .containsExactly(
            "ATTENDANCES_WITHOUT_QUANTITY 30 attendances CONFIRMED a.csv {30} ", "RECORDED 1");
    assertThat(kept(keyed("A3")).getLast()).contains(keyed("A2").toString());
  }

  private static String told(RowFault note) {
    return note.row() + " " + note.column() + " " + note.code() + " " + note.arguments();
  }

  @Test
  void correctionByFileEndsTheDoubtAndTheRecordPasses() {
    String head = "key,unit,form,to,title,quantity,people,grade\n";
    String row = "B1,46-01,COUNTER_ADVICE,2026-11-18,Tư vấn tại quầy,40,500,COUNTED\n";
    desk.take(head + row);
    assertThat(kept(keyed("B1")))
        .containsExactly("PEOPLE_ROUND 500 particulars.people TOLD  {500} ", "RECORDED 1");
    ImportJob corrected = desk.take(head + row.replace("500", "499"));
    assertThat(corrected.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    // The correction is version 2, the program's approval version 3.
    assertThat(kept(keyed("B1"))).containsExactly("APPROVED 3");
    assertThat(
            jdbc.sql("select outcome || ' ' || until_version from activities.doubt")
                .query(String.class)
                .single())
        .isEqualTo("CORRECTED 1");
    // Plus 40, minus and plus for the correction, minus and plus for the approval.
    assertThat(
            jdbc.sql(
                    "select sum(quantity) || ' ' || sum(quantity) filter (where approved)"
                        + " from activities.contribution_delta")
                .query(String.class)
                .single())
        .isEqualTo("40 40");
    ImportJob again = desk.preview(head + row.replace("500", "499"));
    assertThat(again.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    assertThat(imports.notes(again.id(), 10)).isEmpty();
  }

  @Test
  void ruleThatRefusesRefusesTheRow() {
    jdbc.sql("update activities.soft_rule set handling = 'REFUSES' where code = 'AREA_ELSEWHERE'")
        .update();
    ImportJob shown =
        desk.preview(
            HEAD
                + groups("C1", "46-01", elsewhere() + ",,,Nhóm nhỏ một,3,30,,,,")
                + groups("C2", "46-01", ",,,Nhóm nhỏ hai,3,30,,,,"));
    assertThat(shown.counts()).isEqualTo(new Counts(2, 1, 0, 0, 1));
    assertThat(desk.codes(shown)).containsExactly("activities.doubt.AREA_ELSEWHERE");
    assertThat(desk.commit(shown).counts()).isEqualTo(new Counts(2, 1, 0, 0, 1));
  }
}
