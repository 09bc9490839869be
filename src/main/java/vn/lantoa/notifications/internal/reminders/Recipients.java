package vn.lantoa.notifications.internal.reminders;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Placements;
import vn.lantoa.notifications.ReminderRules.Recipient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Who is told of a unit's lateness. Where nobody is placed the level above is told, in the end
/// headquarters: lateness is never told to nobody.
@Component
class Recipients {
  private final Placements placements;
  private final Organisation organisation;

  Recipients(Placements placements, Organisation organisation) {
    this.placements = placements;
    this.organisation = organisation;
  }

  Set<AccountId> of(Recipient recipient, UnitId unit, LocalDate today) {
    return switch (recipient) {
      case STAFF -> {
        Set<AccountId> staff = staffOf(unit);
        yield staff.isEmpty() ? above(unit, today, this::approversOf) : staff;
      }
      case HEAD -> {
        Set<AccountId> heads = headsOf(unit);
        yield heads.isEmpty() ? above(unit, today, this::headsOf) : heads;
      }
      case ABOVE -> above(unit, today, this::approversOf);
      case HEADQUARTERS -> headquarters();
    };
  }

  /// Those who do the work; the head hears of it when it goes up, or where there is nobody else.
  private Set<AccountId> staffOf(UnitId unit) {
    Set<AccountId> answering = placements.at(Set.of(unit), Ability.ACKNOWLEDGE);
    Set<AccountId> staff = new HashSet<>(answering);
    staff.removeAll(placements.leadersAt(Set.of(unit)));
    return staff.isEmpty() ? answering : staff;
  }

  private Set<AccountId> headsOf(UnitId unit) {
    Set<AccountId> leaders = placements.leadersAt(Set.of(unit));
    return leaders.isEmpty() ? approversOf(unit) : leaders;
  }

  private Set<AccountId> approversOf(UnitId unit) {
    return placements.at(Set.of(unit), Ability.APPROVE);
  }

  private Set<AccountId> headquarters() {
    return placements.everywhere(Ability.DIRECT);
  }

  /// The first level above at which somebody is found; headquarters below its own root.
  private Set<AccountId> above(
      UnitId unit, LocalDate today, Function<UnitId, Set<AccountId>> found) {
    Optional<UnitId> parent = parentOf(unit, today);
    while (parent.isPresent() && parentOf(parent.get(), today).isPresent()) {
      Set<AccountId> people = found.apply(parent.get());
      if (!people.isEmpty()) {
        return people;
      }
      parent = parentOf(parent.get(), today);
    }
    return headquarters();
  }

  private Optional<UnitId> parentOf(UnitId unit, LocalDate today) {
    return organisation.findUnit(unit, today).map(Unit::parent);
  }
}
