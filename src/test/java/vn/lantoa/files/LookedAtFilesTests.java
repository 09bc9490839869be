package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Dossiers.Matter;
import vn.lantoa.directives.evidence.Dossiers.Piece;
import vn.lantoa.directives.evidence.Evidence;
import vn.lantoa.files.FileOwner.Use;
import vn.lantoa.files.KeptFile.Look;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.files.Previews.Preview;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// Files as evidence of two provinces: drawn small, found again elsewhere.
@LantoaTest
class LookedAtFilesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private KeptFiles files;
  @Autowired private Previews previews;
  @Autowired private Dossiers dossiers;
  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private PageClient pages;

  private Viewer headquarters;
  private Viewer hue;
  private Viewer daNang;
  private AssignmentId ofHue;
  private AssignmentId ofDaNang;

  private static int letters = 2800;

  @BeforeEach
  void work() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
    daNang = people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    var letter =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(++letters));
    directives.issue(headquarters, letter.id(), new IssueOrder(TODAY.plusDays(5), 5, null));
    var filter = new Assignments.Filter(letter.id(), "", null, false, new Assignments.Page(1, 10));
    ofHue = assignments.list(hue, filter).rows().getFirst().id();
    ofDaNang = assignments.list(daNang, filter).rows().getFirst().id();
  }

  private Evidence given(Viewer viewer, AssignmentId task, String name, byte[] bytes) {
    var sent = new KeptFiles.Sent(name, () -> new ByteArrayInputStream(bytes));
    String ticket = ((Reception.Taken) files.receive(viewer, sent)).received().ticket();
    var piece = new Piece(new Matter.OfFile(ticket), TODAY.minusDays(1), "", Set.of());
    assertThat(dossiers.give(viewer, task, piece)).isInstanceOf(Dossiers.Giving.Given.class);
    return dossier(viewer, task).stream()
        .filter(one -> one.file() != null && one.file().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Evidence> dossier(Viewer viewer, AssignmentId task) {
    return dossiers.dossierFor(viewer, task).orElseThrow().evidence();
  }

  private static KeptFile fileOf(Evidence evidence) {
    return java.util.Objects.requireNonNull(evidence.file());
  }

  private Preview preview(Viewer viewer, Evidence evidence) {
    return previews.previewFor(viewer, fileOf(evidence).id()).orElseThrow();
  }

  @Test
  void smallPictureIsDrawnOnceAndKeptForEver() {
    byte[] photo = Pictures.jpeg(Pictures.scene(1, 1200, 800));
    Evidence evidence = given(hue, ofHue, "ảnh hội nghị.jpg", photo);
    assertThat(fileOf(evidence).look()).isEqualTo(Look.WAITING);
    Preview.Drawn first = (Preview.Drawn) preview(hue, evidence);
    Preview.Drawn again = (Preview.Drawn) preview(headquarters, evidence);
    assertThat(again.sha256()).isEqualTo(first.sha256());
    assertThat(first.size()).isBetween(2_000L, 40_000L);
    assertThat(fileOf(dossier(hue, ofHue).getFirst()).look()).isEqualTo(Look.DRAWN);
    pages.signIn("p46.officer", People.PASSWORD);
    Page page = pages.get("/assignments/" + ofHue + "/evidence");
    String address = page.one(".pieces img").attr("src");
    assertThat(address).isEqualTo("/files/" + fileOf(evidence).id() + "/thumbnail");
    Page bytes = pages.get(address);
    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.headers().firstValue("Cache-Control"))
        .hasValue("private, max-age=31536000, immutable");
    assertThat(bytes.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/jpeg");
    // The rule is that of the file.
    pages.signIn("p48.officer", People.PASSWORD);
    assertThat(pages.get(address).status()).isEqualTo(404);
    assertThat(previews.previewFor(daNang, fileOf(evidence).id())).isEmpty();
  }

  @Test
  void whatCannotBeDrawnSaysWhyAndShowsTheSignOfItsKind() {
    Evidence evidence = given(hue, ofHue, "báo cáo.pdf", Samples.pdf());
    assertThat(preview(hue, evidence)).isInstanceOf(Preview.Icon.class);
    pages.signIn("p46.officer", People.PASSWORD);
    Page page = pages.get("/assignments/" + ofHue + "/evidence");
    assertThat(page.text()).contains("Không xem trước được");
    String icon = page.one(".pieces img").attr("src");
    assertThat(icon).isEqualTo("/assets/img/files/pdf.svg");
    assertThat(pages.get(icon).status()).isEqualTo(200);
    Page redirect = pages.get("/files/" + fileOf(evidence).id() + "/thumbnail");
    assertThat(redirect.headers().firstValue("Location").orElseThrow()).endsWith(icon);
  }

  @Test
  void nearlyTheSamePhotoOfAnotherProvinceIsFlagged() {
    BufferedImage scene = Pictures.scene(2, 1200, 800);
    Evidence original = given(hue, ofHue, "ảnh gốc.jpg", Pictures.jpeg(scene));
    Evidence other = given(hue, ofHue, "ảnh khác.jpg", Pictures.jpeg(Pictures.scene(3, 1200, 800)));
    BufferedImage done = Pictures.brighter(Pictures.resized(scene, 900, 600), 12);
    Evidence copy = given(daNang, ofDaNang, "ảnh chép.jpg", Pictures.jpeg(done, 60, false));
    List.of(original, other).forEach(one -> preview(hue, one));
    preview(daNang, copy);
    Evidence seenByDaNang = dossier(daNang, ofDaNang).getFirst();
    assertThat(seenByDaNang.alike())
        .extracting(Lookalikes.Lookalike::same, Lookalikes.Lookalike::place)
        .containsExactly(org.assertj.core.api.Assertions.tuple(false, new Use.Unseen()));
    Evidence seenAbove = dossier(headquarters, ofDaNang).getFirst();
    Use.Seen place = (Use.Seen) seenAbove.alike().getFirst().place();
    assertThat(place.unitName()).contains("Huế");
    assertThat(place.path()).isEqualTo("/assignments/" + ofHue + "/evidence");
    assertThat(dossier(hue, ofHue).stream().filter(one -> !one.alike().isEmpty()))
        .extracting(one -> fileOf(one).name())
        .containsExactly("ảnh gốc.jpg");
    pages.signIn("p48.officer", People.PASSWORD);
    Page page = pages.get("/assignments/" + ofDaNang + "/evidence");
    assertThat(page.one(".alike").text()).contains("gần như trùng", "một đơn vị khác");
    assertThat(page.one(".alike").text()).doesNotContain("Huế");
    // What was taken out is no use any more.
    dossiers.remove(hue, ofHue, original.id());
    assertThat(dossier(headquarters, ofDaNang).getFirst().alike()).isEmpty();
  }

  @Test
  void blankPicturesAreAlikeOnlyByteByByte() {
    byte[] wall = Pictures.jpeg(Pictures.blank(0x909090, 1));
    Evidence here = given(hue, ofHue, "tuong.jpg", wall);
    Evidence there =
        given(daNang, ofDaNang, "tuong.jpg", Pictures.jpeg(Pictures.blank(0x909090, 2)));
    preview(hue, here);
    preview(daNang, there);
    assertThat(dossier(headquarters, ofDaNang).getFirst().alike()).isEmpty();
    given(daNang, ofDaNang, "y-het.jpg", wall);
    assertThat(dossier(headquarters, ofDaNang).stream().flatMap(one -> one.alike().stream()))
        .extracting(Lookalikes.Lookalike::same)
        .containsExactly(true);
  }
}
