package vn.lantoa.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.Samples;
import vn.lantoa.files.internal.S3Simulator.Fault;
import vn.lantoa.files.internal.kinds.Inspector;
import vn.lantoa.files.internal.scan.VirusScan;

class ObjectStoreTests extends ContentStoreContract {
  private S3Simulator s3;

  @BeforeEach
  void start() throws IOException {
    s3 = new S3Simulator(clock);
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @Override
  ContentStore store() {
    return new ObjectStore(s3.bucket(), new FolderStore(folder, 0, clock));
  }

  private Intake.Outcome sent() {
    var limits = new KeptFiles.Limits(Set.of(MediaKind.JPEG), 100_000);
    var open = new Gatekeeper(VirusScan.NONE, Gatekeeper.Unreachable.REFUSE);
    return new Intake(store(), new Inspector(clock.getZone()), limits, open)
        .take(() -> new ByteArrayInputStream(Samples.jpeg(1)));
  }

  private long left() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void whatABusyStoreTurnsAwayIsSentAgain() throws IOException {
    s3.fail(Fault.SLOW_DOWN, Fault.PART_OF_BODY, Fault.HANGS_UP);
    String sha256 = placed(store(), "Xin chào");
    assertThat(s3.seen()).hasSize(4).allMatch(("PUT /lan-toa/files/" + sha256)::equals);
    assertThat(store().copy(sha256)).hasContent("Xin chào");
  }

  @Test
  void storeThatStaysAwayRefusesTheFileAndLeavesNothingBehind() throws IOException {
    s3.fail(Fault.SLOW_DOWN, Fault.SLOW_DOWN, Fault.SLOW_DOWN, Fault.SLOW_DOWN);
    assertThat(sent()).isEqualTo(new Intake.Outcome.Refused(Reason.NO_STORE));
    s3.fail(Fault.FORBIDDEN);
    assertThat(sent()).isEqualTo(new Intake.Outcome.Refused(Reason.NO_STORE));
    s3.fail(Fault.NO_SPACE);
    assertThat(sent()).isEqualTo(new Intake.Outcome.Refused(Reason.NO_SPACE));
    assertThat(left()).isZero();
    assertThat(store().placedBefore(START.plusSeconds(9))).isEmpty();
    assertThat(sent()).isInstanceOf(Intake.Outcome.Placed.class);
    assertThat(left()).isZero();
  }

  @Test
  void refusedKeysAreNotTriedAgain() {
    s3.fail(Fault.FORBIDDEN);
    assertThatThrownBy(() -> store().open("0".repeat(64))).isInstanceOf(StoreUnreached.class);
    assertThat(s3.seen()).hasSize(1);
  }
}
