package vn.lantoa.directives.internal.implementation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.implementation.Answers;
import vn.lantoa.directives.implementation.Implementations;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.register.Register;
import vn.lantoa.directives.register.Validity;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// [Implementations] over the database.
@Service
class ImplementationBook implements Implementations {
  private final Directives directives;
  private final Register register;
  private final Reading reading;
  private final Linker linker;
  private final Starting starting;
  private final Telling telling;
  private final Sights sights;

  ImplementationBook(
      Directives directives,
      Register register,
      Reading reading,
      Linker linker,
      Starting starting,
      Telling telling,
      Sights sights) {
    this.directives = directives;
    this.register = register;
    this.reading = reading;
    this.linker = linker;
    this.starting = starting;
    this.telling = telling;
    this.sights = sights;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayAnswer(Viewer viewer, DirectiveId above) {
    return directives
        .findFor(viewer, above)
        .filter(found -> isInForce(viewer, found))
        .flatMap(found -> unitOf(viewer))
        .filter(unit -> !linker.given(above, unit).isEmpty())
        .isPresent();
  }

  /// Only units below headquarters answer.
  private Optional<UnitId> unitOf(Viewer viewer) {
    return sights.deskOf(viewer).flatMap(desk -> Optional.ofNullable(desk.unit()));
  }

  private boolean isInForce(Viewer viewer, Directive directive) {
    return !directive.isDraft()
        && register
            .bearingFor(viewer, directive.id())
            .filter(bearing -> bearing.recall() == null)
            .filter(bearing -> bearing.validity() != Validity.REPLACED)
            .isPresent();
  }

  @Override
  @Transactional
  public Beginning begin(Viewer viewer, DirectiveId above) {
    Optional<Directive> found = directives.findFor(viewer, above);
    if (found.isEmpty()) {
      return new Beginning.Absent();
    }
    Optional<UnitId> unit = unitOf(viewer);
    if (unit.isEmpty() || unit.get().equals(found.get().unit())) {
      return new Beginning.Forbidden();
    }
    if (!isInForce(viewer, found.get())) {
      return new Beginning.NotInForce();
    }
    List<Lineage.Duty> given = linker.given(above, unit.get());
    return given.isEmpty()
        ? new Beginning.NothingGiven()
        : new Beginning.Begun(starting.begin(viewer, unit.get(), found.get(), given));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Lineage> lineageFor(Viewer viewer, DirectiveId document) {
    return directives
        .findFor(viewer, document)
        .map(found -> reading.lineage(sights.of(viewer), found))
        .filter(lineage -> !lineage.isEmpty());
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ClauseId, LocalDate> proposedDays(Viewer viewer, DirectiveId document) {
    return directives
        .findFor(viewer, document)
        .map(found -> linker.proposedDays(found.id()))
        .orElse(Map.of());
  }

  @Override
  @Transactional
  public Linking link(Viewer viewer, Edit edit, Map<ClauseId, Set<ClauseId>> links) {
    Optional<Directive> found = directives.findFor(viewer, edit.directive());
    if (found.isEmpty()) {
      return new Linking.Absent();
    }
    if (!sights.mayDirect(viewer, found.get())) {
      return new Linking.Forbidden();
    }
    int version = linker.lock(edit.directive());
    if (version != edit.version()) {
      return new Linking.Stale(version);
    }
    Lineage lineage = reading.lineage(sights.of(viewer), found.get());
    Set<ClauseId> own = found.get().clauses().stream().map(c -> c.id()).collect(toSet());
    Set<ClauseId> above = lineage.duties().map(Lineage.Duty::clause).collect(toSet());
    boolean wrong =
        !own.containsAll(links.keySet())
            || links.values().stream().anyMatch(wanted -> !above.containsAll(wanted));
    return wrong
        ? new Linking.ClauseWrong()
        : new Linking.Linked(linker.link(viewer, found.get(), lineage, links));
  }

  @Override
  @Transactional
  public Linking keep(Viewer viewer, Edit edit, DirectiveId above) {
    Optional<Directive> found = directives.findFor(viewer, edit.directive());
    if (found.isEmpty()) {
      return new Linking.Absent();
    }
    if (!sights.mayDirect(viewer, found.get())) {
      return new Linking.Forbidden();
    }
    int version = linker.lock(edit.directive());
    if (version != edit.version()) {
      return new Linking.Stale(version);
    }
    return linker
        .keep(viewer, edit.directive(), above)
        .<Linking>map(Linking.Linked::new)
        .orElseGet(Linking.Absent::new);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Answers> answersFor(Viewer viewer, DirectiveId above) {
    Sight sight = sights.of(viewer);
    return directives.findFor(viewer, above).map(found -> reading.answers(sight, found));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<List<Below>> belowFor(Viewer viewer, AssignmentId assignment) {
    return telling.belowFor(viewer, assignment);
  }

  @Override
  @Transactional
  public Dossiers.Giving tell(
      Viewer viewer, AssignmentId assignment, DirectiveId document, String words) {
    return telling.tell(viewer, assignment, document, words);
  }
}
