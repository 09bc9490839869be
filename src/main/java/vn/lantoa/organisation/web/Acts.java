package vn.lantoa.organisation.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.ReorganisationId;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.CurrentPerson;
import vn.lantoa.shared.web.Refusal;

/// What the pages and the interface of acts share: who may change them, and finding one.
@Component
class Acts {
  private static final String ADMINISTER = "ADMINISTER";

  private final Reorganisations reorganisations;
  private final NameDirectories directories;
  private final CurrentPerson people;

  Acts(Reorganisations reorganisations, NameDirectories directories, CurrentPerson people) {
    this.reorganisations = reorganisations;
    this.directories = directories;
    this.people = people;
  }

  boolean mayChange() {
    return people.find().filter(person -> person.everywhere().contains(ADMINISTER)).isPresent();
  }

  /// Who acts; refused for everyone but administrators of the whole agency.
  ActorId administrator() {
    return people
        .find()
        .filter(person -> person.everywhere().contains(ADMINISTER))
        .map(CurrentPerson.Person::actor)
        .orElseThrow(Refusal::forbidden);
  }

  Reorganisation one(UUID id) {
    return reorganisations.find(new ReorganisationId(id)).orElseThrow(Refusal::absent);
  }

  Reorganisation draft(UUID id) {
    Reorganisation act = one(id);
    if (act.state() != Reorganisation.State.DRAFT) {
      throw wrongState();
    }
    return act;
  }

  NameDirectory namesOf(Reorganisation act) {
    return directories.of(act.act().effectiveOn());
  }

  List<StepLine> linesOf(Reorganisation act) {
    return StepLine.of(act.act().steps(), namesOf(act));
  }

  static Refusal wrongState() {
    return Refusal.of(HttpStatus.CONFLICT, "act.state");
  }
}
