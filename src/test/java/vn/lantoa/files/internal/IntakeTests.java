package vn.lantoa.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.Samples;
import vn.lantoa.files.internal.kinds.Inspector;
import vn.lantoa.files.internal.scan.VirusScan;

class IntakeTests {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZONE);
  private static final long LARGEST = 100_000;
  private static final Gatekeeper OPEN =
      new Gatekeeper(VirusScan.NONE, Gatekeeper.Unreachable.REFUSE);

  @TempDir private Path folder;

  private Intake intake(long reserve) {
    return new Intake(
        new FolderStore(folder, reserve, CLOCK),
        new Inspector(ZONE),
        new KeptFiles.Limits(Set.of(MediaKind.JPEG, MediaKind.PDF), LARGEST),
        OPEN);
  }

  private Intake.Outcome take(byte[] bytes) {
    return intake(0).take(() -> new ByteArrayInputStream(bytes));
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Intake.Outcome refused(Reason reason) {
    return new Intake.Outcome.Refused(reason);
  }

  @Test
  void sameBytesLieOnceUnderTheirHash() throws IOException {
    var first = (Intake.Outcome.Placed) take(Samples.jpeg(1));
    // What only the camera adds makes no other picture, but the quarter turn does.
    var again = (Intake.Outcome.Placed) take(Samples.concat(Samples.jpeg(1), new byte[50]));
    var turned = (Intake.Outcome.Placed) take(Samples.asFromAPhone(Samples.jpeg(1)));
    assertThat(again).isEqualTo(first);
    assertThat(turned.sha256()).isNotEqualTo(first.sha256());
    assertThat(left())
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder(first.sha256(), turned.sha256());
    assertThat(folder.resolve(first.sha256().substring(0, 2))).isDirectory();
  }

  @Test
  void refusedFilesLeaveNothingBehind() throws IOException {
    assertThat(take(new byte[0])).isEqualTo(refused(Reason.EMPTY));
    assertThat(take(new byte[(int) LARGEST + 1])).isEqualTo(refused(Reason.TOO_LARGE));
    assertThat(take(Samples.program())).isEqualTo(refused(Reason.EXECUTABLE));
    // Switched off by the setting.
    assertThat(take(Samples.png(1))).isEqualTo(refused(Reason.OTHER_KIND));
    assertThat(left()).isEmpty();
  }

  @Test
  void anUploadThatBreaksOffIsToldFromADiskThatIsFull() throws IOException {
    InputStream breaks =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Unexpected EOF");
          }
        };
    InputStream begun = new SequenceInputStream(new ByteArrayInputStream(Samples.jpeg(1)), breaks);
    assertThat(intake(0).take(() -> begun)).isEqualTo(refused(Reason.CUT));
    assertThat(intake(Long.MAX_VALUE / 2).take(() -> new ByteArrayInputStream(Samples.jpeg(1))))
        .isEqualTo(refused(Reason.NO_SPACE));
    assertThat(left()).isEmpty();
  }

  @Test
  void aDiskThatFillsUpWhileWritingIsTold() throws IOException {
    ContentStore full =
        new FolderStore(folder, 0, CLOCK) {
          @Override
          public void place(Path received, String sha256) throws IOException {
            throw new FileSystemException(sha256, null, "No space left on device");
          }
        };
    Intake intake =
        new Intake(
            full, new Inspector(ZONE), new KeptFiles.Limits(Set.of(MediaKind.JPEG), LARGEST), OPEN);
    assertThat(intake.take(() -> new ByteArrayInputStream(Samples.jpeg(1))))
        .isEqualTo(refused(Reason.NO_SPACE));
    assertThat(left()).isEmpty();
  }
}
