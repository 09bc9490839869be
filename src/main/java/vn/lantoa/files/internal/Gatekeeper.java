package vn.lantoa.files.internal;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.files.KeptFile.Scan;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.internal.scan.VirusScan;
import vn.lantoa.files.internal.scan.VirusScan.Finding;

/// Decides by what the virus scanner says of a file whether it is taken in.
final class Gatekeeper {
  private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

  private final VirusScan scanner;
  private final Unreachable unreachable;

  Gatekeeper(VirusScan scanner, Unreachable unreachable) {
    this.scanner = scanner;
    this.unreachable = unreachable;
  }

  /// What happens to files while the scanner cannot be reached.
  enum Unreachable {
    REFUSE,
    /// They are taken in, and nobody gets them until they were scanned.
    HOLD
  }

  sealed interface Answer {
    record Pass(Scan scan) implements Answer {}

    record Stop(Reason reason) implements Answer {}
  }

  Answer ask(Path file) {
    return switch (scanner.scan(file)) {
      case Finding.Unasked _ -> new Answer.Pass(Scan.UNSCANNED);
      case Finding.Harmless _ -> new Answer.Pass(Scan.HARMLESS);
      case Finding.Malware(var name) -> {
        LOG.warn("Malware in a file that was sent: {}", name);
        yield new Answer.Stop(Reason.MALWARE);
      }
      case Finding.TooLarge _ -> new Answer.Stop(Reason.TOO_LARGE_TO_SCAN);
      case Finding.Unreached(var why) -> {
        LOG.warn("The virus scanner cannot be reached: {}", why);
        yield unreachable == Unreachable.HOLD
            ? new Answer.Pass(Scan.WAITING)
            : new Answer.Stop(Reason.UNSCANNED);
      }
    };
  }
}
