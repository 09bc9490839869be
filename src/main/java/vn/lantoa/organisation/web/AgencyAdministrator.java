package vn.lantoa.organisation.web;

import org.springframework.stereotype.Component;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.CurrentPerson;
import vn.lantoa.shared.web.Refusal;

/// Who may keep the registers of the whole agency.
@Component
class AgencyAdministrator {
  private static final String ABILITY = "ADMINISTER";

  private final CurrentPerson people;

  AgencyAdministrator(CurrentPerson people) {
    this.people = people;
  }

  boolean isOpen() {
    return people.find().map(person -> person.everywhere().contains(ABILITY)).orElse(false);
  }

  /// The administrator who asks; refused to everyone else.
  ActorId by() {
    return people
        .find()
        .filter(person -> person.everywhere().contains(ABILITY))
        .map(CurrentPerson.Person::actor)
        .orElseThrow(Refusal::forbidden);
  }
}
