package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The real documents, which are not committed: read where they lie beside the project, or in the
/// folder that the system property `lantoa.sources` names.
@EnabledIf("sourcesArePresent")
class RealSourcesTests {

  @Test
  void letter4736HasItsHeader() throws IOException {
    Extraction letter = SampleLetters.read(source("cv-4736-2024"));
    assertThat(letter.notation()).isEqualTo("4736/BHXH-TT");
    assertThat(letter.type()).isEqualTo("Công văn");
    assertThat(letter.issuedOn()).isEqualTo(LocalDate.of(2024, 12, 17));
    assertThat(letter.place()).isEqualTo("Hà Nội");
    assertThat(letter.issuer()).isEqualTo("Bảo hiểm xã hội Việt Nam");
    assertThat(letter.subject()).isEqualTo("truyền thông chuyên đề về Luật BHXH năm 2024");
    assertThat(letter.recipients()).hasSize(2);
    assertThat(letter.distribution()).hasSize(8);
    assertThat(letter.signer())
        .isEqualTo(new Signer("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC", "Đào Việt Ánh"));
    assertThat(letter.uncertain()).isEmpty();
    assertThat(letter.links())
        .containsExactly("https://special.nhandan.vn/chong-lang-phi/index.html");
  }

  @Test
  void letter4736HasItsCitations() throws IOException {
    assertThat(SampleLetters.read(source("cv-4736-2024")).cites())
        .extracting(Citation::notation, Citation::issuedOn)
        .containsExactly(
            tuple("4256/KH-BHXH", LocalDate.of(2024, 11, 20)),
            tuple("41/2024/QH15", null),
            tuple("142/2024/QH15", null),
            tuple("717/QĐ-TTg", null),
            tuple("1370/QĐ-TTg", null),
            tuple("07/CT-TTg", LocalDate.of(2023, 3, 21)),
            tuple("27-CT/TW", LocalDate.of(2023, 12, 25)),
            tuple("150-CT/BCSĐ", LocalDate.of(2024, 11, 12)));
  }

  @Test
  void letter4736HasItsClausesAndGates() throws IOException {
    Extraction letter = SampleLetters.read(source("cv-4736-2024"));
    assertThat(SampleLetters.refs(letter, ClauseKind.CONTENT))
        .containsExactly("1.1", "1.2", "1.3", "1.4", "1.5");
    assertThat(SampleLetters.refs(letter, ClauseKind.FORM))
        .containsExactly("2.1", "2.2", "2.3", "2.4");
    assertThat(SampleLetters.refs(letter, ClauseKind.DUTY))
        .containsExactly(
            "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.2.1", "3.2.2", "3.3.1", "3.3.2", "3.4", "3.5.1",
            "3.5.2", "3.6.1", "3.6.2", "3.6.3", "3.6.4", "3.6.5", "3.6.6", "3.6.7");
    assertThat(letter.clauses()).hasSize(27);
    assertThat(letter.clauses().stream().filter(clause -> clause.gate() != null))
        .extracting(Clause::ref)
        .containsExactly("1.3", "1.4", "1.5");
    assertThat(letter.clauses().stream().filter(Clause::operative).map(Clause::actors).distinct())
        .containsExactly(
            List.of("Trung tâm Truyền thông"),
            List.of("Tạp chí BHXH"),
            List.of("Trung tâm Dịch vụ hỗ trợ, chăm sóc khách hàng"),
            List.of("Trung tâm Công nghệ thông tin"),
            List.of("Các đơn vị trực thuộc BHXH Việt Nam"),
            List.of("BHXH các tỉnh, thành phố trực thuộc Trung ương"));
    assertThat(SampleLetters.codes(letter))
        .containsExactly(Warning.Code.PAGE_FURNITURE, Warning.Code.ANNEX_MISSING);
  }

  @Test
  void letter3371GivesEveryClauseToTheProvinces() throws IOException {
    Extraction letter = SampleLetters.read(source("cv-3371-2022"));
    assertThat(letter.notation()).isEqualTo("3371/BHXH-TT");
    assertThat(letter.issuedOn()).isEqualTo(LocalDate.of(2022, 11, 7));
    assertThat(letter.subject())
        .isEqualTo("tăng cường truyền thông chính sách BHXH, BHTN, BHYT tháng cuối năm");
    assertThat(letter.clauses())
        .extracting(Clause::ref, Clause::kind)
        .containsExactly(
            tuple("1", ClauseKind.DUTY),
            tuple("2.1", ClauseKind.CONTENT),
            tuple("2.2", ClauseKind.CONTENT),
            tuple("2.3", ClauseKind.CONTENT),
            tuple("2.4", ClauseKind.CONTENT),
            tuple("2.5", ClauseKind.CONTENT),
            tuple("2.6", ClauseKind.CONTENT));
    assertThat(letter.clauses())
        .allMatch(Clause::operative)
        .allMatch(clause -> clause.addressees().equals(List.of(new Addressee.AllProvincial())));
    assertThat(SampleLetters.codes(letter))
        .containsExactly(Warning.Code.NO_DUTY_SECTION, Warning.Code.PAGE_FURNITURE);
  }

  @Test
  void letter3371HasItsCitations() throws IOException {
    assertThat(SampleLetters.read(source("cv-3371-2022")).cites())
        .extracting(Citation::notation, Citation::issuedOn)
        .containsExactly(
            tuple("4376/KH-BHXH", LocalDate.of(2021, 12, 29)),
            tuple("932/BHXH-TT", LocalDate.of(2022, 4, 14)),
            tuple("1038/BHXH-TT", LocalDate.of(2022, 4, 23)),
            tuple("2168/KH-BHXH", LocalDate.of(2022, 8, 10)),
            tuple("546/QĐ-TTg", LocalDate.of(2022, 4, 29)));
  }

