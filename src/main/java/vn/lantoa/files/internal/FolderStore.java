package vn.lantoa.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// [ContentStore] in a folder: `ab/cd/abcd…`, spread so that no folder grows beyond measure.
class FolderStore implements ContentStore {
  private final Path folder;
  private final long reserve;
  private final Clock clock;

  /// @param reserve bytes that stay free on the disk
  FolderStore(Path folder, long reserve, Clock clock) {
    this.folder = folder;
    this.reserve = reserve;
    this.clock = clock;
  }

  @Override
  public Path incoming() throws IOException {
    return Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "in", ".part");
  }

  @Override
  public boolean hasRoomFor(long bytes) throws IOException {
    long free = Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
    return free - reserve >= bytes;
  }

  @Override
  public void place(Path received, String sha256) throws IOException {
    Path shelf = shelfOf(sha256);
    Path target = shelf.resolve(sha256);
    Files.createDirectories(shelf);
    if (!Files.exists(target)) {
      force(received);
      Files.move(received, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(shelf);
    }
    Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
    Files.deleteIfExists(received);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// The name of a moved file is safe only when its folder is. Windows opens no folders; there the
  /// move itself is written through.
  private static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public boolean has(String sha256) {
    return Files.isRegularFile(pathOf(sha256));
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(pathOf(sha256));
  }

  @Override
  public void remove(String sha256) throws IOException {
    Files.deleteIfExists(pathOf(sha256));
  }

  @Override
  public List<String> placedBefore(Instant moment) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.find(folder, 3, (path, what) -> what.isRegularFile())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.matches("[0-9a-f]{64}") && isPlacedBefore(name, moment)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  @Override
  public boolean isPlacedBefore(String sha256, Instant moment) throws IOException {
    try {
      return Files.getLastModifiedTime(pathOf(sha256)).toInstant().isBefore(moment);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  @Override
  public void clearIncoming(Instant before) throws IOException {
    Path incoming = folder.resolve("incoming");
    if (!Files.isDirectory(incoming)) {
      return;
    }
    try (Stream<Path> files = Files.list(incoming)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path shelfOf(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }

  private Path pathOf(String sha256) {
    return shelfOf(sha256).resolve(sha256);
  }
}
