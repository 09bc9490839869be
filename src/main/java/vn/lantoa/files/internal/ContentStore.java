package vn.lantoa.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/// Where bytes lie, under their SHA-256 in hexadecimal: a folder, or a store of objects that many
/// nodes share.
interface ContentStore {
  /// A new empty file on this machine to receive into.
  Path incoming() throws IOException;

  /// Whether so many bytes more still leave the room that the machine needs.
  boolean hasRoomFor(long bytes) throws IOException;

  /// Puts a received file away under its hash, all or nothing, safe against a power cut when it
  /// returns. What lies there already stays and counts as new.
  void place(Path received, String sha256) throws IOException;

  boolean has(String sha256);

  InputStream open(String sha256) throws IOException;

  /// The bytes in a file of this machine, which the caller removes.
  default Path copy(String sha256) throws IOException {
    Path copy = incoming();
    try (InputStream in = open(sha256)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException failed) {
      Files.deleteIfExists(copy);
      throw failed;
    }
  }

  void remove(String sha256) throws IOException;

  /// What was last placed before the moment.
  List<String> placedBefore(Instant moment) throws IOException;

  boolean isPlacedBefore(String sha256, Instant moment) throws IOException;

  /// Removes received files that were never put away.
  void clearIncoming(Instant before) throws IOException;
}
