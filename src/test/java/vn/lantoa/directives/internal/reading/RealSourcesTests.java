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
        .containsExactly("3.1", "3.2", "3.3", "3.4", "3.5", "3.6");
    assertThat(letter.clauses()).hasSize(15);
    assertThat(letter.clauses().stream().filter(clause -> clause.gate() != null))
        .extracting(Clause::ref)
        .containsExactly("1.3", "1.4", "1.5");
    assertThat(letter.clauses().stream().filter(Clause::operative))
        .extracting(Clause::heading)
        .containsExactly(
            "Trung tâm Truyền thông",
            "Tạp chí BHXH",
            "Trung tâm Dịch vụ hỗ trợ, chăm sóc khách hàng",
            "Trung tâm Công nghệ thông tin",
            "Các đơn vị trực thuộc BHXH Việt Nam",
            "BHXH các tỉnh, thành phố trực thuộc Trung ương");
    assertThat(SampleLetters.clause(letter, "3.6").text().lines().filter(l -> l.startsWith("- ")))
        .hasSize(7);
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
  void letter2705HidesTwoDutiesAmongItsForms() throws IOException {
    Extraction letter = SampleLetters.read(source("cv-2705-2021"));
    assertThat(SampleLetters.refs(letter, ClauseKind.DUTY))
        .containsExactly("2.3", "2.4", "3.1", "3.2", "3.3", "3.4");
    assertThat(SampleLetters.clause(letter, "3.2").actors())
        .containsExactly("Trung tâm Truyền thông", "Tạp chí BHXH");
    // 46 links in the catalogue; one stands for two leaflets.
    assertThat(letter.links()).hasSize(45);
  }

  @Test
  void articleAndReviewAreReadWithWarnings() throws IOException {
    for (String name : new String[] {"plan-166-2025-news", "review-2022-plan-2023"}) {
      Extraction letter = SampleLetters.read(source(name));
      assertThat(letter.clauses()).isNotEmpty();
      assertThat(letter.notation()).isNull();
      assertThat(SampleLetters.codes(letter)).contains(Warning.Code.NOTATION_MISSING);
    }
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
