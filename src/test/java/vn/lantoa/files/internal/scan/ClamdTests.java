package vn.lantoa.files.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.files.internal.scan.ClamdSimulator.Manner;
import vn.lantoa.files.internal.scan.VirusScan.Finding;

class ClamdTests {
  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }

  private Path some(int size) throws IOException {
    byte[] bytes = new byte[size];
    new SplittableRandom(7).nextBytes(bytes);
    return file(bytes);
  }

  private static Clamd clamd(ClamdSimulator daemon, long millis) {
    return Clamd.at(daemon.address(), Duration.ofMillis(millis));
  }

  private Finding finding(Manner manner, int size) throws IOException {
    try (ClamdSimulator daemon = new ClamdSimulator(manner)) {
      return clamd(daemon, 1_000).scan(some(size));
    }
  }

  @Test
  void harmlessFileArrivesWholeInChunks() throws IOException {
    try (ClamdSimulator daemon = new ClamdSimulator(Manner.HONEST)) {
      Path file = some(300_000);
      assertThat(clamd(daemon, 5_000).scan(file)).isEqualTo(new Finding.Harmless());
      assertThat(daemon.received()).isEqualTo(Files.readAllBytes(file));
      assertThat(clamd(daemon, 5_000).isAlive()).isTrue();
    }
  }

  @Test
  void malwareIsToldByItsName() throws IOException {
    try (ClamdSimulator daemon = new ClamdSimulator(Manner.HONEST)) {
      byte[] bad = ("xx" + ClamdSimulator.MARK + "xx").getBytes(StandardCharsets.US_ASCII);
      assertThat(clamd(daemon, 5_000).scan(file(bad)))
          .isEqualTo(new Finding.Malware("Win.Test.EICAR_HDB-1"));
    }
  }

  /// The daemon answers after its limit and hangs up while the rest is still being sent.
  @Test
  void fileAboveTheLimitOfTheDaemonIsTold() throws IOException {
    assertThat(finding(Manner.LIMIT, 20_000_000)).isEqualTo(new Finding.TooLarge());
    assertThat(finding(Manner.LIMIT, 3_000)).isEqualTo(new Finding.TooLarge());
  }

  @Test
  void whateverElseIsSaidOrNotIsNoFinding() throws IOException {
    for (Manner manner :
        new Manner[] {
          Manner.ERROR,
          Manner.HANGS_UP,
          Manner.CUTS_ANSWER,
          Manner.SILENT,
          Manner.DRIPS,
          Manner.RUBBISH,
          Manner.FLOOD
        }) {
      assertThat(finding(manner, 5_000)).as("%s", manner).isInstanceOf(Finding.Unreached.class);
    }
  }

  @Test
  void daemonThatIsNotThereIsNotWaitedFor() throws IOException {
    String address;
    try (ClamdSimulator daemon = new ClamdSimulator(Manner.HONEST)) {
      address = daemon.address();
    }
    Clamd gone = Clamd.at(address, Duration.ofSeconds(1));
    assertThat(gone.scan(some(10))).isInstanceOf(Finding.Unreached.class);
    assertThat(gone.isAlive()).isFalse();
  }

  @Test
  void addressIsHostAndPort() {
    assertThatThrownBy(() -> Clamd.at("clamd", Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host:port");
    assertThat(Clamd.at("[::1]:3310", Duration.ofSeconds(1))).isNotNull();
  }
}
