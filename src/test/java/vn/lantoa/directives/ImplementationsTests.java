package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.implementation.Implementations.Beginning;
import vn.lantoa.directives.implementation.Implementations.Linking;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.register.Recalls;
import vn.lantoa.directives.register.Register;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ImplementationsTests extends AnswerDesk {
  @Test
  void draftBeginsWithTheClausesThatTheUnitWasGiven() {
    DirectiveId above = issued(4101, DUE);
    List<ClauseId> given = list(hue, above).stream().map(Assignment::clause).distinct().toList();
    DirectiveId answer = begun(above);
    Directive draft = seen(hue, answer);
    assertThat(draft.isDraft()).isTrue();
    assertThat(draft.unit()).isEqualTo(people.unit("46", TODAY));
    assertThat(draft.subjectOrEmpty()).startsWith("triển khai Công văn 4101/");
    assertThat(draft.clauses()).hasSameSizeAs(given);
    assertThat(draft.operative()).hasSameSizeAs(given);
    Lineage lineage = lineage(answer);
    assertThat(lineage.gaps()).isEmpty();
    assertThat(
            draft.clauses().stream().flatMap(clause -> lineage.of(clause.id()).stream()).toList())
        .extracting(Lineage.Duty::clause)
        .containsExactlyInAnyOrderElementsOf(given);
    assertThat(implementations.proposedDays(hue, answer).values()).containsOnly(DUE);
    assertThat(register.bearingFor(hue, answer).orElseThrow().out())
        .extracting(out -> out.kind().name(), out -> out.named().registered())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("IMPLEMENTS", above));
  }

  @Test
  void workGoesOnlyToUnitsBelowTheIssuingOne() {
    DirectiveId answer = answered(issued(4102, DUE), 102);
    List<String> bases = basesOfHue().stream().map(Unit::code).toList();
    assertThat(list(headquarters, answer))
        .isNotEmpty()
        .allSatisfy(task -> assertThat(bases).contains(task.unitCode()));
    // Every clause for every base office of Huế.
    assertThat(list(headquarters, answer))
        .hasSize(seen(hue, answer).operative().size() * bases.size());
  }

  @Test
  void unitsBeyondTheIssuingOneAreRefusedByName() {
    DirectiveId answer = begun(issued(4103, DUE));
    numbered(answer, 103);
    Directive draft = seen(hue, answer);
    Clause first = draft.operative().getFirst();
    Clause.Content c = first.content();
    directives.correctClause(
        hue,
        new Edit(answer, draft.version()),
        first.id(),
        new Clause.Content(
            c.ref(),
            c.kind(),
            c.heading(),
            c.text(),
            c.actors(),
            List.of(
                Addressee.named("BHXH cơ sở 48 01"),
                Addressee.allProvincial(),
                Addressee.named("BHXH cơ sở 46 01"),
                Addressee.coordinating("BHXH cơ sở 48 01")),
            c.gate(),
            true));
    Issuing issuing = directives.issue(hue, answer, new IssueOrder(DUE, 5, null));
    assertThat(issuing).isInstanceOf(Issuing.AddresseeUnknown.class);
    assertThat(((Issuing.AddresseeUnknown) issuing).unknown())
        .extracting(
            Directives.FanOut.Unknown::ref,
            Directives.FanOut.Unknown::name,
            Directives.FanOut.Unknown::beyond)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("1", "BHXH cơ sở 48 01", Addressee.Kind.NAMED),
            org.assertj.core.groups.Tuple.tuple("1", "", Addressee.Kind.ALL_PROVINCIAL),
            org.assertj.core.groups.Tuple.tuple("1", "BHXH cơ sở 48 01", Addressee.Kind.NAMED));
    assertThat(list(headquarters, answer)).isEmpty();
  }

  @Test
  void documentIsSeenByItsUnitThoseBelowAndHeadquartersOnceIssued() {
    DirectiveId above = issued(4104, DUE);
    DirectiveId answer = begun(above);
    Viewer base = firstBase();
    Viewer other = baseOfficer(organisation.childrenOf(people.unit("48", TODAY), TODAY).getFirst());
    assertThat(directives.findFor(hue, answer)).isPresent();
    for (Viewer nobody : List.of(headquarters, base, nextProvince(), other)) {
      assertThat(directives.findFor(nobody, answer)).isEmpty();
      assertThat(directives.issue(nobody, answer, new IssueOrder(DUE, 5, null)))
          .isEqualTo(new Issuing.Absent());
    }
    numbered(answer, 104);
    directives.issue(hue, answer, new IssueOrder(DUE, 5, null));
    assertThat(directives.findFor(headquarters, answer)).isPresent();
    assertThat(directives.findFor(base, answer)).isPresent();
    for (Viewer stranger : List.of(nextProvince(), other)) {
      assertThat(directives.findFor(stranger, answer)).isEmpty();
      assertThat(list(stranger, answer)).isEmpty();
      var all = new Register.Wanted("", null, null, null, null, null, new Register.Page(1, 200));
      assertThat(register.list(stranger, all).rows())
          .noneMatch(entry -> answer.equals(entry.named().registered()));
      assertThat(implementations.lineageFor(stranger, answer)).isEmpty();
    }
    assertThat(implementations.answersFor(nextProvince(), above).orElseThrow().documents())
        .isEmpty();
    assertThat(recalls.recall(headquarters, answer, "Nhầm"))
        .isEqualTo(new Recalls.Recalling.Forbidden());
    assertThat(recalls.recall(base, answer, "Nhầm")).isEqualTo(new Recalls.Recalling.Forbidden());
  }

  @Test
  void sameLetterMayBeKeptByTwoProvincesWithoutEitherKnowing() {
    byte[] letter = People.letter(4105);
    Registration first = directives.register(hue, "a.txt", letter);
    Registration second = directives.register(nextProvince(), "a.txt", letter);
    assertThat(first).isInstanceOf(Registration.Registered.class);
    assertThat(second).isInstanceOf(Registration.Registered.class);
    assertThat(directives.register(hue, "a.txt", letter))
        .isInstanceOf(Registration.Duplicate.class);
    assertThat(directives.findFor(hue, ((Registration.Registered) second).id())).isEmpty();
  }

  @Test
  void whatNobodyCarriesOutIsAGapAndLinksCanChange() {
    DirectiveId answer = begun(twoDuties(4106));
    Directive draft = seen(hue, answer);
    Map<ClauseId, Set<ClauseId>> links = new HashMap<>(lineage(answer).links());
    ClauseId first = draft.clauses().getFirst().id();
    ClauseId second = draft.clauses().get(1).id();
    Set<ClauseId> freed = links.remove(second);
    var edit = new Edit(answer, draft.version());
    assertThat(implementations.link(hue, edit, links)).isInstanceOf(Linking.Linked.class);
    assertThat(implementations.link(hue, edit, links)).isInstanceOf(Linking.Stale.class);
    assertThat(lineage(answer).gaps())
        .extracting(Lineage.Duty::clause)
        .containsExactlyElementsOf(freed);
    // The same words are proposed, and bind nobody.
    assertThat(lineage(answer).proposed()).containsKey(second);
    // One clause carries out two.
    Set<ClauseId> both = new java.util.HashSet<>(links.get(first));
    both.addAll(freed);
    links.put(first, both);
    int version = seen(hue, answer).version();
    implementations.link(hue, new Edit(answer, version), links);
    assertThat(lineage(answer).gaps()).isEmpty();
    assertThat(lineage(answer).of(first)).hasSize(2);
    links.put(first, Set.of(first));
    assertThat(implementations.link(hue, new Edit(answer, version + 1), links))
        .isEqualTo(new Linking.ClauseWrong());
    assertThat(implementations.link(nextProvince(), edit, links)).isEqualTo(new Linking.Absent());
  }

  @Test
  void onlyUnitsWithWorkOfADirectiveInForceAnswerIt() {
    DirectiveId above = issued(4112, DUE);
    assertThat(implementations.mayAnswer(hue, above)).isTrue();
    assertThat(implementations.mayAnswer(headquarters, above)).isFalse();
    assertThat(implementations.begin(headquarters, above)).isEqualTo(new Beginning.Forbidden());
    assertThat(implementations.begin(firstBase(), above)).isEqualTo(new Beginning.Absent());
    assertThat(implementations.begin(hue, draft(4113))).isEqualTo(new Beginning.Absent());
    assertThat(implementations.begin(hue, answered(above, 112)))
        .isEqualTo(new Beginning.Forbidden());
  }

  /// Nobody links an uploaded letter by itself: its numbers and words propose, a person says.
  @Test
  void uploadedLetterProposesWhatItCarriesOut() {
    DirectiveId above = twoDuties(4114);
    Directive parent = seen(headquarters, above);
    Clause duty =
        parent.operative().stream()
            .filter(clause -> clause.ref().equals("9.1"))
            .findFirst()
            .orElseThrow();
    String words =
        """
        BẢO HIỂM XÃ HỘI VIỆT NAM
        BẢO HIỂM XÃ HỘI THÀNH PHỐ HUẾ
        Số: 114/BHXH-TT46
        V/v triển khai Công văn số 4114/BHXH-TTHT
        Huế, ngày 20 tháng 11 năm 2026
        Kính gửi: BHXH cơ sở
        Thực hiện Công văn số 4114/BHXH-TTHT của BHXH Việt Nam, BHXH thành phố Huế yêu cầu:
        1. BHXH cơ sở: Tập huấn cộng tác viên tại từng phường trước khi vận động từng hộ gia đình.
        2. BHXH cơ sở: Thay bảng hiệu ở bộ phận một cửa theo mẫu mới trong tháng này.
        """;
    var registered =
        (Registration.Registered)
            directives.register(
                hue, "thong-bao.txt", words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Lineage lineage = lineage(registered.id());
    assertThat(lineage.links()).isEmpty();
    Directive letter = seen(hue, registered.id());
    ClauseId first = letter.operative().getFirst().id();
    assertThat(lineage.proposed().get(first)).containsExactly(duty.id());
    assertThat(lineage.proposed()).hasSize(1);
    assertThat(lineage.gaps()).extracting(Lineage.Duty::clause).contains(duty.id());
  }
}
