package vn.lantoa.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.Filter;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.Matrix;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.directives.work.Handling.Reason;
import vn.lantoa.directives.work.Handling.Step;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Step.NewThing;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.TestClock;

/// What tests of the life of work begin with: people, base offices, issued letters.
abstract class WorkDesk {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final LocalDate DUE = LocalDate.of(2026, 12, 18);

  @Autowired Directives directives;
  @Autowired Assignments assignments;
  @Autowired Handling handling;
  @Autowired FollowUp followUp;
  @Autowired Accounts accounts;
  @Autowired Organisation organisation;
  @Autowired Reorganisations reorganisations;
  @Autowired TestClock clock;

  People people;
  Viewer headquarters;
  Viewer hue;

  @BeforeEach
  void people() {
    people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
    if (basesOfHue().isEmpty()) {
      Acts acts = new Acts(reorganisations, organisation);
      acts.enacted(
          LocalDate.of(2026, 1, 1),
          Stream.concat(
                  Stream.of("01", "02", "03", "04").map(number -> base("46", number)),
                  Stream.of(base("48", "01")))
              .toArray(vn.lantoa.organisation.reorganisation.Step[]::new));
    }
  }

  /// A base office of a province.
  vn.lantoa.organisation.reorganisation.Step.Found base(String province, String number) {
    return new vn.lantoa.organisation.reorganisation.Step.Found(
        Kingdom.UNIT,
        new NewThing(
            UUID.randomUUID(),
            province + "-" + number,
            "BHXH cơ sở " + province + " " + number,
            "BASE",
            people.unit(province, TODAY).value(),
            null));
  }

  DirectiveId draft(int number) {
    return ((Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(number)))
        .id();
  }

  DirectiveId issued(int number, @Nullable LocalDate dueOn) {
    DirectiveId letter = draft(number);
    directives.issue(headquarters, letter, new IssueOrder(dueOn, 5, null));
    return letter;
  }

  List<Assignment> list(Viewer viewer, DirectiveId letter) {
    var filter = new Filter(letter, "", null, false, new Assignments.Page(1, 500));
    return assignments.list(viewer, filter).rows();
  }

  Assignment ofHue(DirectiveId letter) {
    return list(hue, letter).getFirst();
  }

  Assignment now(Assignment task) {
    return assignments.assignmentFor(headquarters, task.id()).orElseThrow();
  }

  List<Unit> basesOfHue() {
    return organisation.childrenOf(people.unit("46", TODAY), TODAY);
  }

  Viewer baseOfficer(Unit base) {
    return people.person(
        "base." + base.code().toLowerCase(java.util.Locale.ROOT), Role.BASE_OFFICER, base.code());
  }

  static Step refused(Reason reason) {
    return new Step.Refused(reason);
  }

  Matrix matrix(Viewer viewer, DirectiveId letter) {
    return followUp.matrixFor(viewer, letter, MatrixFilter.all(1000)).orElseThrow();
  }
}
