package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.RuleBody.PartBody;
import vn.lantoa.targets.RuleBody.StepBody;
import vn.lantoa.testing.LantoaTest;

/// The eight targets of the documents of 2022, and every other shape a rule has.
@LantoaTest
class RuleWordsTests {
  private static final Locale VI = Locale.of("vi", "VN");

  @Autowired private RuleWords words;

  private static RuleBody body(
      String type, String measure, @Nullable String min, @Nullable String max) {
    return new RuleBody(type, measure, decimal(min), decimal(max), null, null, null, null);
  }

  private static @Nullable BigDecimal decimal(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }

  private static RuleBody per(RuleBody body, String per) {
    return new RuleBody(
        body.type(), body.measure(), body.min(), body.max(), per, body.of(), body.part(), null);
  }

  private static RuleBody of(RuleBody body, String of) {
    return new RuleBody(
        body.type(), body.measure(), body.min(), body.max(), body.per(), of, null, body.steps());
  }

  private String provinces(RuleBody rule) {
    return said(rule, VI);
  }

  private String said(RuleBody rule, Locale locale) {
    return words.say(
        new RuleWords.Said(rule, UnitKind.PROVINCIAL, List.of(), DayRange.year(2026)), locale);
  }

  @Test
  void rangeSaysHowManyAYear() {
    RuleBody rule = per(body("RANGE", "CONFERENCE_ENTERPRISE.quantity", "10", "12"), "YEAR");
    assertThat(provinces(rule))
        .isEqualTo("Mỗi BHXH tỉnh, thành phố tổ chức 10-12 hội nghị tại doanh nghiệp mỗi năm.");
    assertThat(said(rule, Locale.ENGLISH))
        .isEqualTo("Each provincial office holds 10-12 conferences at enterprises a year.");
  }

  @Test
  void coverageSaysInWhichShareOfCommunes() {
    RuleBody rule = of(body("COVERAGE", "CONFERENCE.activities", "0.15", "0.2"), "COMMUNES");
    assertThat(provinces(rule))
        .isEqualTo("Mỗi BHXH tỉnh, thành phố tổ chức hội nghị ở 15-20% số xã trong năm 2026.");
    assertThat(said(rule, Locale.ENGLISH))
        .isEqualTo("Each provincial office holds conferences in 15-20% of its communes in 2026.");
  }

  @Test
  void weeklyFloorSaysForWhomAndItsPart() {
    RuleBody rule =
        new RuleBody(
            "WEEKLY_FLOOR",
            "BROADCAST.quantity",
            BigDecimal.valueOf(4),
            null,
            "STATION",
            null,
            new PartBody("VOLUNTARY_SI", BigDecimal.valueOf(2)),
            null);
    assertThat(provinces(rule))
        .isEqualTo(
            "Mỗi đài truyền thanh cơ sở phát ít nhất 4 lượt mỗi tuần, trong đó ít nhất 2 lượt về"
                + " BHXH tự nguyện.");
    assertThat(said(rule, Locale.ENGLISH))
        .isEqualTo(
            "Each commune station makes at least 4 broadcasts a week, of which at least 2"
                + " broadcasts about voluntary social insurance.");
    assertThat(words.say(new RuleWords.Said(rule, null, List.of("BHXH thành phố Huế"), null), VI))
        .startsWith("Mỗi đài truyền thanh cơ sở thuộc BHXH thành phố Huế phát ít nhất 4 lượt");
    assertThat(provinces(per(body("WEEKLY_FLOOR", "BROADCAST.quantity", "8", null), "UNIT")))
        .isEqualTo(
            "Mỗi BHXH tỉnh, thành phố phát ít nhất 8 lượt trên loa truyền thanh cơ sở mỗi"
                + " tuần.");
  }

  @Test
  void partnersAreSaidOneByOne() {
    RuleBody rule = per(body("PER_PARTNER", "CONFERENCE.quantity", "1", "3"), "YEAR");
    assertThat(provinces(rule))
        .isEqualTo(
            "Mỗi BHXH tỉnh, thành phố tổ chức 1-3 hội nghị với mỗi cơ quan phối hợp mỗi năm.");
    assertThat(said(rule, Locale.ENGLISH))
        .isEqualTo(
            "Each provincial office holds 1-3 conferences with each partner organisation a year.");
  }

  /// Behind one thing English has another word, Vietnamese the same.
  @Test
  void oneThingIsSaidAsOne() {
    RuleBody rule = per(body("RANGE", "CONFERENCE_ENTERPRISE.quantity", "1", null), "YEAR");
    assertThat(said(rule, Locale.ENGLISH))
        .isEqualTo("Each provincial office holds at least 1 conference at enterprises a year.");
    assertThat(provinces(rule))
        .isEqualTo("Mỗi BHXH tỉnh, thành phố tổ chức ít nhất 1 hội nghị tại doanh nghiệp mỗi năm.");
    assertThat(said(per(body("RANGE", "CONFERENCE.people", "1", null), "YEAR"), Locale.ENGLISH))
        .isEqualTo("Each provincial office reaches at least 1 person by conferences a year.");
    assertThat(
            said(per(body("RANGE", "SMALL_GROUP.activities", null, "1"), "YEAR"), Locale.ENGLISH))
        .isEqualTo(
            "Each provincial office holds at most 1 recorded activity (small-group sessions) a"
                + " year.");
    assertThat(said(per(body("RANGE", "CONFERENCE.quantity", "11", "21"), "YEAR"), Locale.ENGLISH))
        .isEqualTo("Each provincial office holds 11-21 conferences a year.");
    RuleBody floor =
        new RuleBody(
            "WEEKLY_FLOOR",
            "BROADCAST.quantity",
            BigDecimal.TWO,
            null,
            "STATION",
            null,
            new PartBody("VOLUNTARY_SI", BigDecimal.ONE),
            null);
    assertThat(said(floor, Locale.ENGLISH))
        .isEqualTo(
            "Each commune station makes at least 2 broadcasts a week, of which at least 1"
                + " broadcast about voluntary social insurance.");
  }

