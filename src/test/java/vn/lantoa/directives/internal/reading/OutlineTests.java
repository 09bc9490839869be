package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTests {

  @Test
  void planNestsRomanDecimalAndLetterParts() {
    assertThat(SampleLetters.letter("plan").clauses())
        .extracting(Clause::ref)
        .containsExactly(
            "I.1", "I.2", "II.1.1", "II.1.2.a", "II.1.2.b", "II.2", "III.1", "III.2", "III.3");
  }

  @Test
  void nearestTitleGivesTheKind() {
    Extraction plan = SampleLetters.letter("plan");
    assertThat(SampleLetters.refs(plan, ClauseKind.CONTENT))
        .containsExactly("II.1.1", "II.1.2.a", "II.1.2.b");
    assertThat(SampleLetters.refs(plan, ClauseKind.TARGET)).containsExactly("II.2");
    assertThat(SampleLetters.refs(plan, ClauseKind.DUTY))
        .containsExactly("III.1", "III.2", "III.3");
    assertThat(SampleLetters.refs(plan, ClauseKind.OTHER)).containsExactly("I.1", "I.2");
  }

  @Test
  void dutySentencesOpenWithTheirActors() {
    Extraction plan = SampleLetters.letter("plan");
    assertThat(SampleLetters.clause(plan, "III.1").actors())
        .containsExactly("Sở Y tế", "Bảo hiểm xã hội tỉnh");
    assertThat(SampleLetters.clause(plan, "III.2").actors()).containsExactly("Ban Dân tộc");
    assertThat(SampleLetters.clause(plan, "III.3").actors()).isEmpty();
    assertThat(plan.warnings())
        .containsExactly(new Warning(Warning.Code.ACTOR_UNCLEAR, 53, List.of("III.3")));
  }

  @Test
  void officeOfTheProvinceIsOneOfficeInItsOwnLetter() {
    assertThat(SampleLetters.clause(SampleLetters.letter("plan"), "III.1").addressees())
        .containsExactly(
            new Addressee.Named("Sở Y tế"), new Addressee.Named("Bảo hiểm xã hội tỉnh"));
  }

  @Test
  void articlesOfADecisionAreClauses() {
    Extraction decision = SampleLetters.letter("decision");
    assertThat(decision.clauses())
        .extracting(Clause::ref)
        .containsExactly("Điều 1", "Điều 2", "Điều 3");
    assertThat(SampleLetters.clause(decision, "Điều 3").actors())
        .containsExactly("Chánh Văn phòng", "Trưởng phòng Tuyên huấn");
  }

  @Test
  void letterWithoutNumbersCountsItsBullets() {
    Extraction notice = SampleLetters.letter("school-letter");
    assertThat(notice.clauses()).extracting(Clause::ref).containsExactly("1", "2", "3");
    assertThat(SampleLetters.clause(notice, "2").text())
        .isEqualTo("Cô chủ nhiệm nhận tiền vào sáng thứ Hai\n- Ai chuyển khoản thì ghi tên con.");
    assertThat(notice.warnings())
        .contains(new Warning(Warning.Code.NUMBERING_ASSUMED, 9, List.of("3")));
  }

  @Test
  void recipientsOwnEveryClauseWithoutADutySection() {
    Extraction letter = SampleLetters.letter("blanks-letter");
    assertThat(SampleLetters.codes(letter)).contains(Warning.Code.NO_DUTY_SECTION);
    assertThat(letter.clauses()).extracting(Clause::kind)
        .containsExactly(ClauseKind.DUTY, ClauseKind.CONTENT);
    assertThat(letter.clauses()).allMatch(Clause::operative);
    assertThat(letter.clauses()).allMatch(clause -> clause.actors().equals(letter.recipients()));
  }

  @Test
  void secondCountOfAnArticleGetsItsOwnRefs() {
    String text = SampleLetters.text("news");
    Extraction news = SampleLetters.read(text);
    assertThat(news.clauses())
        .extracting(Clause::ref)
        .containsExactly("1", "2", "3", "1 (2)", "2 (2)", "3 (2)");
    assertThat(SampleLetters.parts(text, news, SegmentKind.SECTION_HEADING))
        .containsExactly("Ba nhóm việc lớn");
  }

  @Test
  void numberThatIsReferredToOpensNoPart() {
    Extraction letter =
        SampleLetters.read(
            """
            1. Việc thứ nhất làm theo mục
            2. Thư này, như đã hẹn ngày
            1.2.2024 và gấp
            2,5 lần.
            2. Việc thứ hai.
            """);
    assertThat(letter.clauses()).extracting(Clause::ref).containsExactly("1", "2");
    assertThat(SampleLetters.clause(letter, "1").text()).contains("theo mục 2. Thư này");
  }

  @Test
  void furnitureInsideAClauseIsNotItsText() {
    String text = "1. Một câu bị\n\n2\n\nngắt trang.\n2. Câu sau.\n";
    Extraction letter = SampleLetters.read(text);
    assertThat(SampleLetters.clause(letter, "1").text()).isEqualTo("Một câu bị ngắt trang.");
    assertThat(SampleLetters.parts(text, letter, SegmentKind.FURNITURE)).containsExactly("2");
  }

  @Test
  void wordsThatButtonsShareWithLettersStayInTheClause() {
    Extraction letter =
        SampleLetters.read("1. Chỉ người dân cách\nđăng nhập và\ntải về văn bản mẫu.\nĐăng nhập\n");
    assertThat(SampleLetters.clause(letter, "1").text())
        .isEqualTo("Chỉ người dân cách đăng nhập và tải về văn bản mẫu.");
  }

  @Test
  void actorInAFormsSectionMakesADuty() {
    Extraction letter =
        SampleLetters.read(
            """
            1. Hình thức truyền thông

            1.1. Treo băng vải ở chợ.

            1.2. Công đoàn phối hợp với Đoàn thanh niên dựng hoạt cảnh.

            2. Trách nhiệm

            2.1. Ban Quản lý chợ: cho mượn chỗ.
            """);
    assertThat(letter.clauses()).extracting(Clause::kind)
        .containsExactly(ClauseKind.FORM, ClauseKind.DUTY, ClauseKind.DUTY);
    assertThat(SampleLetters.clause(letter, "1.2").actors()).containsExactly("Công đoàn");
    assertThat(SampleLetters.clause(letter, "2.1").actors()).containsExactly("Ban Quản lý chợ");
  }
}
