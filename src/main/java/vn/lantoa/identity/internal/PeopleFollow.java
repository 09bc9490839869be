package vn.lantoa.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.Effect.Weight;
import vn.lantoa.organisation.reorganisation.HistoryChange;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// People move with their unit: accounts and roles are with who carries on, today, the unit at
/// which somebody put them. Roles that would open provinces which are not theirs stay, and their
/// accounts are stranded until an administrator moves them.
@Component
class PeopleFollow implements ReorganisationParticipant {
  private static final int EXAMPLES = 10;

  private final PlacementRows rows;
  private final Organisation organisation;
  private final OpenedProvinces opened;
  private final Audit audit;
  private final Clock clock;

  PeopleFollow(
      PlacementRows rows,
      Organisation organisation,
      OpenedProvinces opened,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.organisation = organisation;
    this.opened = opened;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Effect> preview(HistoryChange change) {
    Lines accounts = new Lines("accounts.follow", Weight.FOLLOWS);
    Lines roles = new Lines("roles.follow", Weight.FOLLOWS);
    Lines divided = new Lines("accounts.principal", Weight.FOLLOWS);
    Lines stranded = new Lines("accounts.stranded", Weight.BLOCKS);
    Lines risen = new Lines("roles.rise", Weight.BLOCKS);
    LocalDate before = change.effectiveOn().minusDays(1);
    for (PlacementRows.Placed placed : rows.placedAt(change.endedUnits().keySet())) {
      List<UnitId> heirs = change.endedUnits().getOrDefault(placed.unit(), List.of());
      String name = nameOf(placed.unit(), before);
      if (heirs.isEmpty()) {
        stranded.add(placed.people(), name);
        continue;
      }
      accounts.add(placed.accounts(), name);
      boolean rises =
          !change.newUnits().contains(heirs.getFirst())
              && opened.wouldRise(placed.unit(), before, heirs.getFirst(), before);
      (rises ? risen : roles).add(placed.roles(), name);
      if (heirs.size() > 1) {
        divided.add(placed.people(), name);
      }
    }
    return List.of(stranded, risen, accounts, roles, divided).stream()
        .filter(line -> line.count > 0)
        .map(Lines::effect)
        .toList();
  }

  @Override
  @Transactional
  public void follow(LocalDate today) {
    for (UnitId given : rows.displaced(today)) {
      organisation.bearersOf(given, today).stream()
          .findFirst()
          .ifPresent(carrier -> bring(given, carrier, today));
    }
  }

  private void bring(UnitId given, UnitId carrier, LocalDate today) {
    List<PlacementRows.Moved> moved = new ArrayList<>(rows.bringHomes(given, carrier));
    if (rows.isRoleElsewhere(given, carrier)
        && !opened.wouldRise(given, lastDayOf(given, today), carrier, today)) {
      moved.addAll(rows.bringRoles(given, carrier));
    }
    moved.stream().distinct().forEach(one -> record(one, today));
  }

  @Override
  @Transactional
  public void giveBack(Set<UnitId> units) {
    LocalDate today = LocalDate.now(clock);
    Stream.concat(rows.giveHomesBack(units).stream(), rows.giveRolesBack(units).stream())
        .distinct()
        .forEach(moved -> record(moved, today));
  }

  private void record(PlacementRows.Moved moved, LocalDate today) {
    audit.record(
        ActorId.PROGRAM,
        "account.moved",
        "account:" + moved.account(),
        Map.of(
            "from", moved.from().toString(),
            "fromName", nameOf(moved.from(), today),
            "to", moved.to().toString(),
            "toName", nameOf(moved.to(), today)));
  }

  /// What somebody put there.
  @Override
  @Transactional(readOnly = true)
  public long countRecordedUnder(Set<UnitId> units, Set<AreaId> areas, LocalDate from) {
    return rows.countGivenAt(units);
  }

  private LocalDate lastDayOf(UnitId unit, LocalDate today) {
    return organisation.lifeOf(unit).reversed().stream()
        .findFirst()
        .map(Unit::validTo)
        .filter(end -> !end.isAfter(today))
        .map(end -> end.minusDays(1))
        .orElse(today);
  }

  private String nameOf(UnitId unit, LocalDate on) {
    return organisation
        .findUnit(unit, on)
        .or(() -> organisation.lifeOf(unit).reversed().stream().findFirst())
        .map(Unit::name)
        .orElseGet(unit::toString);
  }

  /// Adds up one line of a preview.
  private static final class Lines {
    private final String code;
    private final Weight weight;
    private final List<String> examples = new ArrayList<>();
    private long count;

    Lines(String code, Weight weight) {
      this.code = code;
      this.weight = weight;
    }

    void add(long things, String unit) {
      if (things > 0) {
        count += things;
        if (examples.size() < EXAMPLES) {
          examples.add(unit + ": " + things);
        }
      }
    }

    Effect effect() {
      return new Effect(code, count, examples, weight);
    }
  }
}
