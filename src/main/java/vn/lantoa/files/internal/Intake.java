package vn.lantoa.files.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.files.KeptFile.Scan;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.internal.kinds.Disks;
import vn.lantoa.files.internal.kinds.Inspector;
import vn.lantoa.files.internal.kinds.Verdict;

/// The way of bytes from a request into the store: read to the end within bounds, looked into,
/// cleaned, hashed, put away. Whatever goes wrong, nothing of it stays behind.
final class Intake {
  /// What reading gives when the sender broke off, beside -1 for the end.
  private static final int CUT = -2;

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final ContentStore store;
  private final Inspector inspector;
  private final KeptFiles.Limits limits;
  private final Gatekeeper gatekeeper;

  Intake(ContentStore store, Inspector inspector, KeptFiles.Limits limits, Gatekeeper gatekeeper) {
    this.store = store;
    this.inspector = inspector;
    this.limits = limits;
    this.gatekeeper = gatekeeper;
  }

  KeptFiles.Limits limits() {
    return limits;
  }

  /// What came of it.
  sealed interface Outcome {
    record Placed(String sha256, MediaKind kind, long size, @Nullable Instant takenAt, Scan scan)
        implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  Outcome take(KeptFiles.Bytes bytes) {
    Path received = null;
    try {
      if (!store.hasRoomFor(limits.largest())) {
        return new Outcome.Refused(Reason.NO_SPACE);
      }
      received = store.incoming();
      Reason wrong = receive(bytes, received);
      return wrong == null ? scanned(received) : new Outcome.Refused(wrong);
    } catch (StoreUnreached down) {
      LOG.warn("The store of files cannot be reached", down);
      return new Outcome.Refused(Reason.NO_STORE);
    } catch (IOException failed) {
      return refusedByDisk(failed);
    } finally {
      discard(received);
    }
  }

  private static Outcome refusedByDisk(IOException failed) {
    if (Disks.isFull(failed)) {
      return new Outcome.Refused(Reason.NO_SPACE);
    }
    throw new UncheckedIOException(failed);
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // The sweep clears what was received and never put away.
    }
  }

  /// @return null when all of it arrived
  private @Nullable Reason receive(KeptFiles.Bytes bytes, Path to) throws IOException {
    long size = 0;
    byte[] buffer = new byte[65_536];
    try (InputStream in = bytes.open();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), buffer.length)) {
      for (int read = read(in, buffer); read != -1; read = read(in, buffer)) {
        if (read == CUT) {
          return Reason.CUT;
        }
        size += read;
        if (size > limits.largest()) {
          return Reason.TOO_LARGE;
        }
        out.write(buffer, 0, read);
      }
    }
    return size == 0 ? Reason.EMPTY : null;
  }

  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException cut) {
      return CUT;
    }
  }

  /// The scanner sees what came, before anything else looks into it.
  private Outcome scanned(Path received) throws IOException {
    return switch (gatekeeper.ask(received)) {
      case Gatekeeper.Answer.Pass(var scan) -> inspected(received, scan);
      case Gatekeeper.Answer.Stop(var reason) -> new Outcome.Refused(reason);
    };
  }

  private Outcome inspected(Path received, Scan scan) throws IOException {
    Path clean = store.incoming();
    Files.delete(clean);
    try {
      return switch (inspector.inspect(received, clean)) {
        case Verdict.Refused(var reason) -> new Outcome.Refused(reason);
        case Verdict.Clean(var kind, var takenAt) ->
            limits.kinds().contains(kind)
                ? placed(clean, kind, takenAt, scan)
                : new Outcome.Refused(Reason.OTHER_KIND);
      };
    } catch (FileSystemException full) {
      return refusedByDisk(full);
    } finally {
      discard(clean);
    }
  }

  private Outcome placed(Path clean, MediaKind kind, @Nullable Instant takenAt, Scan scan)
      throws IOException {
    long size = Files.size(clean);
    String sha256 = sha256(clean);
    store.place(clean, sha256);
    return new Outcome.Placed(sha256, kind, size, takenAt, scan);
  }

  static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
