package vn.lantoa.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.PropertyResolver;
import vn.lantoa.shared.StartupRefusal;

/// The folder that holds everything the program keeps on this machine (`LANTOA_HOME`), held by one
/// process at a time.
final class Home implements AutoCloseable {
  /// A lock whose channel nobody refers to any more is collected, and with it the hold on the home.
  private static final Set<Home> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileLock lock;

  private Home(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
    HELD.add(this);
  }

  /// Where the settings say that the home is; absolute.
  static Path configured(PropertyResolver settings) {
    String folder = settings.getProperty("lantoa.home", "");
    try {
      return Path.of(folder.isBlank() ? "var" : folder).toAbsolutePath().normalize();
    } catch (InvalidPathException invalid) {
      throw new StartupRefusal(
          "LANTOA_HOME không phải là một đường dẫn: %s.".formatted(folder),
          "LANTOA_HOME is not a path: %s.".formatted(folder));
    }
  }

  /// Creates the folder when missing and holds its lock until closed or the process ends.
  ///
  /// @throws StartupRefusal when it is a file, cannot be written, or is held by another process
  static Home open(Path path) {
    return openIfFree(path)
        .orElseThrow(
            () ->
                new StartupRefusal(
                    "Thư mục %s đang được một chương trình Lan Tỏa khác dùng; mỗi thư mục chỉ chạy được một chương trình."
                        .formatted(path),
                    "The home folder %s is in use by another Lan Tỏa; a home serves one program at a time."
                        .formatted(path)));
  }

  /// The same; empty when another process holds it.
  static Optional<Home> openIfFree(Path path) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new StartupRefusal(
          "%s là một tệp, không phải thư mục; hãy chọn thư mục khác bằng LANTOA_HOME."
              .formatted(path),
          "%s is a file, not a folder; choose another home with LANTOA_HOME.".formatted(path));
    }
    try {
      Files.createDirectories(path);
      return lock(path).map(lock -> new Home(path, lock));
    } catch (IOException failure) {
      throw new StartupRefusal(
          "Không ghi được vào thư mục %s; hãy cấp quyền ghi hoặc chọn thư mục khác bằng LANTOA_HOME."
              .formatted(path),
          "Cannot write to the home folder %s; allow writing or choose another with LANTOA_HOME."
              .formatted(path));
    }
  }

  /// Writing the process id is also the proof that the folder can be written: permissions alone do
  /// not show a read-only mount or a full disk.
  private static Optional<FileLock> lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
      return Optional.of(lock);
    } catch (OverlappingFileLockException heldByThisProcess) {
      channel.close();
      return Optional.empty();
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    HELD.remove(this);
    try (FileChannel channel = lock.channel()) {
      lock.release();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
