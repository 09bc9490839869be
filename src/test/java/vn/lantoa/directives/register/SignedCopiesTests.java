package vn.lantoa.directives.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.ReceivedFile;
import vn.lantoa.directives.Directives.Registration.Reason;
import vn.lantoa.directives.People;
import vn.lantoa.directives.internal.files.PdfFile;
import vn.lantoa.directives.register.SignedCopies.Comparison;
import vn.lantoa.directives.register.SignedCopies.Confirming;
import vn.lantoa.directives.register.SignedCopies.Printed;
import vn.lantoa.directives.register.SignedCopies.Receiving;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class SignedCopiesTests {
  private static final Printed PRINTED = new Printed("3703/BHXH-TTHT", LocalDate.of(2026, 3, 12));

  @Autowired private Directives directives;
  @Autowired private SignedCopies copies;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;

  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
  }

  private DirectiveId registered(int number) {
    return ((Directives.Registration.Registered)
            directives.register(headquarters, number + ".txt", People.letter(number)))
        .id();
  }

  /// A letter whose number the document system has not given yet.
  private DirectiveId unnumbered(int number) {
    byte[] text =
        People.text(number)
            .replace("Số: " + number + "/BHXH-TTHT", "Số:      /BHXH-TTHT")
            .getBytes(UTF_8);
    return ((Directives.Registration.Registered)
            directives.register(headquarters, number + ".txt", text))
        .id();
  }

  private static ReceivedFile pdf(String text) {
    return new ReceivedFile("ban-ky.pdf", PdfFile.of(List.of(text.lines().toList())));
  }

  private SignedCopyId received(DirectiveId id, ReceivedFile file) {
    return ((Receiving.Received) copies.receive(headquarters, id, file)).id();
  }

  private Directive directive(DirectiveId id) {
    return directives.findFor(headquarters, id).orElseThrow();
  }

  private Edit edit(DirectiveId id) {
    return new Edit(id, directive(id).version());
  }

  @Test
  void sameWordsAreSaidToBeTheSame() {
    DirectiveId id = registered(3701);
    ReceivedFile file = pdf(People.text(3701));
    SignedCopyId copy = received(id, file);
    assertThat(copies.receive(headquarters, id, file)).isEqualTo(new Receiving.Known(copy));
    Comparison comparison = copies.compareFor(headquarters, id, copy).orElseThrow();
    assertThat(comparison.parts()).isEmpty();
    assertThat(comparison.fields()).isEmpty();
    assertThat(copies.fileFor(headquarters, id, copy).orElseThrow().bytes())
        .isEqualTo(file.bytes());
  }

  @Test
  void changedFigureIsShownBesideTheDraft() {
    DirectiveId id = registered(3702);
    String signed =
        People.text(3702)
            .replace("mỗi tuần nói về mức đóng mới", "mỗi tháng nói về mức đóng mới")
            .replace("V/v truyền thông mức đóng mới", "V/v truyền thông mức đóng 2027");
    SignedCopyId copy = received(id, pdf(signed));
    Comparison comparison = copies.compareFor(headquarters, id, copy).orElseThrow();
    assertThat(comparison.parts()).extracting(Comparison.Part::ref).containsExactly("2.1");
    assertThat(comparison.parts().getFirst().signed()).contains("mỗi tháng");
    assertThat(comparison.fields()).extracting(Comparison.Field::field).containsExactly("SUBJECT");
  }

  @Test
  void confirmedNumberAndDayBecomeThoseOfTheDraft() {
    DirectiveId id = unnumbered(3703);
    SignedCopyId copy = received(id, pdf(People.text(3703)));
    var read = copies.copiesFor(headquarters, id).orElseThrow().getFirst();
    assertThat(read.notation()).isEqualTo("3703/BHXH-TTHT");
    assertThat(read.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 12));
    Edit stale = new Edit(id, 99);
    assertThat(copies.confirm(headquarters, stale, copy, PRINTED))
        .isInstanceOf(Confirming.Stale.class);
    assertThat(copies.confirm(headquarters, edit(id), copy, new Printed("x", PRINTED.issuedOn())))
        .isEqualTo(new Confirming.NotationWrong());
    assertThat(copies.confirm(headquarters, edit(id), copy, PRINTED))
        .isInstanceOf(Confirming.Confirmed.class);
    assertThat(directive(id).header().notation()).isEqualTo("3703/BHXH-TTHT");
    assertThat(copies.confirm(headquarters, edit(id), copy, PRINTED))
        .isEqualTo(new Confirming.Already());
  }

  @Test
  void unitsSeeOnlyWhatWasConfirmed() {
    DirectiveId id = registered(3704);
    directives.issue(headquarters, id, new Directives.IssueOrder(null, 5, null));
    SignedCopyId copy = received(id, pdf(People.text(3704)));
    assertThat(copies.copiesFor(hue, id).orElseThrow()).isEmpty();
    assertThat(copies.fileFor(hue, id, copy)).isEmpty();
    assertThat(copies.receive(hue, id, pdf("Một"))).isEqualTo(new Receiving.Forbidden());
    var printed = new Printed("3704/BHXH-TTHT", LocalDate.of(2026, 3, 13));
    copies.confirm(headquarters, edit(id), copy, printed);
    assertThat(copies.fileFor(hue, id, copy)).isPresent();
    // The day of an issued directive said whom it meant.
    assertThat(directive(id).header().issuedOn()).isEqualTo(LocalDate.of(2026, 3, 12));
  }

  @Test
  void secretAndForeignFilesAreRefused() {
    DirectiveId id = registered(3705);
    assertThat(copies.receive(headquarters, id, pdf("TỐI MẬT\n" + People.text(3705))))
        .isEqualTo(new Receiving.Secret("TỐI MẬT"));
    assertThat(copies.receive(headquarters, id, new ReceivedFile("a.txt", "Một".getBytes(UTF_8))))
        .isEqualTo(new Receiving.Unreadable(Reason.OTHER_KIND));
    assertThat(
            copies.receive(
                headquarters, id, new ReceivedFile("a.pdf", new byte[Directives.LARGEST + 1])))
        .isEqualTo(new Receiving.Unreadable(Reason.TOO_LARGE));
    assertThat(copies.copiesFor(headquarters, id).orElseThrow()).isEmpty();
  }
}