  @Test
  void sharesSayOfWhom() {
    assertThat(
            provinces(
                of(body("SHARE", "COLLABORATORS_TRAINED", "1", null), "COLLABORATORS_ACTIVE")))
        .isEqualTo(
            "100% cộng tác viên, nhân viên thu đang hoạt động ở mỗi BHXH tỉnh, thành phố được tập"
                + " huấn trong năm 2026.");
    assertThat(provinces(of(body("SHARE", "ALL.people", "1", null), "PARTY_MEMBERS")))
        .isEqualTo(
            "100% cán bộ, đảng viên ở mỗi BHXH tỉnh, thành phố được truyền thông trong năm 2026.");
    assertThat(provinces(of(body("SHARE", "SURVEY", "0.55", null), "LABOUR_FORCE")))
        .isEqualTo(
            "Ít nhất 55% lực lượng lao động trong độ tuổi ở mỗi BHXH tỉnh, thành phố được truyền"
                + " thông và hiểu nội dung, theo kết quả khảo sát trong năm 2026.");
    assertThat(provinces(of(body("SHARE", "ALL.people", "0.25", null), "LABOUR_FORCE")))
        .isEqualTo(
            "Ít nhất 25% lực lượng lao động trong độ tuổi ở mỗi BHXH tỉnh, thành phố được truyền"
                + " thông trong năm 2026.");
    assertThat(said(of(body("SHARE", "ALL.people", "0.25", null), "LABOUR_FORCE"), Locale.ENGLISH))
        .isEqualTo(
            "At least 25% of the labour force of working age of each provincial office is reached"
                + " in 2026.");
  }

  @Test
  void stepsSayByWhichDay() {
    RuleBody steps =
        new RuleBody(
            "CUMULATIVE",
            "SMALL_GROUP.quantity",
            null,
            null,
            null,
            null,
            null,
            List.of(
                new StepBody(LocalDate.of(2026, 6, 30), BigDecimal.valueOf(60)),
                new StepBody(LocalDate.of(2026, 12, 31), BigDecimal.valueOf(1_000))));
    assertThat(provinces(steps))
        .isEqualTo(
            "Mỗi BHXH tỉnh, thành phố có số cuộc truyền thông nhóm nhỏ: đến 30/6/2026 đạt 60"
                + " cuộc, đến 31/12/2026 đạt 1.000 cuộc.");
    RuleBody shares =
        new RuleBody(
            "CUMULATIVE",
            "CONFERENCE_ENTERPRISE.quantity",
            null,
            null,
            null,
            "ENTERPRISES",
            null,
            List.of(new StepBody(LocalDate.of(2026, 6, 30), new BigDecimal("0.6"))));
    assertThat(provinces(shares))
        .isEqualTo(
            "Mỗi BHXH tỉnh, thành phố có số hội nghị tại doanh nghiệp tính trên doanh nghiệp đang"
                + " tham gia BHXH: đến 30/6/2026 đạt 60%.");
  }

  @Test
  void ratioSaysForOneOfWhat() {
    RuleBody rule = of(body("RATIO", "CONFERENCE.cost", null, "20000"), "CONFERENCE.people");
    assertThat(provinces(rule))
        .isEqualTo(
            "Mỗi BHXH tỉnh, thành phố có chi phí cho hội nghị không quá 20.000 đồng một người được"
                + " tiếp cận trong năm 2026.");
    assertThat(said(rule, Locale.ENGLISH))
        .isEqualTo(
            "Each provincial office keeps cost of conferences to at most 20,000 dong a person"
                + " reached in 2026.");
  }

  @Test
  void whatIsNotWrittenYetIsLeftOpen() {
    assertThat(
            words.say(new RuleWords.Said(body("RANGE", "", null, null), null, List.of(), null), VI))
        .isEqualTo("Mỗi đơn vị (chưa chọn) thực hiện ít nhất … … ….");
    assertThat(
            words.say(
                new RuleWords.Said(
                    per(body("RANGE", "CONFERENCE.quantity", null, "5"), "MONTH"),
                    null,
                    List.of("BHXH thành phố Huế", "BHXH tỉnh Cà Mau"),
                    null),
                VI))
        .isEqualTo(
            "Mỗi đơn vị BHXH thành phố Huế và BHXH tỉnh Cà Mau tổ chức không quá 5 hội nghị mỗi"
                + " tháng.");
    assertThat(words.say(new RuleWords.Said(body("", "", null, null), null, List.of(), null), VI))
        .isEmpty();
  }
}
