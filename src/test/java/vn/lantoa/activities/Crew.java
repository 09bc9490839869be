package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// The people with whom tests of activities begin, and work for them to record. Units are those of
/// the demo: Huế (46) with its base offices.
public final class Crew {
  public static final String PASSWORD = "Sông Hương chảy chậm 7";
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Accounts accounts;
  private final Organisation organisation;

  public Crew(Accounts accounts, Organisation organisation) {
    this.accounts = accounts;
    this.organisation = organisation;
  }

  public Viewer person(String name, Role role, String unitCode) {
    if (accounts.findViewer(name).isEmpty()) {
      UnitId unit = unit(unitCode);
      accounts.create(
          ActorId.PROGRAM,
          new Accounts.NewAccount(
              name, "Trần Văn Mẫu", unit, List.of(new Viewer.Grant(role, unit)), PASSWORD, false));
    }
    return accounts.findViewer(name).orElseThrow();
  }

  public Viewer base() {
    return person("b46.one", Role.BASE_OFFICER, "46-01");
  }

  public Viewer otherBase() {
    return person("b46.two", Role.BASE_OFFICER, "46-02");
  }

  public Viewer officer() {
    return person("p46.officer", Role.PROVINCIAL_OFFICER, "46");
  }

  public Viewer leader() {
    return person("p46.leader", Role.PROVINCIAL_LEADER, "46");
  }

  public Viewer headquarters() {
    return person("hq.editor", Role.HQ_EDITOR, "BHXHVN");
  }

  public UnitId unit(String code) {
    return organisation.findUnitByCode(code, TODAY).orElseThrow().id();
  }

  /// Five small groups with 60 attendances today.
  public ActivityFacts smallGroups(String unitCode) {
    return facts(unitCode, TODAY, new ActivityFacts.Amount(5, 60, Grade.CLAIMED));
  }

  public ActivityFacts facts(String unitCode, LocalDate day, ActivityFacts.Amount amount) {
    return new ActivityFacts(
        unit(unitCode),
        "SMALL_GROUP",
        ActivityFacts.Subject.of(List.of("VOLUNTARY_SI"), List.of("VOLUNTARY_AND_HOUSEHOLD")),
        new ActivityFacts.Days(day, day),
        ActivityFacts.Place.UNKNOWN,
        amount,
        "Nhóm nhỏ về BHXH tự nguyện",
        "",
        null);
  }

  public static NewActivity byPerson(ActivityFacts facts) {
    return new NewActivity(facts, NewActivity.Entry.PERSON);
  }
}
