package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A letter cut at a width, with broken headings, footnotes and buttons of a site.
class WrappedLetterTests {

  private static final String TEXT = SampleLetters.text("wrapped-letter");
  private final Extraction letter = SampleLetters.read(TEXT);

  @Test
  void letterheadIsPutTogetherFromCutLines() {
    assertThat(letter.type()).isEqualTo("Công văn");
    assertThat(letter.notation()).isEqualTo("215/BHXH-TTHT");
    assertThat(letter.issuedOn()).isEqualTo(LocalDate.of(2024, 9, 3));
    assertThat(letter.place()).isEqualTo("Hoà Bình");
    assertThat(letter.issuer()).isEqualTo("Bảo hiểm xã hội tỉnh Hoà Bình");
    assertThat(letter.superior()).isEqualTo("Bảo hiểm xã hội Việt Nam");
    assertThat(letter.subject()).isEqualTo("mở đợt truyền thông về lương hưu mùa gặt");
    assertThat(letter.uncertain()).isEmpty();
  }

  @Test
  void wrappedRecipientsAreWhole() {
    assertThat(letter.recipients())
        .containsExactly(
            "Các đơn vị trực thuộc BHXH Việt Nam",
            "BHXH các tỉnh, thành phố trực thuộc Trung ương",
            "BHXH Bộ Quốc phòng");
  }

