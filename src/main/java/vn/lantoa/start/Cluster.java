package vn.lantoa.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.lantoa.shared.StartupRefusal;

/// The data folder of the embedded database, `data/` of the home.
///
/// It is made under another name and renamed when complete, so that a folder named `data` is never
/// half-made and nothing here ever deletes one. Its password lies in it, mode 600: a copy of the
/// folder is a whole backup.
final class Cluster {
  static final String SUPERUSER = "postgres";

  private static final String MAJOR_VERSION = "18";
  private static final String PASSWORD_FILE = "lantoa.password";
  private static final String UNFINISHED = "data.new-";

  private final Path home;
  private final PostgresBinaries binaries;

  Cluster(Path home, PostgresBinaries binaries) {
    this.home = home;
    this.binaries = binaries;
  }

  Path data() {
    return home.resolve("data");
  }

  /// Makes the data folder unless it is there.
  void prepare() throws IOException {
    deleteUnfinished();
    if (Files.exists(data()) && !isEmpty(data())) {
      requireOurs();
      return;
    }
    Path fresh = Files.createTempDirectory(home, UNFINISHED);
    initialise(fresh);
    // An empty folder of that name may have been made by hand.
    Files.deleteIfExists(data());
    Files.move(fresh, data());
    force(home);
  }

  String password() throws IOException {
    return Files.readString(data().resolve(PASSWORD_FILE)).strip();
  }

  private void requireOurs() throws IOException {
    Path version = data().resolve("PG_VERSION");
    if (!Files.exists(version) || !Files.exists(data().resolve(PASSWORD_FILE))) {
      throw new StartupRefusal(
          "Thư mục %s không phải là dữ liệu của Lan Tỏa; hãy chọn thư mục khác bằng LANTOA_HOME."
              .formatted(data()),
          "The folder %s is not data of Lan Tỏa; choose another home with LANTOA_HOME."
              .formatted(data()));
    }
    String found = Files.readString(version).strip();
    if (!found.equals(MAJOR_VERSION)) {
      throw new StartupRefusal(
          "Dữ liệu trong %s thuộc PostgreSQL %s, chương trình này dùng PostgreSQL %s."
              .formatted(data(), found, MAJOR_VERSION),
          "The data in %s are of PostgreSQL %s, this program brings PostgreSQL %s."
              .formatted(data(), found, MAJOR_VERSION));
    }
  }

  private void initialise(Path fresh) throws IOException {
    Path secret = Files.createTempFile(home, UNFINISHED, ".password");
    try {
      Files.writeString(secret, newPassword(), StandardOpenOption.SYNC);
      run(initdb(fresh, secret));
      Path kept = fresh.resolve(PASSWORD_FILE);
      Files.move(secret, kept);
      force(fresh);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  /// Every connection needs the password from the first moment on; trust is never served.
  private List<String> initdb(Path fresh, Path secret) {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    return binaries.command(
        "initdb",
        List.of(
            "--pgdata=" + fresh,
            "--username=" + SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + secret,
            "--encoding=UTF8",
            // With C alone, pg_trgm would drop letters such as "đ".
            mac ? "--lc-ctype=en_US.UTF-8" : "--lc-ctype=C.UTF-8",
            mac ? "--lc-collate=C" : "--lc-collate=C.UTF-8",
            "--lc-messages=C",
            "--lc-monetary=C",
            "--lc-numeric=C",
            "--lc-time=C",
            "--text-search-config=simple"));
  }

  private void run(List<String> command) throws IOException {
    Path output = home.resolve("initdb.log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new StartupRefusal(
            "Không tạo được cơ sở dữ liệu trong %s; lý do ở tệp %s.".formatted(home, output),
            "Cannot make the database in %s; the reason is in %s.".formatted(home, output));
      }
      Files.delete(output);
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while making the database", interrupted);
    }
  }

  private void deleteUnfinished() throws IOException {
    try (Stream<Path> entries = Files.list(home)) {
      for (Path entry : entries.filter(Cluster::isUnfinished).toList()) {
        FileSystemUtils.deleteRecursively(entry);
      }
    }
  }

  private static boolean isUnfinished(Path entry) {
    return entry.getFileName().toString().startsWith(UNFINISHED);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static String newPassword() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    byte[] text = Base64.getUrlEncoder().withoutPadding().encode(random);
    return new String(text, StandardCharsets.US_ASCII);
  }

  /// A rename is on disk when its folder is. Not every system lets a folder be opened for that.
  private static void force(Path folder) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
