package vn.lantoa.directives.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Directive;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Who sees what of directives, and who may do what with them.
///
/// A document is of headquarters, or of a unit below it that directs its own base offices. Whoever
/// directs the whole agency works on documents of headquarters and only reads those of the others
/// once they are issued.
@Component
public class Sights {
  private final Access access;
  private final Organisation organisation;
  private final Clock clock;

  Sights(Access access, Organisation organisation, Clock clock) {
    this.access = access;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// What the viewer may see.
  public Sight of(Viewer viewer) {
    boolean everywhere = access.mayEverywhere(viewer, Ability.READ);
    return new Sight(
        everywhere,
        mayDirectAll(viewer),
        everywhere ? List.of() : ids(access.reach(viewer, Ability.READ, today())),
        ids(desksOf(viewer)),
        everywhere ? List.of() : ids(circleOf(viewer)));
  }

  /// Everything that is issued, and drafts of headquarters: for the program itself.
  public static Sight ofProgram() {
    return new Sight(true, true, List.of(), List.of(), List.of());
  }

  private static List<String> ids(Set<UnitId> units) {
    return units.stream().map(UnitId::toString).toList();
  }

  private Set<UnitId> desksOf(Viewer viewer) {
    return mayDirectAll(viewer) ? Set.of() : access.reach(viewer, Ability.DIRECT, today());
  }

  /// Spheres of the uppermost units below headquarters that the viewer's units stand in.
  private Set<UnitId> circleOf(Viewer viewer) {
    LocalDate today = today();
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(Ability.READ))
        .map(grant -> uppermost(grant.unit(), today))
        .distinct()
        .flatMap(unit -> organisation.sphereOf(unit, today).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private UnitId uppermost(UnitId unit, LocalDate on) {
    UnitId top = unit;
    Optional<Unit> now = organisation.findUnit(unit, on);
    while (now.isPresent() && now.get().kind() != UnitKind.HEADQUARTERS) {
      top = now.get().id();
      UnitId parent = now.get().parent();
      now = parent == null ? Optional.empty() : organisation.findUnit(parent, on);
    }
    return top;
  }

  /// Whether the viewer directs the whole agency.
  public boolean mayDirectAll(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.DIRECT);
  }

  /// Whether the viewer works on documents of the unit.
  ///
  /// @param issuing null: documents of headquarters
  public boolean mayDirect(Viewer viewer, @Nullable UnitId issuing) {
    return issuing == null ? mayDirectAll(viewer) : desksOf(viewer).contains(issuing);
  }

  /// Whether the viewer works on the document.
  public boolean mayDirect(Viewer viewer, Directive directive) {
    return mayDirect(viewer, directive.unit());
  }

  /// For whom the viewer registers and writes documents; absent for those who may not.
  public Optional<Desk> deskOf(Viewer viewer) {
    if (mayDirectAll(viewer)) {
      return Optional.of(new Desk(null));
    }
    LocalDate today = today();
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(Ability.DIRECT))
        .flatMap(grant -> organisation.findUnit(grant.unit(), today).stream())
        .filter(unit -> !unit.kind().isBaseLevel() && unit.kind() != UnitKind.HEADQUARTERS)
        .map(Unit::id)
        .min(Comparator.comparing((UnitId unit) -> !unit.equals(viewer.unit())))
        .map(Desk::new);
  }

  /// @param unit null: headquarters
  public record Desk(@Nullable UnitId unit) {}

  /// Who carries the issuing unit on today.
  public Set<UnitId> bearersOf(UnitId issuing) {
    return Set.copyOf(organisation.bearersOf(issuing, today()));
  }

  /// People who answer for a document: those of its unit, or headquarters.
  ///
  /// @param issuing null: headquarters
  public Notice.To issuersOf(@Nullable UnitId issuing) {
    return issuing == null
        ? new Notice.To.Everywhere(Ability.DIRECT)
        : new Notice.To.Units(bearersOf(issuing), Ability.DIRECT);
  }

  /// Whether the viewer answers for the unit.
  public boolean mayAcknowledge(Viewer viewer, UnitId unit) {
    return access.may(viewer, Ability.ACKNOWLEDGE, unit, today());
  }

  /// The agency's day.
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /// The agency's zone.
  public ZoneId zone() {
    return clock.getZone();
  }
}
