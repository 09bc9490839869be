package vn.lantoa.directives.internal.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.directives.register.Marks.Target;

class MarkWordsTests {
  private static List<Target> targets(String words) {
    return TargetWords.in(words);
  }

  @Test
  void rangeOfConferencesPerProvinceAndYearIsRead() {
    assertThat(targets("Tổ chức 10-12 hội nghị/tỉnh/năm tại cơ sở"))
        .containsExactly(
            new Target("10-12 hội nghị/tỉnh/năm", "hội nghị", 10, 12, false, "tỉnh, năm"));
  }

  @Test
  void floorsAndCeilingsAreKeptApart() {
    assertThat(targets("Phát tối thiểu 04 lượt mỗi tuần, trong đó ít nhất 02 lượt về BHXH."))
        .extracting(Target::least)
        .containsExactly(4, 2);
    assertThat(targets("Phát tối thiểu 04 lượt mỗi tuần").getFirst())
        .isEqualTo(new Target("tối thiểu 04 lượt mỗi tuần", "lượt", 4, null, false, "tuần"));
    assertThat(targets("không quá 3 bài/ngày").getFirst())
        .isEqualTo(new Target("không quá 3 bài/ngày", "bài", null, 3, false, "ngày"));
    assertThat(targets("Biên tập 5 video").getFirst())
        .isEqualTo(new Target("5 video", "video", 5, 5, false, null));
  }

  @Test
  void sharesNameTheirWhole() {
    assertThat(targets("hội nghị tại 15-20% số xã"))
        .containsExactly(new Target("15-20%", "xã", 15, 20, true, null));
    assertThat(targets("đạt 100% cộng tác viên được tập huấn").getFirst().least()).isEqualTo(100);
  }

  @Test
  void datesNumbersOfDocumentsAndThousandsAreToldApart() {
    assertThat(targets("Nghị định số 351/2025/NĐ-CP ngày 30/12/2025, điểm 3.4")).isEmpty();
    assertThat(targets("phát 1.050.000 tờ rơi").getFirst().least()).isEqualTo(1_050_000);
    assertThat(targets("12-10 cuộc").getFirst())
        .isEqualTo(new Target("12-10 cuộc", "cuộc", 12, null, false, null));
  }

  @Test
  void decomposedWordsAreReadAlike() {
    String words = Normalizer.normalize("tối thiểu 04 lượt mỗi tuần", Normalizer.Form.NFD);
    assertThat(targets(words)).isEqualTo(targets("tối thiểu 04 lượt mỗi tuần"));
  }

  @Test
  void formsAreasAndAudiencesComeFromTheWords() {
    Marks marks =
        MarkWords.of(
            "Tổ chức hội nghị đối thoại với doanh nghiệp, người lao động về BHXH tự nguyện; phát trên"
                + " loa truyền thanh cơ sở và fanpage.");
    assertThat(marks.forms())
        .containsExactlyInAnyOrder("CONFERENCE", "CONFERENCE_DIALOGUE", "BROADCAST", "SOCIAL_POST");
    assertThat(marks.policyAreas()).containsExactly("VOLUNTARY_SI");
    assertThat(marks.audiences()).contains("EMPLOYERS", "WORKERS");
    assertThat(marks.proposed()).isTrue();
  }

  @Test
  void kindsOfHealthInsuranceAreToldByTheirKind() {
    assertThat(MarkWords.of("BHYT hộ gia đình").policyAreas()).containsExactly("HOUSEHOLD_HI");
    assertThat(MarkWords.of("BHYT học sinh, sinh viên").policyAreas())
        .containsExactly("PUPIL_STUDENT_HI");
    assertThat(MarkWords.of("Bảo hiểm y tế").policyAreas()).containsExactly("HI");
    assertThat(MarkWords.of("người sử dụng lao động").audiences()).containsExactly("EMPLOYERS");
  }
}