  @Test
  void signatureHasCapacityTitleAndName() {
    assertThat(letter.signer())
        .isEqualTo(new Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lò Thị Bưởi"));
    assertThat(letter.distribution())
        .containsExactly(
            "Như trên",
            "Tổng Giám đốc (để b/c)",
            "Báo Làng, Ban Biên tập các số đặc biệt",
            "Lưu: VT, TTHT");
  }

  @Test
  void citedDocumentsComeOnceWithDateAndIssuer() {
    assertThat(letter.cites())
        .containsExactly(
            new Citation(
                "88/KH-BHXH", "Kế hoạch", LocalDate.of(2024, 2, 5), "Bảo hiểm xã hội Việt Nam"),
            new Citation("11/QĐ-TTg", "Quyết định", null, "Thủ tướng Chính phủ"),
            new Citation("12/QĐ-TTg", "Quyết định", null, "Thủ tướng Chính phủ"),
            new Citation("9/2023/QH15", "Luật", null, "Quốc hội"),
            new Citation(
                "13/QĐ-UBND", "Quyết định", LocalDate.of(2024, 8, 7), "Ủy ban nhân dân tỉnh"));
  }

  @Test
  void clausesAreTheLeavesWithTheKindOfTheirSection() {
    assertThat(SampleLetters.refs(letter, ClauseKind.CONTENT))
        .containsExactly("1.1", "1.2", "1.3", "1.4");
    assertThat(SampleLetters.refs(letter, ClauseKind.FORM)).containsExactly("2.1", "2.2");
    assertThat(SampleLetters.refs(letter, ClauseKind.DUTY))
        .containsExactly("3.1", "3.2", "3.3", "3.4", "3.5");
    assertThat(letter.clauses()).hasSize(11).allMatch(clause -> clause.level() == 2);
  }

  @Test
  void onlyDutiesAreOperative() {
    assertThat(letter.clauses())
        .allMatch(clause -> clause.operative() == (clause.kind() == ClauseKind.DUTY));
  }

  @Test
  void dutiesNameTheirActorsAcrossBrokenHeadings() {
    assertThat(letter.clauses().stream().flatMap(clause -> clause.actors().stream()))
        .containsExactly(
            "Trung tâm Truyền thông",
            "Tạp chí BHXH",
            "Trung tâm Sổ hoá và Lưu trữ",
            "Các đơn vị trực thuộc BHXH Việt Nam",
            "BHXH các tỉnh, thành phố trực thuộc Trung ương");
    assertThat(SampleLetters.clause(letter, "3.4").addressees())
        .containsExactly(new Addressee.AllCentral());
    assertThat(SampleLetters.clause(letter, "3.5").addressees())
        .containsExactly(new Addressee.AllProvincial());
  }

  @Test
  void textJoinsWrappedLinesAndKeepsBullets() {
    assertThat(SampleLetters.clause(letter, "1.2").text())
        .isEqualTo(
            """
            Cách tính mức đóng cho người làm ruộng, gồm:
            - Người có đất riêng và người làm thuê theo vụ
            - Người vừa làm ruộng vừa bán hàng ở chợ.""");
    assertThat(SampleLetters.clause(letter, "3.3").text())
        .isEqualTo(
            """
            Trung tâm Sổ hoá và Lưu trữ
            Duy trì kho ảnh dùng chung; ai lấy ảnh thì ghi tên người chụp.""");
  }

  @Test
  void dashInsideANameIsNoBullet() {
    assertThat(SampleLetters.clause(letter, "2.1").text())
        .contains("Sở Lao động - Thương binh và Xã hội, các trường")
        .endsWith("\n+ Mỗi tuần đổi bài một lần.");
  }

  @Test
  void fullSecondLineOfAHeadingEndsBeforeItsBullets() {
    assertThat(SampleLetters.clause(letter, "2.2").heading())
        .isEqualTo(
            "Truyền thông trên các trang mạng của làng, của xã, của hợp tác xã và hội làm vườn"
                + " nơi đây");
  }

  @Test
  void longClauseIsHeadedByItsFirstWords() {
    assertThat(SampleLetters.clause(letter, "1.1").heading())
        .hasSizeLessThanOrEqualTo(120)
        .startsWith("Câu chuyện của những người bán rong")
        .endsWith("…");
  }

  @Test
  void footnoteGatesOnlyTheClausesThatWait() {
    var gate = new Gate("Còn phải đợi, chỉ dùng sau khi xã họp (dự kiến cuối vụ)", "[1]");
    assertThat(letter.clauses().stream().filter(clause -> clause.gate() != null))
        .extracting(Clause::ref, Clause::gate)
        .containsExactly(
            tuple("1.3", gate),
            tuple("1.4", gate));
  }

  @Test
  void warningsNameTheUnknownGateTheAnnexAndTheSite() {
    assertThat(letter.warnings())
        .containsExactly(
            new Warning(Warning.Code.GATE_CLAUSE_UNKNOWN, 101, List.of("7.7", "[1]")),
            new Warning(Warning.Code.PAGE_FURNITURE, 108, List.of("1")),
            new Warning(Warning.Code.ANNEX_MISSING, 96, List.of("Phụ lục gửi kèm")));
  }

  @Test
  void linkCutOverLinesIsMended() {
    assertThat(letter.links())
        .containsExactly(
            "https://lang.example.vn/so-tay/muoi-hai-thang-giu-ao-giu-lua-giu-nep-nha.html");
  }

  @Test
  void segmentsHoldTheirPartOfTheOriginal() {
    assertThat(SampleLetters.parts(TEXT, letter, SegmentKind.SECTION_HEADING))
        .containsExactly(
            "1. Nội dung\ntruyền thông\n[1]",
            "2. Hình thức\ntruyền thông",
            "3. Tổ chức\nthực hiện");
    assertThat(SampleLetters.parts(TEXT, letter, SegmentKind.CLAUSE))
        .hasSize(11)
        .contains("1.3. Khoản hỗ trợ thêm của\nxã.");
    assertThat(SampleLetters.parts(TEXT, letter, SegmentKind.CLOSING))
        .singleElement()
        .satisfies(closing -> assertThat(closing).startsWith("Trên đây").endsWith("giúp./."));
    assertThat(SampleLetters.parts(TEXT, letter, SegmentKind.FOOTNOTE)).hasSize(1);
    assertThat(SampleLetters.parts(TEXT, letter, SegmentKind.OTHER)).isEmpty();
  }

  @Test
  void clauseSpansPointIntoTheOriginal() {
    Clause clause = SampleLetters.clause(letter, "3.2");
    assertThat(TEXT.substring(clause.start(), clause.end()))
        .isEqualTo("3.2. Tạp\nchí BHXH\n- Chủ động mở trang riêng.\n");
    assertThat(TEXT.lines().skip(clause.line() - 1L).findFirst()).contains("3.2. Tạp");
  }

  @Test
  void decomposedTextReadsTheSame() {
    Extraction same = SampleLetters.read(Normalizer.normalize(TEXT, Normalizer.Form.NFD));
    assertThat(same)
        .usingRecursiveComparison()
        .ignoringFields("segments", "clauses")
        .isEqualTo(letter);
    assertThat(same.clauses())
        .usingRecursiveComparison()
        .ignoringFields("start", "end")
        .isEqualTo(letter.clauses());
  }

  @Test
  void windowsLineBreaksReadTheSame() {
    Extraction same = SampleLetters.read(TEXT.replace("\n", "\r\n"));
    assertThat(same.clauses()).extracting(Clause::text).isEqualTo(
        letter.clauses().stream().map(Clause::text).toList());
    assertThat(same.warnings()).isEqualTo(letter.warnings());
  }

  @Test
  void otherTonePlacementIsRecognised() {
    Extraction other =
        SampleLetters.read(
            TEXT.replace("CỘNG HÒA", "CỘNG HOÀ").replace("HOÀ BÌNH", "HÒA BÌNH"));
    assertThat(other.issuer()).isEqualTo("Bảo hiểm xã hội tỉnh Hòa Bình");
    assertThat(other.clauses()).hasSameSizeAs(letter.clauses());
  }
}
