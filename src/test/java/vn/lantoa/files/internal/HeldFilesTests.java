package vn.lantoa.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFile.Scan;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.Samples;
import vn.lantoa.files.internal.kinds.Inspector;
import vn.lantoa.files.internal.scan.Clamd;
import vn.lantoa.files.internal.scan.ClamdSimulator;
import vn.lantoa.files.internal.scan.ClamdSimulator.Manner;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.testing.LantoaTest;

/// Files under a virus scanner that behaves, and one that does not.
@LantoaTest
class HeldFilesTests {
  @TempDir private Path folder;

  @Autowired private Tickets tickets;
  @Autowired private ReferenceRows rows;
  @Autowired private ScanRows scans;
  @Autowired private FileSight sight;
  @Autowired private Audit audit;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Clock clock;

  private ClamdSimulator daemon;
  private Clamd clamd;
  private FolderStore store;
  private Viewer viewer;

  @BeforeEach
  void start() throws IOException {
    daemon = new ClamdSimulator(Manner.HONEST);
    clamd = Clamd.at(daemon.address(), Duration.ofSeconds(1));
    store = new FolderStore(folder, 0, clock);
    if (accounts.findViewer("holder").isEmpty()) {
      account();
    }
    viewer = accounts.findViewer("holder").orElseThrow();
  }

  private void account() {
    UnitId unit = organisation.findUnitByCode("46", LocalDate.of(2026, 11, 20)).orElseThrow().id();
    accounts.create(
        ActorId.PROGRAM,
        new Accounts.NewAccount(
            "holder",
            "Nguyễn Thị Mẫu",
            unit,
            List.of(new Viewer.Grant(Role.STAFF, unit)),
            "Sông Hương chảy chậm 7",
            false));
  }

  @AfterEach
  void stop() throws IOException {
    daemon.close();
  }

  private FileDesk desk(Gatekeeper.Unreachable unreachable) {
    var limits = new KeptFiles.Limits(Set.of(MediaKind.PDF), 100_000);
    var intake =
        new Intake(
            store, new Inspector(clock.getZone()), limits, new Gatekeeper(clamd, unreachable));
    return new FileDesk(intake, store, tickets, rows, sight, audit);
  }

  private static KeptFiles.Sent pdf(String words) {
    byte[] bytes =
        Samples.concat(
            Samples.pdf(), ("%" + words + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    return new KeptFiles.Sent("a.pdf", () -> new ByteArrayInputStream(bytes));
  }

  private KeptFile kept(FileDesk desk, String words) {
    Received received = ((Reception.Taken) desk.receive(viewer, pdf(words))).received();
    return new TransactionTemplate(transactions)
        .execute(status -> desk.keep(viewer, received.ticket(), "nobody").orElseThrow());
  }

  private KeptFile now(KeptFile file) {
    return rows.find(file.id()).orElseThrow().file();
  }

  private LateScan late() {
    return new LateScan(scans, store, clamd, transactions, audit);
  }

  @Test
  void scannedFilesAreTakenInAndMalwareIsNot() {
    FileDesk desk = desk(Gatekeeper.Unreachable.REFUSE);
    assertThat(kept(desk, "fine").scan()).isEqualTo(Scan.HARMLESS);
    assertThat(desk.receive(viewer, pdf(ClamdSimulator.MARK)))
        .isEqualTo(new Reception.Refused("a.pdf", Reason.MALWARE));
    daemon.behave(Manner.LIMIT);
    assertThat(desk.receive(viewer, pdf("x".repeat(5_000))))
        .isEqualTo(new Reception.Refused("a.pdf", Reason.TOO_LARGE_TO_SCAN));
  }

  @Test
  void whileTheScannerIsAwayFilesAreRefusedUnlessTheSettingHoldsThem() {
    daemon.behave(Manner.HANGS_UP);
    assertThat(desk(Gatekeeper.Unreachable.REFUSE).receive(viewer, pdf("one")))
        .isEqualTo(new Reception.Refused("a.pdf", Reason.UNSCANNED));
    FileDesk holding = desk(Gatekeeper.Unreachable.HOLD);
    KeptFile fine = kept(holding, "two");
    KeptFile bad = kept(holding, ClamdSimulator.MARK);
    assertThat(List.of(fine, bad)).extracting(KeptFile::isGivenOut).containsExactly(false, false);
    assertThat(scans.countWaiting()).isEqualTo(2);
    late().run();
    assertThat(now(fine).scan()).isEqualTo(Scan.WAITING);
    daemon.behave(Manner.HONEST);
    late().run();
    assertThat(now(fine).scan()).isEqualTo(Scan.HARMLESS);
    assertThat(now(bad).scan()).isEqualTo(Scan.MALWARE);
    assertThat(now(bad).isGivenOut()).isFalse();
    assertThat(scans.countWaiting()).isZero();
  }

  @Test
  void aFileThatWasHeldIsFreedBySendingItAgain() {
    daemon.behave(Manner.SILENT);
    KeptFile first = kept(desk(Gatekeeper.Unreachable.HOLD), "three");
    assertThat(now(first).isGivenOut()).isFalse();
    daemon.behave(Manner.HONEST);
    kept(desk(Gatekeeper.Unreachable.HOLD), "three");
    assertThat(now(first).scan()).isEqualTo(Scan.HARMLESS);
  }
}
