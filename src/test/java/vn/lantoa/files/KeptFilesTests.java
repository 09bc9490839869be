package vn.lantoa.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.TestClock;

@LantoaTest
class KeptFilesTests {
  private static final String PASSWORD = "Sông Hương chảy chậm 7";

  @Autowired private KeptFiles files;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private TestClock clock;
  @Autowired private PageClient pages;

  private Viewer lan;
  private Viewer minh;

  @BeforeEach
  void people() {
    lan = person("lan");
    minh = person("minh");
  }

  private Viewer person(String name) {
    UnitId unit = organisation.findUnitByCode("46", LocalDate.of(2026, 11, 20)).orElseThrow().id();
    accounts.create(
        ActorId.PROGRAM,
        new Accounts.NewAccount(
            name,
            "Nguyễn Thị Mẫu",
            unit,
            List.of(new Viewer.Grant(Role.STAFF, unit)),
            PASSWORD,
            false));
    return accounts.findViewer(name).orElseThrow();
  }

  private Received received(Viewer viewer, String name, byte[] bytes) {
    var sent = new KeptFiles.Sent(name, () -> new ByteArrayInputStream(bytes));
    return ((Reception.Taken) files.receive(viewer, sent)).received();
  }

  @Test
  void fileIsKeptWithItsTicketUnderANameThatFits() {
    Received photo = received(lan, "C:\\ảnh\\hội nghị.pdf", Samples.asFromAPhone(Samples.jpeg(1)));
    KeptFile kept = files.keep(lan, photo.ticket(), "nobody").orElseThrow();
    assertThat(kept.name()).isEqualTo("hội nghị.pdf.jpg");
    assertThat(kept.kind()).isEqualTo(MediaKind.JPEG);
    assertThat(kept.takenAt()).isEqualTo("2026-11-18T01:15:00Z");
    assertThat(files.list(lan, Set.of(kept.id()))).containsExactly(kept);
  }

  @Test
  void ticketIsGoodForItsOwnerAloneUnchangedAndForHalfADay() {
    String ticket = received(lan, "a.jpg", Samples.jpeg(2)).ticket();
    assertThat(files.keep(minh, ticket, "nobody")).isEmpty();
    assertThat(files.keep(lan, "x" + ticket, "nobody")).isEmpty();
    assertThat(files.keep(lan, "rubbish", "nobody")).isEmpty();
    assertThat(files.standing(lan, List.of(ticket, ticket, "rubbish"))).hasSize(1);
    clock.advance(java.time.Duration.ofHours(13));
    assertThat(files.standing(lan, List.of(ticket))).isEmpty();
    assertThat(files.keep(lan, ticket, "nobody")).isEmpty();
  }

  @Test
  void nobodySeesAFileWhoseOwnerDoesNotShowIt() {
    KeptFile kept =
        files.keep(lan, received(lan, "a.jpg", Samples.jpeg(3)).ticket(), "nobody").orElseThrow();
    assertThat(files.openFor(lan, kept.id())).isEmpty();
    pages.signIn("lan", PASSWORD);
    assertThat(pages.get("/files/" + kept.id()).status()).isEqualTo(404);
  }

  @Test
  void settingsSayWhereBytesLie() throws IOException {
    Received photo = received(lan, "a.jpg", Samples.jpeg(4));
    Path file =
        Path.of("target", "test-home", "files")
            .resolve(photo.sha256().substring(0, 2))
            .resolve(photo.sha256().substring(2, 4))
            .resolve(photo.sha256());
    assertThat(file).exists();
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      assertThat(in.readAllBytes()).hasSize((int) photo.size());
    }
  }
}
