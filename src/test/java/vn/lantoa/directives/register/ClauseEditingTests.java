package vn.lantoa.directives.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.Addressee;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Original;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ClauseEditingTests {
  @Autowired private Directives directives;
  @Autowired private ClauseEditing editing;
  @Autowired private Drafting drafting;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;

  private People people;
  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
  }

  private DirectiveId registered(int number) {
    return ((Directives.Registration.Registered)
            directives.register(headquarters, number + ".txt", People.letter(number)))
        .id();
  }

  private Directive directive(DirectiveId id) {
    return directives.findFor(headquarters, id).orElseThrow();
  }

  private Edit edit(DirectiveId id) {
    return new Edit(id, directive(id).version());
  }

  private Clause clause(DirectiveId id, String ref) {
    return directive(id).clauses().stream()
        .filter(c -> c.ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  private List<String> refs(DirectiveId id) {
    return directive(id).clauses().stream().map(Clause::ref).toList();
  }

  private String said(DirectiveId id, Clause clause) {
    Original original = directives.findOriginalFor(headquarters, id).orElseThrow();
    return original.pieces().stream()
        .filter(piece -> clause.id().equals(piece.clause()))
        .map(Original.Piece::text)
        .reduce("", String::concat);
  }

  @Test
  void splitClausesAreSpansOfTheSameOriginal() {
    DirectiveId id = registered(3501);
    Clause whole = clause(id, "3.4");
    String before = said(id, whole);
    ClauseEditing.Place place =
        editing.places(whole).stream()
            .filter(p -> p.words().startsWith("- Rà soát"))
            .findFirst()
            .orElseThrow();
    Correction split =
        editing.split(
            headquarters, edit(id), whole.id(), new ClauseEditing.Cut(place.at(), "3.4a"));
    assertThat(split).isInstanceOf(Correction.Corrected.class);
    assertThat(refs(id))
        .containsExactly("1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "3.4a");
    Clause first = clause(id, "3.4");
    Clause second = clause(id, "3.4a");
    assertThat(second.content().text()).startsWith("- Rà soát");
    assertThat(second.content().heading()).startsWith("Rà soát, thu hồi sản phẩm");
    assertThat(second.content().addressees()).isEqualTo(whole.content().addressees());
    assertThat(said(id, second).strip()).startsWith("- Rà soát");
    assertThat(said(id, first) + said(id, second)).isEqualTo(before);
    assertThat(
            jdbc.sql(
                    "select details::text from shared.audit where subject = :id and details::text like '%split 3.4%'")
                .param("id", "directive:" + id)
                .query(String.class)
                .single())
        .contains("before", "after");
  }

  @Test
  void placesAndNumbersAreChecked() {
    DirectiveId id = registered(3502);
    Clause clause = clause(id, "3.4");
    assertThat(cut(id, clause, 0, "9")).isEqualTo(new Correction.PlaceWrong());
    assertThat(cut(id, clause, 100_000, "9")).isEqualTo(new Correction.PlaceWrong());
    int at = editing.places(clause).getFirst().at();
    assertThat(cut(id, clause, at, "3.1")).isEqualTo(new Correction.RefTaken());
    assertThat(cut(id, clause, at, " ")).isEqualTo(new Correction.PlaceWrong());
    assertThat(editing.split(hue, edit(id), clause.id(), new ClauseEditing.Cut(at, "9")))
        .isEqualTo(new Correction.Absent());
    Edit stale = edit(id);
    assertThat(cut(id, clause, at, "9")).isInstanceOf(Correction.Corrected.class);
    assertThat(editing.merge(headquarters, stale, clause.id()))
        .isInstanceOf(Correction.Stale.class);
  }

  private Correction cut(DirectiveId id, Clause clause, int at, String ref) {
    return editing.split(headquarters, edit(id), clause.id(), new ClauseEditing.Cut(at, ref));
  }

  @Test
  void mergedClauseHasTheWordsActorsAndSpanOfBoth() {
    DirectiveId id = registered(3503);
    Clause one = clause(id, "3.1");
    Clause two = clause(id, "3.2");
    editing.merge(headquarters, edit(id), one.id());
    assertThat(refs(id)).doesNotContain("3.2");
    Clause joined = clause(id, "3.1");
    assertThat(joined.content().text()).contains("Biên tập tờ gấp", "Cập nhật mục Tin tức");
    assertThat(joined.content().addressees())
        .containsAll(one.content().addressees())
        .containsAll(two.content().addressees());
    assertThat(said(id, joined)).contains("Biên tập tờ gấp", "Cập nhật mục Tin tức");
    Clause last = directive(id).clauses().getLast();
    assertThat(editing.merge(headquarters, edit(id), last.id()))
        .isEqualTo(new Correction.PlaceWrong());
  }

  @Test
  void clauseMovesOnePlace() {
    DirectiveId id = registered(3504);
    editing.move(headquarters, edit(id), clause(id, "1.2").id(), ClauseEditing.Way.UP);
    assertThat(refs(id)).startsWith("1.2", "1.1", "2.1");
    assertThat(editing.move(headquarters, edit(id), clause(id, "1.2").id(), ClauseEditing.Way.UP))
        .isEqualTo(new Correction.PlaceWrong());
    editing.move(headquarters, edit(id), clause(id, "1.2").id(), ClauseEditing.Way.DOWN);
    assertThat(refs(id)).startsWith("1.1", "1.2", "2.1");
  }

  private static Directive.Header header(String type, String subject) {
    return new Directive.Header(
        type,
        null,
        null,
        "Hà Nội",
        "Bảo hiểm xã hội Việt Nam",
        "Bộ Tài chính",
        subject,
        new Directive.Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", null),
        List.of("BHXH các tỉnh, thành phố"));
  }

  private static Clause.Content duty(String ref, String heading, String text) {
    return new Clause.Content(
        ref,
        ClauseKind.DUTY,
        heading,
        text,
        List.of("BHXH các tỉnh"),
        List.of(Addressee.allProvincial()),
        null,
        true);
  }

  @Test
  void directiveIsWrittenHereAndGivenOutInTheOfficialLayout() throws IOException {
    assertThat(
            drafting.begin(
                people.person("staff.hue", Role.STAFF, "46"), header("Công văn", "Tăng cường")))
        .isEqualTo(new Drafting.Beginning.Forbidden());
    assertThat(drafting.begin(headquarters, header("Công văn", " ")))
        .isEqualTo(new Drafting.Beginning.SubjectMissing());
    DirectiveId id =
        ((Drafting.Beginning.Begun)
                drafting.begin(headquarters, header("Công văn", "Tăng cường truyền thông")))
            .id();
    directives.addClause(
        headquarters, edit(id), duty("1", "Rà soát sản phẩm", "Thu hồi sản phẩm cũ;"));
    directives.addClause(headquarters, edit(id), duty("2", "", "Báo cáo trước ngày 15"));
    assertThat(directives.findOriginalFor(headquarters, id).orElseThrow().files()).isEmpty();
    Drafting.WordFile word = drafting.wordFor(headquarters, id).orElseThrow();
    assertThat(word.name()).isEqualTo("Công-văn.docx");
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word.bytes()))) {
      assertThat(read.getTables().getFirst().getText())
          .contains("BỘ TÀI CHÍNH", "Số: ……/……", "V/v Tăng cường truyền thông", "ngày …… tháng");
      assertThat(read.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains(
              "Kính gửi: BHXH các tỉnh, thành phố", "1. Rà soát sản phẩm", "Thu hồi sản phẩm cũ;")
          .contains("2. Báo cáo trước ngày 15./.");
    }
    assertThat(drafting.wordFor(hue, id)).isEmpty();
    assertThat(directives.exchangeLetter(headquarters, edit(id), 1))
        .isEqualTo(new Correction.Absent());
  }

  @Test
  void writtenDirectiveIsIssuedLikeAnyOther() {
    DirectiveId id =
        ((Drafting.Beginning.Begun) drafting.begin(headquarters, header("Kế hoạch", "Quý I"))).id();
    directives.addClause(headquarters, edit(id), duty("1", "Rà soát", ""));
    Directive.Header h = header("Kế hoạch", "Quý I");
    directives.correctHeader(
        headquarters,
        edit(id),
        new Directive.Header(
            h.type(),
            "9/KH-BHXH",
            LocalDate.of(2026, 11, 2),
            h.place(),
            h.issuer(),
            h.superior(),
            h.subject(),
            h.signer(),
            h.recipients()));
    assertThat(directives.issue(headquarters, id, new Directives.IssueOrder(null, 5, null)))
        .isEqualTo(new Directives.Issuing.Issued(34));
    assertThat(drafting.wordFor(hue, id)).isPresent();
  }

  @Test
  void secretMarksAreRefusedInWhatIsTyped() {
    assertThat(drafting.begin(headquarters, header("TUYỆT MẬT", "Việc")))
        .isEqualTo(new Drafting.Beginning.Secret("TUYỆT MẬT"));
    DirectiveId id = registered(3511);
    assertThat(directives.addClause(headquarters, edit(id), duty("9", "", "TỐI MẬT\nViệc riêng")))
        .isEqualTo(new Correction.Secret("TỐI MẬT"));
    assertThat(directives.correctHeader(headquarters, edit(id), header("Công văn", "MẬT")))
        .isEqualTo(new Correction.Secret("MẬT"));
    Clause clause = clause(id, "3.4");
    assertThat(
            directives.correctClause(
                headquarters, edit(id), clause.id(), duty("3.4", "Độ mật: MẬT", "")))
        .isEqualTo(new Correction.Secret("MẬT"));
    assertThat(refs(id)).doesNotContain("9");
  }
}
