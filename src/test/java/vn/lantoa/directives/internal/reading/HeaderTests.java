package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTests {

  @Test
  void blanksForNumberAndDateAreReportedWithWhatIsPrinted() {
    Extraction letter = SampleLetters.letter("blanks-letter");
    assertThat(letter.notation()).isNull();
    assertThat(letter.issuedOn()).isNull();
    assertThat(letter.place()).isEqualTo("Sóc Trăng");
    assertThat(letter.warnings())
        .contains(
            new Warning(Warning.Code.NOTATION_MISSING, 5, List.of("/BV-TT")),
            new Warning(
                Warning.Code.DATE_MISSING, 5, List.of("Sóc Trăng, ngày … tháng … năm 2025")));
    assertThat(letter.uncertain()).containsExactly(Field.TYPE);
  }

  @Test
  void columnsFlattenedOntoOneLineAreTakenApart() {
    Extraction letter = SampleLetters.letter("blanks-letter");
    assertThat(letter.superior()).isEqualTo("Sở Y tế tỉnh Sóc Trăng");
    assertThat(letter.issuer()).isEqualTo("Bệnh viện Đa khoa");
    assertThat(letter.subject()).isEqualTo("họp mặt người làm báo tường");
    assertThat(letter.signer()).isEqualTo(new Signer(null, "GIÁM ĐỐC", "Trần Văn Sung"));
    assertThat(letter.distribution()).containsExactly("Như trên", "Lưu: VT");
  }

  @Test
  void recipientsOnOneLineAreTakenApart() {
    assertThat(SampleLetters.letter("blanks-letter").recipients())
        .containsExactly("Trưởng các khoa, phòng", "Tổ báo tường");
  }

  @Test
  void siteTitleGluedToAButtonIsFurniture() {
    String text = SampleLetters.text("blanks-letter");
    Extraction letter = SampleLetters.read(text);
    assertThat(SampleLetters.parts(text, letter, SegmentKind.FURNITURE))
        .containsExactly(
            "Công văn mời họp mặt người làm báo tườngOpen navigation", "Send feedback");
  }

  @Test
  void planHasItsTypeAndSubjectUnderTheTitle() {
    Extraction plan = SampleLetters.letter("plan");
    assertThat(plan.type()).isEqualTo("Kế hoạch");
    assertThat(plan.subject()).isEqualTo("Đưa tin về thẻ khám bệnh đến bản xa năm 2026");
    assertThat(plan.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Nghệ An");
    assertThat(plan.superior()).isNull();
    assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2026, 1, 9));
    assertThat(plan.signer())
        .isEqualTo(new Signer("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Vi Thị Mận"));
  }

  @Test
  void decisionOfADepartmentHasItsMinistryAbove() {
    Extraction decision = SampleLetters.letter("decision");
    assertThat(decision.type()).isEqualTo("Quyết định");
    assertThat(decision.notation()).isEqualTo("402/QĐ-CVL");
    assertThat(decision.superior()).isEqualTo("Bộ Lao động - Thương binh và Xã hội");
    assertThat(decision.issuer()).isEqualTo("Cục Việc làm");
    assertThat(decision.subject()).isEqualTo("lập nhóm viết bài");
    assertThat(decision.signer()).isEqualTo(new Signer(null, "CỤC TRƯỞNG", "Ngô Xuân Liễu"));
  }

  @Test
  void dateThatNoCalendarHasIsMissing() {
    Extraction notice = SampleLetters.letter("school-letter");
    assertThat(notice.issuedOn()).isNull();
    assertThat(notice.place()).isEqualTo("Quỳnh Lưu");
    assertThat(SampleLetters.codes(notice)).contains(Warning.Code.DATE_MISSING);
  }

  @Test
  void schoolNoticeIsRead() {
    Extraction notice = SampleLetters.letter("school-letter");
    assertThat(notice.type()).isEqualTo("Thông báo");
    assertThat(notice.notation()).isEqualTo("8/TB-THHB");
    assertThat(notice.superior()).isEqualTo("UBND huyện Quỳnh Lưu");
    assertThat(notice.issuer()).isEqualTo("Trường Tiểu học Hoa Ban");
    assertThat(notice.signer()).isEqualTo(new Signer(null, "HIỆU TRƯỞNG", "Đinh Thị Hoài Thương"));
  }

  @Test
  void shortLetterWithoutMarksIsRead() {
    Extraction letter = SampleLetters.letter("bare-letter");
    assertThat(letter.notation()).isEqualTo("77/BHXH");
    assertThat(letter.subject()).isEqualTo("nhắc việc");
    assertThat(letter.recipients()).containsExactly("BHXH các huyện");
    assertThat(SampleLetters.codes(letter))
        .containsExactly(
            Warning.Code.DATE_MISSING, Warning.Code.SIGNER_MISSING, Warning.Code.NO_CLAUSES);
  }

  @Test
  void emptyTextLacksEverything() {
    Extraction nothing = SampleLetters.read("");
    assertThat(nothing.segments()).isEmpty();
    assertThat(SampleLetters.codes(nothing))
        .containsExactly(
            Warning.Code.TYPE_MISSING,
            Warning.Code.NOTATION_MISSING,
            Warning.Code.DATE_MISSING,
            Warning.Code.ISSUER_MISSING,
            Warning.Code.SUBJECT_MISSING,
            Warning.Code.SIGNER_MISSING,
            Warning.Code.NO_CLAUSES);
  }

  @Test
  void typeIsNamedByTheNotationAndNotByADraftingUnit() {
    assertThat(DocumentTypes.coded("4057/KH-BHXH")).contains("Kế hoạch");
    assertThat(DocumentTypes.coded("28-NQ/TW")).contains("Nghị quyết");
    assertThat(DocumentTypes.coded("30/2026/QH16")).contains("Luật");
    assertThat(DocumentTypes.coded("30/2020/NĐ-CP")).contains("Nghị định");
    assertThat(DocumentTypes.coded("4736/BHXH-TT")).isEmpty();
    assertThat(DocumentTypes.coded("12/UBND-KH")).isEmpty();
  }

  @Test
  void capitalsBecomeSentenceCase() {
    assertThat(SentenceCase.of("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"))
        .isEqualTo("Sở Văn hóa, Thể thao và Du lịch");
    assertThat(SentenceCase.of("BẢO HIỂM XÃ HỘI THÀNH PHỐ HỒ CHÍ MINH"))
        .isEqualTo("Bảo hiểm xã hội thành phố Hồ Chí Minh");
    assertThat(SentenceCase.of("BẢO HIỂM XÃ HỘI VIỆT NAM")).isEqualTo("Bảo hiểm xã hội Việt Nam");
    assertThat(SentenceCase.of("BHXH HUYỆN KỲ SƠN")).isEqualTo("BHXH huyện Kỳ Sơn");
  }
}
