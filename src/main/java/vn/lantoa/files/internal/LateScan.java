package vn.lantoa.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.files.KeptFile.Scan;
import vn.lantoa.files.internal.scan.VirusScan;
import vn.lantoa.files.internal.scan.VirusScan.Finding;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// Has files scanned that were held back while the scanner could not be reached.
@Component
class LateScan {
  private static final Logger LOG = LoggerFactory.getLogger(LateScan.class);
  private static final int A_ROUND = 200;

  private final ScanRows rows;
  private final ContentStore store;
  private final VirusScan scanner;
  private final TransactionTemplate transaction;
  private final Audit audit;

  LateScan(
      ScanRows rows,
      ContentStore store,
      VirusScan scanner,
      PlatformTransactionManager transactions,
      Audit audit) {
    this.rows = rows;
    this.store = store;
    this.scanner = scanner;
    this.transaction = new TransactionTemplate(transactions);
    this.audit = audit;
  }

  /// Ends at the first file that the scanner cannot be reached for.
  void run() {
    for (String sha256 : rows.waiting(A_ROUND)) {
      try {
        Finding finding = scan(sha256);
        if (finding instanceof Finding.Unreached(var why)) {
          LOG.warn("Virus scanner still not reached: {}", why);
          return;
        }
        write(sha256, finding);
      } catch (IOException failed) {
        LOG.warn("Content {} could not be read for the virus scanner", sha256, failed);
      }
    }
  }

  private Finding scan(String sha256) throws IOException {
    Path copy = store.copy(sha256);
    try {
      return scanner.scan(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void write(String sha256, Finding finding) {
    Scan scan =
        switch (finding) {
          case Finding.Malware _, Finding.TooLarge _ -> Scan.MALWARE;
          case Finding.Unasked _ -> Scan.UNSCANNED;
          case Finding.Harmless _ -> Scan.HARMLESS;
          case Finding.Unreached _ -> Scan.WAITING;
        };
    transaction.executeWithoutResult(
        status -> {
          rows.write(sha256, scan);
          audit.record(
              ActorId.PROGRAM, "file.scanned", "content:" + sha256, Map.of("scan", scan.name()));
        });
  }
}
