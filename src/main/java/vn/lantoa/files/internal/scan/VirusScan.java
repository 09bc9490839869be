package vn.lantoa.files.internal.scan;

import java.nio.file.Path;

/// What stands between a received file and its ticket, where an installation has a virus scanner.
public interface VirusScan {
  /// No scanner is set.
  VirusScan NONE = file -> new Finding.Unasked();

  Finding scan(Path file);

  /// What came of asking.
  sealed interface Finding {
    record Unasked() implements Finding {}

    record Harmless() implements Finding {}

    /// @param name of the malware, as the scanner calls it
    record Malware(String name) implements Finding {}

    /// The scanner does not look at files as large as this one.
    record TooLarge() implements Finding {}

    /// Nothing that can be relied on was said: not reached, broken off, too slow, an error of its
    /// own.
    ///
    /// @param why for the log
    record Unreached(String why) implements Finding {}
  }
}
