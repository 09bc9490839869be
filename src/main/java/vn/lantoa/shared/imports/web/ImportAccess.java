package vn.lantoa.shared.imports.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.Importer;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.web.CurrentPerson;
import vn.lantoa.shared.web.Refusal;

/// Who may import what: those who have the ability of the kind for the whole agency.
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

  /// Importers that the person may use; refused when there are none.
  List<Importer> importers() {
    CurrentPerson.Person person = person();
    List<Importer> allowed =
        imports.importers().stream()
            .filter(importer -> person.everywhere().contains(importer.ability()))
            .toList();
    if (allowed.isEmpty()) {
      throw Refusal.forbidden();
    }
    return allowed;
  }

  Importer importer(String kind) {
    Importer importer = imports.findImporter(kind).orElseThrow(Refusal::absent);
    if (!person().everywhere().contains(importer.ability())) {
      throw Refusal.forbidden();
    }
    return importer;
  }

  /// The import, for somebody who may import its kind; whoever may import nothing is not told
  /// whether it exists.
  ImportJob job(ImportId id) {
    importers();
    ImportJob job = imports.find(id).orElseThrow(Refusal::absent);
    importer(job.kind());
    return job;
  }

  private CurrentPerson.Person person() {
    return people.find().orElseThrow(Refusal::forbidden);
  }
}
