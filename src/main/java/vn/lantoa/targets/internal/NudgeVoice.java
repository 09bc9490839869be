package vn.lantoa.targets.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.internal.NudgeRows.Fact;

/// Tells the people of units how they stand with a target, and its giver in one line.
@Component
class NudgeVoice {
  private static final int NAMED = 3;

  private final Notices notices;
  private final Clock clock;

  NudgeVoice(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /// @param giver who carries on the unit that gave it; null for nobody
  /// @param news units of which each fact is new
  void tell(Target target, @Nullable UnitId giver, Map<Fact, List<Unit>> news) {
    if (news.isEmpty()) {
      return;
    }
    Map<Fact, List<Unit>> facts = new EnumMap<>(news);
    facts.forEach((fact, units) -> tellUnits(target, fact, units));
    if (giver != null) {
      tellGiver(target, giver, facts);
    }
  }

  private void tellUnits(Target target, Fact fact, List<Unit> units) {
    String key = key(target);
    Notice.To to =
        new Notice.To.Units(
            units.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet()),
            Ability.ACKNOWLEDGE);
    List<String> name = List.of(target.facts().name());
    String path = "/targets/" + target.id();
    Notice.Weight weight = Notice.Weight.DIGEST;
    notices.tell(
        switch (fact) {
          case BEHIND -> new Notice("target.behind", key, to, name, path, weight);
          case MISSED -> new Notice("target.missed", key, to, name, path, weight);
          case NO_DATA -> new Notice("target.silent", key, to, name, path, weight);
          case FLOOR -> new Notice("target.weeks", key, to, name, path, weight);
        });
  }

  /// A day of telling is a new thing: what was good in between may be told again.
  private String key(Target target) {
    return "target:" + target.id() + ":" + LocalDate.now(clock);
  }

  private void tellGiver(Target target, UnitId giver, Map<Fact, List<Unit>> facts) {
    List<String> arguments = new ArrayList<>();
    arguments.add(target.facts().name());
    for (Fact fact : Fact.values()) {
      arguments.add(Integer.toString(facts.getOrDefault(fact, List.of()).size()));
    }
    List<String> names =
        facts.values().stream().flatMap(List::stream).map(Unit::name).distinct().toList();
    arguments.add(String.join(", ", names.stream().limit(NAMED).toList()));
    arguments.add(Integer.toString(Math.max(0, names.size() - NAMED)));
    notices.tell(
        new Notice(
            "target.units",
            key(target),
            new Notice.To.Units(Set.of(giver), Ability.DIRECT),
            arguments,
            "/targets/" + target.id(),
            Notice.Weight.DIGEST));
  }
}
