package vn.lantoa.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Received;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.files.Samples;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

@LantoaTest
class SweepTests {
  @Autowired private KeptFiles files;
  @Autowired private Sweep sweep;
  @Autowired private ContentStore store;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private TestClock clock;

  private Viewer person() {
    UnitId unit = organisation.findUnitByCode("46", LocalDate.of(2026, 11, 20)).orElseThrow().id();
    accounts.create(
        ActorId.PROGRAM,
        new Accounts.NewAccount(
            "sweeper",
            "Nguyễn Thị Mẫu",
            unit,
            List.of(new Viewer.Grant(Role.STAFF, unit)),
            "Sông Hương chảy chậm 7",
            false));
    return accounts.findViewer("sweeper").orElseThrow();
  }

  private Received received(Viewer viewer, int colour) {
    var sent = new KeptFiles.Sent("a.jpg", () -> new ByteArrayInputStream(Samples.jpeg(colour)));
    return ((Reception.Taken) files.receive(viewer, sent)).received();
  }

  @Test
  void bytesGoWhenTheLastWhoKeptThemLetsGoAndADayHasPassed() {
    Viewer viewer = person();
    Received twice = received(viewer, 0x910000);
    Received never = received(viewer, 0x000091);
    KeptFile first = files.keep(viewer, twice.ticket(), "a").orElseThrow();
    KeptFile second = files.keep(viewer, twice.ticket(), "b").orElseThrow();
    sweep.run();
    assertThat(store.has(never.sha256())).isTrue();
    clock.advance(Duration.ofDays(2));
    files.release(viewer, first.id());
    sweep.run();
    assertThat(store.has(never.sha256())).isFalse();
    assertThat(store.has(twice.sha256())).isTrue();
    files.release(viewer, second.id());
    sweep.run();
    assertThat(store.has(twice.sha256())).isFalse();
    // Sent once more it is there again.
    assertThat(files.keep(viewer, received(viewer, 0x910000).ticket(), "a")).isPresent();
    assertThat(store.has(twice.sha256())).isTrue();
  }
}
