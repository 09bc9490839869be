package vn.lantoa.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import vn.lantoa.shared.StartupRefusal;

/// The programs of PostgreSQL, unpacked once into `postgres/` of the home in a folder named by
/// their checksum, so that an upgrade never mixes two versions.
final class PostgresBinaries {
  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  static PostgresBinaries unpackedIn(Path parent) throws IOException {
    byte[] archive = archive();
    Path folder = parent.resolve(checksum(archive));
    if (!Files.exists(folder)) {
      Files.createDirectories(parent);
      // Unpacked beside and renamed, so that a folder with that name is always complete.
      Path fresh = Files.createTempDirectory(parent, "unpacking");
      unpack(archive, fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  /// Removes what earlier versions and interrupted unpackings left; for when no database runs.
  void deleteOthers() throws IOException {
    try (var siblings = Files.list(folder.toAbsolutePath().getParent())) {
      for (Path other : siblings.filter(sibling -> !sibling.equals(folder)).toList()) {
        FileSystemUtils.deleteRecursively(other);
      }
    }
  }

  /// The command line of one of the programs. PostgreSQL refuses to run as root; in a user
  /// namespace of its own it does not see that it is.
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static byte[] archive() throws IOException {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system = os.contains("win") ? "Windows" : os.contains("mac") ? "Darwin" : "Linux";
    String machine = System.getProperty("os.arch", "");
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
      return in.readAllBytes();
    } catch (IllegalStateException unknown) {
      throw new StartupRefusal(
          "Không có PostgreSQL đi kèm cho máy này (%s, %s); hãy dùng PostgreSQL riêng qua SPRING_DATASOURCE_URL."
              .formatted(system, machine),
          "No PostgreSQL is included for this machine (%s, %s); use your own through SPRING_DATASOURCE_URL."
              .formatted(system, machine));
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("Entry outside the archive: " + entry.getName());
        }
        write(entry, tar, path);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      if (executable && !path.toFile().setExecutable(true)) {
        throw new IOException("Cannot make executable: " + path);
      }
    }
  }

  private static String checksum(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
