package vn.lantoa.directives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class DirectivesTests {
  private static final Path SOURCES = Path.of("../shared/sources");
  private static final IssueOrder STANDING = new IssueOrder(null, 5, null);

  @Autowired private Directives directives;
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

  private Directive register(byte[] letter) {
    Registration outcome = directives.register(headquarters, "letter.txt", letter);
    assertThat(outcome).isInstanceOf(Registration.Registered.class);
    return directives.findFor(headquarters, ((Registration.Registered) outcome).id()).orElseThrow();
  }

  @Test
  void letterIsTakenApart() {
    Directive letter = register(People.letter(601));
    assertThat(letter.header().type()).isEqualTo("Công văn");
    assertThat(letter.header().notation()).isEqualTo("601/BHXH-TTHT");
    assertThat(letter.header().issuedOn()).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(letter.header().signer().name()).isEqualTo("Lê Thị Mẫu");
    assertThat(refs(letter.clauses()))
        .containsExactly("1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4");
    assertThat(gated(letter)).containsExactly("1.2");
    assertThat(refs(letter.operative())).containsExactly("3.1", "3.2", "3.3", "3.4");
    assertThat(letter.cites()).extracting(Directive.Citation::notation).contains("351/2025/NĐ-CP");
  }

  private static Directives.ReceivedFile file(String name, String text) {
    return new Directives.ReceivedFile(
        name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static final String ANNEX =
      """
      PHỤ LỤC I
      NỘI DUNG TRUYỀN THÔNG CHI TIẾT
      1. Mức đóng của người trồng lúa.
      2. Mức đóng của người chạy xe.
      """;

  @Test
  void annexesFollowTheLetterAndTheLetterIsGuessed() {
    var annex = file("phu-luc.md", ANNEX);
    var letter = file("cong-van.txt", People.text(621));
    var handing = new Directives.Handing(List.of(annex, letter), null);
    var id = ((Registration.Registered) directives.register(headquarters, handing)).id();
    Directive read = directives.findFor(headquarters, id).orElseThrow();
    assertThat(read.header().notation()).isEqualTo("621/BHXH-TTHT");
    assertThat(read.clauses()).extracting(Clause::ref).hasSize(10).endsWith("PL1.1", "PL1.2");
    assertThat(read.clauses().getLast().content().kind()).isEqualTo(ClauseKind.CONTENT);
    Original original = directives.findOriginalFor(headquarters, id).orElseThrow();
    assertThat(original.files())
        .extracting(Original.File::name)
        .containsExactly("cong-van.txt", "phu-luc.md");
    assertThat(original.pieces().stream().map(Original.Piece::text).reduce("", String::concat))
        .isEqualTo(People.text(621) + "\n\n" + ANNEX);
    assertThat(directives.findFileFor(headquarters, id, 1).orElseThrow().bytes())
        .isEqualTo(annex.bytes());
    assertThat(directives.findFileFor(hue, id, 1)).isEmpty();
    assertThat(directives.findFileFor(headquarters, id, 2)).isEmpty();
  }

  @Test
  void anAnnexBecomesTheLetterWhenAPersonSaysSo() {
    var handing =
        new Directives.Handing(List.of(file("a.txt", ANNEX), file("b.txt", People.text(622))), 0);
    var id = ((Registration.Registered) directives.register(headquarters, handing)).id();
    Directive wrong = directives.findFor(headquarters, id).orElseThrow();
    assertThat(wrong.header().notation()).isNull();
    var edit = new Directives.Edit(id, wrong.version());
    assertThat(directives.exchangeLetter(headquarters, edit, 2))
        .isInstanceOf(Directives.Correction.Absent.class);
    assertThat(directives.exchangeLetter(headquarters, edit, 1))
        .isInstanceOf(Directives.Correction.Corrected.class);
    Directive right = directives.findFor(headquarters, id).orElseThrow();
    assertThat(right.header().notation()).isEqualTo("622/BHXH-TTHT");
    assertThat(right.clauses()).extracting(Clause::ref).endsWith("PL1.1", "PL1.2");
    assertThat(directives.exchangeLetter(headquarters, edit, 1))
        .isInstanceOf(Directives.Correction.Stale.class);
    assertThat(directives.exchangeLetter(hue, edit, 1))
        .isInstanceOf(Directives.Correction.Absent.class);
  }

  @Test
  void articleAboutADocumentIsNotIssued() {
    String article =
        """
        Cơ quan X mở chiến dịch mùa hè
        05/06/2025 08:00 AM
        Ngày 04/06/2025, cơ quan X ban hành Kế hoạch số 9/KH-CQX cho mùa hè.
        1. Tăng cường viết bài.
        2. Tăng cường dựng phim.
        """;
    var id =
        ((Registration.Registered)
                directives.register(
                    headquarters, new Directives.Handing(List.of(file("n.txt", article)), null)))
            .id();
    assertThat(directives.issue(headquarters, id, new Directives.IssueOrder(null, 5, null)))
        .isEqualTo(new Directives.Issuing.NewsArticle("Kế hoạch 9/KH-CQX"));
  }

  @Test
  void oneUnreadableFileAmongSeveralIsNamed() {
    var picture =
        new Directives.ReceivedFile(
            "anh.png", new byte[] {(byte) 0x89, 80, 78, 71, 13, 10, 26, 10});
    var handing = new Directives.Handing(List.of(file("cv.txt", People.text(623)), picture), null);
    assertThat(directives.register(headquarters, handing))
        .isEqualTo(new Registration.Unreadable(Registration.Reason.PICTURE, "anh.png"));
  }

  @Test
  void piecesAreTheWholeOriginal() {
    Directive letter = register(People.letter(602));
    Original original = directives.findOriginalFor(headquarters, letter.id()).orElseThrow();
    assertThat(original.pieces().stream().map(Original.Piece::text).collect(Collectors.joining()))
        .isEqualTo(People.text(602));
    assertThat(
            original.pieces().stream().filter(p -> p.clause() != null).map(Original.Piece::clause))
        .containsAll(letter.clauses().stream().map(Clause::id).toList());
  }

  @Test
  void originalCannotBeChanged() {
    register(People.letter(603));
    assertThatThrownBy(() -> jdbc.sql("update directives.document set text = ''").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void sameBytesAreRegisteredOnce() {
    Directive letter = register(People.letter(604));
    assertThat(directives.register(headquarters, "again.txt", People.letter(604)))
        .isEqualTo(new Registration.Duplicate(letter.id()));
  }

  @Test
  void secretLetterLeavesNoTrace() {
    long documents = count("directives.document");
    long audits = count("shared.audit");
    Registration outcome =
        directives.register(
            headquarters, "secret.txt", ("TUYỆT MẬT\n" + People.text(605)).getBytes(UTF_8));
    assertThat(outcome).isEqualTo(new Registration.Secret("TUYỆT MẬT", 1));
    assertThat(count("directives.document")).isEqualTo(documents);
    assertThat(count("shared.audit")).isEqualTo(audits);
  }

  @Test
  void whoeverReadsOnlyMayNotRegister() {
    Viewer reader = people.person("staff.606", Role.STAFF, "46");
    assertThat(directives.register(reader, "letter.txt", People.letter(606)))
        .isEqualTo(new Registration.Forbidden());
  }

  @Test
  void issuingMakesOneAssignmentForEachClauseAndUnit() {
    Directive letter = register(People.letter(607));
    // On 12/3/2026: 3.1 and 3.2 one unit each, 3.3 the 14 central units, 3.4 the 34 provinces:
    // 1 + 1 + 14 + 34 = 50, for 14 + 34 = 48 units.
    var fanOut = directives.fanOutFor(headquarters, letter.id()).orElseThrow();
    assertThat(fanOut.unknown()).isEmpty();
    assertThat(fanOut.units()).isEqualTo(48);
    assertThat(directives.issue(headquarters, letter.id(), STANDING))
        .isEqualTo(new Issuing.Issued(50));
    assertThat(directives.issue(headquarters, letter.id(), STANDING))
        .isEqualTo(new Issuing.NotDraft());
    assertThat(
            jdbc.sql(
                    "select count(*) from shared.audit where action = 'directive.issued' and subject = :s")
                .param("s", "directive:" + letter.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void provinceSeesALetterOnceItIsIssued() {
    Directive letter = register(People.letter(608));
    assertThat(directives.findFor(hue, letter.id())).isEmpty();
    assertThat(directives.issue(hue, letter.id(), STANDING)).isEqualTo(new Issuing.Absent());
    directives.issue(headquarters, letter.id(), STANDING);
    assertThat(directives.findFor(hue, letter.id())).isPresent();
    assertThat(directives.issue(hue, letter.id(), STANDING)).isEqualTo(new Issuing.Forbidden());
    var line =
        directives.list(hue, new Directives.Filter("608", null, null, 1, 10)).rows().getFirst();
    // Huế has 3.4 alone.
    assertThat(line.assignments()).isEqualTo(1);
  }

  @Test
  void unitThatTheDayDoesNotKnowStopsTheIssue() {
    Directive letter = register(People.letter(609));
    Clause clause = letter.clauses().get(5);
    var asked = clause.content();
    var content =
        new Clause.Content(
            asked.ref(),
            asked.kind(),
            asked.heading(),
            asked.text(),
            asked.actors(),
            List.of(Addressee.named("Trung tâm Truyền thông")),
            asked.gate(),
            true);
    directives.correctClause(
        headquarters, new Edit(letter.id(), letter.version()), clause.id(), content);
    // The centre ended on 1/3/2025, a year before the letter.
    assertThat(directives.issue(headquarters, letter.id(), STANDING))
        .isEqualTo(
            new Issuing.AddresseeUnknown(
                List.of(
                    new Directives.FanOut.Unknown(clause.id(), "3.2", "Trung tâm Truyền thông"))));
    assertThat(directives.findFor(headquarters, letter.id()).orElseThrow().isDraft()).isTrue();
  }

  @Test
  void staleEditIsRefusedWithWhatIsSaved() {
    Directive letter = register(People.letter(610));
    Edit edit = new Edit(letter.id(), letter.version());
    var header = letter.header();
    assertThat(directives.correctHeader(headquarters, edit, header))
        .isEqualTo(new Correction.Corrected(2, null));
    assertThat(directives.correctHeader(headquarters, edit, header))
        .isInstanceOfSatisfying(
            Correction.Stale.class, stale -> assertThat(stale.now().version()).isEqualTo(2));
    assertThat(directives.removeClause(headquarters, edit, letter.clauses().getFirst().id()))
        .isInstanceOf(Correction.Stale.class);
  }

  @Test
  void clauseIsAddedAndRemoved() {
    Directive letter = register(People.letter(611));
    var content =
        new Clause.Content(
            "3.5",
            ClauseKind.DUTY,
            "BHXH Bộ Quốc phòng",
            "Phối hợp.",
            List.of(),
            List.of(Addressee.named("Bộ Quốc phòng")),
            null,
            true);
    var added =
        (Correction.Corrected)
            directives.addClause(headquarters, new Edit(letter.id(), 1), content);
    assertThat(directives.addClause(headquarters, new Edit(letter.id(), 2), content))
        .isEqualTo(new Correction.RefTaken());
    // 48 units of the letter and the army's.
    assertThat(directives.fanOutFor(headquarters, letter.id()).orElseThrow().units()).isEqualTo(49);
    ClauseId clause = java.util.Objects.requireNonNull(added.clause());
    assertThat(directives.removeClause(headquarters, new Edit(letter.id(), 2), clause))
        .isEqualTo(new Correction.Corrected(3, null));
  }

  @Test
  void searchIgnoresDiacritics() {
    Directive letter = register(People.letter(612));
    var found =
        directives.list(headquarters, new Directives.Filter("muc dong moi 612", true, 2026, 1, 10));
    assertThat(found.rows()).extracting(Directives.Line::id).containsExactly(letter.id());
    assertThat(
            directives
                .list(headquarters, new Directives.Filter("muc dong moi 612", true, 2025, 1, 10))
                .rows())
        .isEmpty();
  }

  @Test
  @EnabledIf("hasSources")
  void letter4736GoesToTheUnitsOfItsDay() throws IOException {
    Directive letter = register(Files.readAllBytes(SOURCES.resolve("cv-4736-2024.txt")));
    assertThat(refs(letter.clauses()))
        .containsExactly(
            "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "3.1.1", "3.1.2",
            "3.1.3", "3.1.4", "3.2.1", "3.2.2", "3.3.1", "3.3.2", "3.4", "3.5.1", "3.5.2", "3.6.1",
            "3.6.2", "3.6.3", "3.6.4", "3.6.5", "3.6.6", "3.6.7");
    assertThat(gated(letter)).containsExactly("1.3", "1.4", "1.5");
    // 3.1 to 3.4 nine clauses of one unit each; 3.5 twice the 21 central units of 17/12/2024 (5
    // that
    // lasted and 16 that ended on 1/3/2025); 3.6 seven times the 63 provinces: 9 + 42 + 441 = 492.
    assertThat(directives.issue(headquarters, letter.id(), STANDING))
        .isEqualTo(new Issuing.Issued(492));
  }

  @Test
  @EnabledIf("hasSources")
  void letter3371GivesEveryClauseToEveryProvince() throws IOException {
    Directive letter = register(Files.readAllBytes(SOURCES.resolve("cv-3371-2022.txt")));
    assertThat(refs(letter.operative()))
        .containsExactly("1", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6");
    // 7 clauses × 63 provinces = 441.
    assertThat(directives.issue(headquarters, letter.id(), STANDING))
        .isEqualTo(new Issuing.Issued(441));
  }

  static boolean hasSources() {
    return Files.isDirectory(SOURCES);
  }

  private static List<String> refs(List<Clause> clauses) {
    return clauses.stream().map(Clause::ref).toList();
  }

  private static List<String> gated(Directive letter) {
    return refs(letter.clauses().stream().filter(c -> c.content().gate() != null).toList());
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
