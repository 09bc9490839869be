package vn.lantoa.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Homes for tests that begin where a first start has ended well: the program starts once for all
/// of them, and each gets a copy of the data and of the programs of PostgreSQL.
public final class MadeHome {
  private static @Nullable Path first;

  private MadeHome() {}

  /// Makes the home, which is not there yet, and returns it.
  public static Path at(Path home) {
    copy(first(), home);
    return home;
  }

  /// Copies a folder with all that is in it.
  static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      try (Stream<Path> files = Files.walk(from)) {
        files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static synchronized Path first() {
    Path made = first;
    if (made == null) {
      made = make();
      first = made;
    }
    return made;
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("lantoa-homes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path home = folder.resolve("home");
      try (LantoaProcess program = LantoaProcess.start(home).awaitReady()) {
        program.stop();
      }
      Path kept = folder.resolve("kept");
      for (String part : List.of("data", "postgres")) {
        copy(home.resolve(part), kept.resolve(part));
      }
      return kept;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private static void copyOne(Path file, Path target) {
    try {
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