  @Test
  void letter2705HidesDutiesAmongItsForms() throws IOException {
    Extraction letter = SampleLetters.read(source("cv-2705-2021"));
    assertThat(SampleLetters.refs(letter, ClauseKind.CONTENT))
        .containsExactly("1.1", "1.2", "1.3", "1.4", "1.5", "1.6");
    assertThat(SampleLetters.refs(letter, ClauseKind.FORM)).containsExactly("2.1", "2.2");
    assertThat(letter.clauses().stream().filter(Clause::operative))
        .extracting(Clause::ref, Clause::kind, Clause::actors)
        .containsExactly(
            tuple("2.3", ClauseKind.DUTY, List.of("Công đoàn", "Đoàn thanh niên")),
            tuple("2.4.1", ClauseKind.DUTY, List.of("CCVC trong đơn vị")),
            tuple("2.4.2", ClauseKind.DUTY, List.of("CCVC trong đơn vị")),
            tuple("3.1", ClauseKind.DUTY, List.of("Thủ trưởng các đơn vị")),
            tuple("3.2", ClauseKind.DUTY, List.of("Trung tâm Truyền thông", "Tạp chí BHXH")),
            tuple("3.3", ClauseKind.DUTY, List.of("Trung tâm Công nghệ thông tin")),
            tuple(
                "3.4", ClauseKind.DUTY, List.of("Trung tâm Dịch vụ hỗ trợ, Chăm sóc khách hàng")));
  }

  @Test
  void catalogueOf2705HasFortySixLinksAndNoClauses() throws IOException {
    Extraction letter = SampleLetters.read(source("cv-2705-2021"));
    // 18 videos, 14 drive folders and files (one stands twice), 14 articles.
    assertThat(letter.links()).hasSize(46);
    assertThat(letter.links().stream().filter(link -> link.contains("youtube.com"))).hasSize(18);
    assertThat(letter.links().stream().filter(link -> link.contains("drive.google.com")))
        .hasSize(14);
    assertThat(letter.links())
        .contains(
            "https://cand.com.vn/eMagazine/bhxh-viet-nam-day-manh-ung-dung-cong-nghe-thong-tin-ho-tro-"
                + "nguoi-lao-dong-va-doanh-nghiep-i623336/");
    assertThat(letter.clauses()).noneMatch(clause -> clause.ref().startsWith("PL"));
  }

  @Test
  void reviewHasItsQuotasAndSharesAsTargets() throws IOException {
    Extraction review = SampleLetters.read(source("review-2022-plan-2023"));
    assertThat(review.type()).isEqualTo("Chuyên đề");
    assertThat(review.issuer()).isEqualTo("Trung tâm Truyền thông");
    assertThat(review.subject())
        .isEqualTo("Một số nội dung trọng tâm trong công tác truyền thông năm 2023");
    assertThat(SampleLetters.refs(review, ClauseKind.TARGET))
        .containsExactly(
            "II.1.1.2",
            "II.1.2.1",
            "II.1.2.2.1",
            "II.1.2.2.2",
            "II.4.*.1",
            "II.4.*.2",
            "II.4.*.3",
            "II.4.*.4");
    assertThat(SampleLetters.refs(review, ClauseKind.DUTY)).containsExactly("II.1.1.1");
    assertThat(SampleLetters.refs(review, ClauseKind.CONTENT)).hasSize(7);
    assertThat(SampleLetters.refs(review, ClauseKind.FORM)).hasSize(7);
    assertThat(SampleLetters.refs(review, ClauseKind.OTHER)).containsExactly("I.1", "I.2", "II.2");
    assertThat(review.clauses().stream().filter(Clause::operative))
        .hasSize(23)
        .allMatch(clause -> clause.addressees().equals(List.of(new Addressee.AllProvincial())));
    assertThat(review.uncertain()).contains(Field.RECIPIENTS);
  }

  @Test
  void articleIsToldFromThePlan() throws IOException {
    Extraction article = SampleLetters.read(source("plan-166-2025-news"));
    assertThat(article.type()).isNull();
    assertThat(article.notation()).isNull();
    assertThat(article.warnings())
        .contains(new Warning(Warning.Code.NEWS_ARTICLE, 0, List.of("Kế hoạch 166/KH-BHXH")));
    assertThat(article.clauses())
        .extracting(Clause::ref)
        .containsExactly(
            "1", "2", "3", "4", "5", "6", "1 (2)", "2 (2)", "3 (2)", "4 (2)", "5 (2)", "6 (2)", "7",
            "8", "9");
    assertThat(article.clauses().subList(0, 6)).noneMatch(Clause::operative);
    assertThat(article.clauses().subList(6, 15))
        .allMatch(clause -> clause.kind() == ClauseKind.DUTY)
        .allMatch(
            clause ->
                clause
                    .addressees()
                    .containsAll(
                        List.of(
                            new Addressee.AllCentral(),
                            new Addressee.AllProvincial(),
                            new Addressee.Force("Bộ Quốc phòng"),
                            new Addressee.Force("Công an nhân dân"))));
  }

  static boolean sourcesArePresent() {
    return Files.isDirectory(folder());
  }

  private static Path folder() {
    return Path.of(System.getProperty("lantoa.sources", "../shared/sources"));
  }

  private static String source(String name) throws IOException {
    return Files.readString(folder().resolve(name + ".txt"));
  }
}
