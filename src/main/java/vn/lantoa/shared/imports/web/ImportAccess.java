package vn.lantoa.shared.imports.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.web.CurrentPerson;
import vn.lantoa.shared.web.Refusal;

/// Who may import what: those who have the ability of the kind for as much as it asks.
@Component
class ImportAccess {
  private final CurrentPerson people;
  private final Imports imports;

  ImportAccess(CurrentPerson people, Imports imports) {
    this.people = people;
    this.imports = imports;
  }

  ActorId actor() {
    return person().actor();
  }

  /// Kinds that the person may import; refused when there are none.
  List<ImportKind> kinds() {
    CurrentPerson.Person person = person();
    List<ImportKind> allowed =
        imports.kinds().stream().filter(kind -> isFor(person, kind)).toList();
    if (allowed.isEmpty()) {
      throw Refusal.forbidden();
    }
    return allowed;
  }

  /// Which imports the person sees.
  Imports.Wanted wanted(List<ImportKind> kinds) {
    CurrentPerson.Person person = person();
    return new Imports.Wanted(
        kinds.stream().filter(kind -> seesAll(person, kind)).map(ImportKind::kind).toList(),
        kinds.stream().filter(kind -> !seesAll(person, kind)).map(ImportKind::kind).toList(),
        person.actor());
  }

  ImportKind kind(String name) {
    ImportKind kind = imports.findKind(name).orElseThrow(Refusal::absent);
    if (!isFor(person(), kind)) {
      throw Refusal.forbidden();
    }
    return kind;
  }

  /// The import, for somebody who may import its kind and sees it; whoever may import nothing is
  /// not told whether it exists.
  ImportJob job(ImportId id) {
    kinds();
    ImportJob job = imports.find(id).orElseThrow(Refusal::absent);
    ImportKind kind = kind(job.kind());
    CurrentPerson.Person person = person();
    if (!seesAll(person, kind) && !job.createdBy().equals(person.actor())) {
      throw Refusal.absent();
    }
    return job;
  }

  private static boolean isFor(CurrentPerson.Person person, ImportKind kind) {
    return switch (kind.reach()) {
      case WHOLE_AGENCY -> person.everywhere().contains(kind.ability());
      case SOME_UNIT -> person.abilities().contains(kind.ability());
    };
  }

  private static boolean seesAll(CurrentPerson.Person person, ImportKind kind) {
    return person.everywhere().contains(kind.ability());
  }

  private CurrentPerson.Person person() {
    return people.find().orElseThrow(Refusal::forbidden);
  }
}
