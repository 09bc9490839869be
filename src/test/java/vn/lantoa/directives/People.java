package vn.lantoa.directives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lantoa.directives.Assignments.Evidencing;
import vn.lantoa.directives.evidence.RecordedWork;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Accounts and letters that tests of directives begin with.
public final class People {
  public static final String PASSWORD = "Sông Hương chảy chậm 7";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Accounts accounts;
  private final Organisation organisation;

  public People(Accounts accounts, Organisation organisation) {
    this.accounts = accounts;
    this.organisation = organisation;
  }

  /// The account of the name, made when it is not there yet.
  public Viewer person(String name, Role role, String unitCode) {
    if (accounts.findViewer(name).isEmpty()) {
      UnitId unit = unit(unitCode, TODAY);
      accounts.create(
          ActorId.PROGRAM,
          new Accounts.NewAccount(
              name,
              "Nguyễn Thị Mẫu",
              unit,
              List.of(new Viewer.Grant(role, unit)),
              PASSWORD,
              false));
    }
    return accounts.findViewer(name).orElseThrow();
  }

  public Viewer headquarters() {
    return person("hq.editor", Role.HQ_EDITOR, "BHXHVN");
  }

  /// An officer of BHXH thành phố Huế.
  public Viewer hue() {
    return person("p46.officer", Role.PROVINCIAL_OFFICER, "46");
  }

  public UnitId unit(String code, LocalDate on) {
    return organisation.findUnitByCode(code, on).orElseThrow().id();
  }

  /// The sample letter with a number of its own, so that each test has another original.
  public static byte[] letter(int number) {
    return text(number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /// Its text.
  public static String text(int number) {
    try (InputStream file = People.class.getResourceAsStream("/directives/letter.txt")) {
      if (file == null) {
        throw new IllegalStateException("No sample letter");
      }
      return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .replace("512/", number + "/");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A record of work of its own that answers the assignment, if it may.
  public static Evidencing evidenced(
      RecordedWork work, Viewer viewer, AssignmentId id, Assignments.Claim claim) {
    Evidencing outcome = work.check(viewer, id, claim);
    if (outcome instanceof Evidencing.Recorded) {
      work.follow(viewer, UUID.randomUUID(), new RecordedWork.Answer(id, claim));
    }
    return outcome;
  }
}
