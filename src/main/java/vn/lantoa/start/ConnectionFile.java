package vn.lantoa.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/// `database.properties` in the home: how to reach the embedded database of a running program, so
/// that commands work beside it. Readable by the owner only. Written anew by every start; the port
/// is the last one used.
final class ConnectionFile {
  private static final String VERSION = "1";

  private final Path path;

  ConnectionFile(Path home) {
    this.path = home.resolve("database.properties");
  }

  void write(DatabaseConnection connection, int port) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("version", VERSION);
    properties.setProperty("url", connection.url());
    properties.setProperty("user", connection.user());
    properties.setProperty("password", connection.password());
    properties.setProperty("port", Integer.toString(port));
    // A temporary file is born with mode 600 wherever the file system knows modes.
    Path fresh = Files.createTempFile(path.getParent(), "database", ".properties");
    try (OutputStream out = Files.newOutputStream(fresh)) {
      properties.store(out, "Lan Toa");
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Optional<DatabaseConnection> read() {
    Properties properties = properties();
    if (!VERSION.equals(properties.getProperty("version"))) {
      return Optional.empty();
    }
    return Optional.of(
        new DatabaseConnection(
            properties.getProperty("url", ""),
            properties.getProperty("user", ""),
            properties.getProperty("password", "")));
  }

  OptionalInt port() {
    String port = properties().getProperty("port", "");
    return port.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty();
  }

  private Properties properties() {
    Properties properties = new Properties();
    if (Files.exists(path)) {
      try (InputStream in = Files.newInputStream(path)) {
        properties.load(in);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return properties;
  }
}
