package vn.lantoa.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostmasterFileTests {
  @TempDir private Path data;

  @Test
  void anotherProgramWithTheNumberIsNoPostmaster() throws IOException {
    PostmasterFile file = fileNaming(Long.toString(ProcessHandle.current().pid()));

    assertThat(file.postmaster()).isEmpty();
    assertThat(file.misleads()).isTrue();
  }

  @Test
  void numberOfNobodyIsLeftToPostgres() throws IOException {
    // Linux gives numbers up to 4 194 304.
    PostmasterFile file = fileNaming("2147483646");

    assertThat(file.postmaster()).isEmpty();
    assertThat(file.misleads()).isFalse();
  }

  @Test
  void absentOrBrokenFileNamesNobody() throws IOException {
    assertThat(new PostmasterFile(data).postmaster()).isEmpty();
    assertThat(fileNaming("").misleads()).isFalse();
    assertThat(fileNaming("nonsense").misleads()).isFalse();
  }

  private PostmasterFile fileNaming(String process) throws IOException {
    Files.writeString(data.resolve("postmaster.pid"), process + "\n" + data + "\n");
    return new PostmasterFile(data);
  }
}
