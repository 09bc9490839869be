package vn.lantoa.directives.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.People;
import vn.lantoa.directives.register.Register.Change;
import vn.lantoa.directives.register.Register.Entry;
import vn.lantoa.directives.register.Register.Stage;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class RegisterTests {
  @Autowired private Directives directives;
  @Autowired private Register register;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;

  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
  }

  /// A letter of its own number that says the words in its second paragraph.
  private DirectiveId letter(int number, String words) {
    String text =
        People.text(number)
            .replace("Thực hiện Nghị định số 351/2025/NĐ-CP ngày 30/12/2025 của Chính phủ", words);
    return ((Directives.Registration.Registered)
            directives.register(headquarters, number + ".txt", text.getBytes(UTF_8)))
        .id();
  }

  private Bearing bearing(DirectiveId id) {
    return register.bearingFor(headquarters, id).orElseThrow();
  }

  private Directive directive(DirectiveId id) {
    return directives.findFor(headquarters, id).orElseThrow();
  }

  private Directives.Edit edit(DirectiveId id) {
    return new Directives.Edit(id, directive(id).version());
  }

  private static Register.Wanted wanted(String text) {
    return new Register.Wanted(text, null, null, null, null, null, new Register.Page(1, 50));
  }

  private static Register.Wanted staged(Stage stage) {
    return new Register.Wanted("", stage, null, null, null, null, new Register.Page(1, 200));
  }

  @Test
  void namedDocumentIsAStubUntilItArrives() {
    DirectiveId citing = letter(3101, "Thực hiện Công văn số 3102/BHXH-TTHT ngày 12/3/2026");
    Bearing.Out out = bearing(citing).out().getFirst();
    assertThat(out.named().registered()).isNull();
    assertThat(out.kind()).isEqualTo(RelationKind.IMPLEMENTS);
    assertThat(out.proposed()).isTrue();
    assertThat(register.stubFor(headquarters, out.cited()).orElseThrow().citing())
        .extracting(in -> in.named().registered())
        .containsExactly(citing);
    DirectiveId arrived = letter(3102, "Theo kế hoạch");
    assertThat(bearing(citing).out().getFirst().named().registered()).isEqualTo(arrived);
    assertThat(bearing(arrived).in()).extracting(in -> in.named().registered()).contains(citing);
    assertThat(directive(citing).cites().getFirst().registered()).isEqualTo(arrived);
  }

  @Test
  void stubOfAnotherDayIsLeftToAPerson() {
    // The letters bear 12/3/2026.
    DirectiveId citing = letter(3111, "Thực hiện Công văn số 3112/BHXH-TTHT ngày 01/1/2020");
    DirectiveId other = letter(3112, "Theo kế hoạch");
    Bearing.Out out = bearing(citing).out().getFirst();
    assertThat(out.named().registered()).isNull();
    assertThat(out.candidates()).extracting(Bearing.Named::registered).containsExactly(other);
    assertThat(register.identify(hue, out.cited(), other)).isEqualTo(new Change.Absent());
    assertThat(register.identify(headquarters, out.cited(), other)).isEqualTo(new Change.Done(0));
    assertThat(bearing(citing).out().getFirst().named().registered()).isEqualTo(other);
    register.identify(headquarters, out.cited(), null);
    assertThat(bearing(citing).out().getFirst().named().registered()).isNull();
  }

  @Test
  void twoDocumentsOfOneNumberAreLeftToAPerson() {
    DirectiveId citing = letter(3121, "Thực hiện Công văn số 3122/BHXH-TTHT");
    DirectiveId first = letter(3122, "Theo kế hoạch");
    assertThat(bearing(citing).out().getFirst().named().registered()).isEqualTo(first);
    DirectiveId second = letter(3122, "Theo kế hoạch mới");
    Bearing.Out out = bearing(citing).out().getFirst();
    assertThat(out.named().registered()).isNull();
    assertThat(out.candidates())
        .extracting(Bearing.Named::registered)
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void correctedNumberFindsWhoNamesIt() {
    DirectiveId citing = letter(3131, "Phúc đáp Công văn số 3139/BHXH-TTHT");
    DirectiveId wrong = letter(3132, "Theo kế hoạch");
    Directive.Header h = directive(wrong).header();
    Directive.Header right =
        new Directive.Header(
            h.type(),
            "03139 / BHXH-TTHT",
            h.issuedOn(),
            h.place(),
            h.issuer(),
            h.superior(),
            h.subject(),
            h.signer(),
            h.recipients());
    directives.correctHeader(headquarters, edit(wrong), right);
    assertThat(bearing(citing).out().getFirst().named().registered()).isEqualTo(wrong);
    assertThat(bearing(citing).out().getFirst().kind()).isEqualTo(RelationKind.REPLIES_TO);
    directives.correctHeader(headquarters, edit(wrong), h);
    assertThat(bearing(citing).out().getFirst().named().registered()).isNull();
  }

  @Test
  void relationIsAddedRekindedAndRemovedByAPerson() {
    DirectiveId id = letter(3141, "Theo kế hoạch");
    var relation = new Register.NewRelation(RelationKind.CITES, "9/2020/TT-BTC", "Thông tư", null);
    Directives.Edit before = edit(id);
    assertThat(register.relate(headquarters, before, relation)).isInstanceOf(Change.Done.class);
    assertThat(register.relate(headquarters, before, relation)).isInstanceOf(Change.Stale.class);
    assertThat(register.relate(headquarters, edit(id), relation)).isEqualTo(new Change.Known());
    var own = new Register.NewRelation(RelationKind.CITES, "3141/BHXH-TTHT", "", null);
    assertThat(register.relate(headquarters, edit(id), own)).isEqualTo(new Change.NotationWrong());
    assertThat(register.relate(hue, edit(id), relation)).isEqualTo(new Change.Absent());
    Bearing.Out out = bearing(id).out().getLast();
    assertThat(out.proposed()).isFalse();
    register.rekind(headquarters, edit(id), out.id(), RelationKind.AMENDS);
    assertThat(bearing(id).out().getLast().kind()).isEqualTo(RelationKind.AMENDS);
    assertThat(register.unrelate(headquarters, edit(id), out.id())).isInstanceOf(Change.Done.class);
    assertThat(register.stubFor(headquarters, out.cited())).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from directives.cited where id = :id")
                .param("id", out.cited().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void searchFindsWordsOfTheTextWithoutDiacritics() {
    DirectiveId id = letter(3151, "Theo ý kiến của hợp tác xã nghêu Thới Bình");
    List<Entry> found = register.list(headquarters, wanted("ngheu thoi BINH")).rows();
    assertThat(found).extracting(e -> e.named().registered()).containsExactly(id);
    Entry byClause =
        register.list(headquarters, wanted("3151 tieu pham phat thanh")).rows().getFirst();
    assertThat(Objects.requireNonNull(byClause.found()).ref()).isEqualTo("3.1");
    assertThat(register.list(hue, wanted("ngheu thoi binh")).rows()).isEmpty();
    assertThat(register.list(headquarters, wanted("khong co tu nay dau")).total()).isZero();
  }

  @Test
  void correctedClauseIsFoundByItsNewWords() {
    DirectiveId id = letter(3152, "Theo kế hoạch");
    var clause = directive(id).clauses().getFirst();
    var c = clause.content();
    directives.correctClause(
        headquarters,
        edit(id),
        clause.id(),
        new vn.lantoa.directives.Clause.Content(
            c.ref(),
            c.kind(),
            "Chợ nổi Cái Răng",
            c.text(),
            c.actors(),
            c.addressees(),
            c.gate(),
            c.operative()));
    assertThat(register.list(headquarters, wanted("cho noi cai rang")).rows())
        .extracting(e -> e.named().registered())
        .containsExactly(id);
  }

  @Test
  void filtersTellStagesTypesIssuersAndYears() {
    DirectiveId id = letter(3161, "Thực hiện Nghị quyết số 3162/2031/NQ-HĐND");
    var stub =
        register.list(headquarters, staged(Stage.STUB)).rows().stream()
            .filter(e -> String.valueOf(e.named().notation()).startsWith("3162/"))
            .findFirst()
            .orElseThrow();
    assertThat(stub.cited()).isNotNull();
    assertThat(stub.citedBy()).isEqualTo(1);
    assertThat(register.list(headquarters, staged(Stage.DRAFT)).rows())
        .extracting(e -> e.named().registered())
        .contains(id);
    var byType =
        new Register.Wanted("3162", null, "Nghị quyết", null, null, null, new Register.Page(1, 50));
    assertThat(register.list(headquarters, byType).total()).isEqualTo(1);
    Register.Choices choices = register.choices(headquarters);
    assertThat(choices.types()).contains("Công văn", "Nghị quyết");
    assertThat(choices.years()).contains(2026);
    assertThat(register.list(hue, staged(Stage.STUB)).rows())
        .noneMatch(e -> String.valueOf(e.named().notation()).startsWith("3162/"));
  }

  @Test
  void replacedAndExpiredDocumentsAreOver() {
    DirectiveId old = letter(3171, "Theo kế hoạch");
    DirectiveId newer = letter(3172, "Công văn này thay thế Công văn số 3171/BHXH-TTHT");
    assertThat(bearing(newer).out().getFirst().kind()).isEqualTo(RelationKind.REPLACES);
    // Proposed, and of a draft: nothing happens to the old one yet.
    assertThat(bearing(old).validity()).isEqualTo(Validity.UNSAID);
    register.rekind(
        headquarters, edit(newer), bearing(newer).out().getFirst().id(), RelationKind.REPLACES);
    directives.issue(headquarters, newer, new Directives.IssueOrder(null, 5, null));
    assertThat(bearing(old).validity()).isEqualTo(Validity.REPLACED);
    var standing =
        new Register.Standing(
            Urgency.FLASH, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20), false);
    register.stand(headquarters, edit(newer), standing);
    // The clock of the tests stands at 20/11/2026: the first day no longer in force.
    assertThat(bearing(newer).validity()).isEqualTo(Validity.EXPIRED);
    assertThat(bearing(newer).urgency()).isEqualTo(Urgency.FLASH);
    var backwards =
        new Register.Standing(
            Urgency.NORMAL, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2), false);
    assertThat(register.stand(headquarters, edit(newer), backwards))
        .isEqualTo(new Change.DaysWrong());
    var over = new Register.Wanted("317", null, null, null, null, true, new Register.Page(1, 50));
    assertThat(register.list(headquarters, over).rows())
        .extracting(e -> e.named().registered())
        .containsExactlyInAnyOrder(old, newer);
  }

  @Test
  void referenceIsSeenByEverybodyAndGivesNobodyWork() {
    DirectiveId id = letter(3181, "Theo luật");
    assertThat(register.bearingFor(hue, id)).isEmpty();
    register.stand(headquarters, edit(id), new Register.Standing(Urgency.NORMAL, null, null, true));
    assertThat(register.bearingFor(hue, id).orElseThrow().reference()).isTrue();
    assertThat(register.list(hue, staged(Stage.REFERENCE)).rows())
        .extracting(e -> e.named().registered())
        .contains(id);
    assertThat(
            register.stand(hue, edit(id), new Register.Standing(Urgency.NORMAL, null, null, false)))
        .isEqualTo(new Change.Forbidden());
  }

  @Test
  void graphReachesAsFarAsAsked() {
    DirectiveId first = letter(3191, "Thực hiện Công văn số 3192/BHXH-TTHT");
    DirectiveId second = letter(3192, "Thực hiện Công văn số 3193/BHXH-TTHT");
    letter(3193, "Thực hiện Công văn số 3194/BHXH-TTHT");
    assertThat(numbers(first, 1)).containsExactly("3191", "3192");
    assertThat(numbers(first, 2)).containsExactly("3191", "3192", "3193");
    assertThat(numbers(first, 3)).containsExactly("3191", "3192", "3193", "3194");
    assertThat(numbers(second, 1)).containsExactlyInAnyOrder("3192", "3191", "3193");
    assertThat(register.graphFor(headquarters, first, 2).orElseThrow().edges()).hasSize(2);
    assertThat(register.graphFor(hue, first, 2)).isEmpty();
  }

  private List<String> numbers(DirectiveId id, int depth) {
    return register.graphFor(headquarters, id, depth).orElseThrow().nodes().stream()
        .map(node -> String.valueOf(node.named().notation()).split("/")[0])
        .toList();
  }
}
