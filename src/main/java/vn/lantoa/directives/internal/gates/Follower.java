package vn.lantoa.directives.internal.gates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Ability;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// Follows what opens and closes gates: keeps the clauses, and tells the units that have work with
/// them, once for each opening and once for each time it was taken back. Following twice changes
/// and tells nothing.
@Component
public class Follower {
  private final Keeper keeper;
  private final OpeningRows rows;
  private final Blocked blocked;
  private final Notices notices;
  private final Sights sights;
  private final Audit audit;

  Follower(
      Keeper keeper,
      OpeningRows rows,
      Blocked blocked,
      Notices notices,
      Sights sights,
      Audit audit) {
    this.keeper = keeper;
    this.rows = rows;
    this.blocked = blocked;
    this.notices = notices;
    this.sights = sights;
    this.audit = audit;
  }

  /// A gate of the directive was changed, or what it carries out.
  public void follow(DirectiveId directive) {
    follow(Set.of(directive.value()));
  }

  /// What is open on the day of issue was never closed to anybody: nobody is told.
  void issued(DirectiveId directive) {
    keeper.keep(directive);
    rows.changes(Set.of(directive.value()), sights.today()).forEach(rows::open);
    follow(rows.waitingFor(directive));
  }

  /// What waited for a directive that was recalled waits again.
  void ended(DirectiveId directive) {
    follow(rows.waitingFor(directive));
  }

  /// The register says something else about an event.
  @Transactional
  public void changed(LegalEventId event) {
    follow(rows.waitingFor(event));
  }

  /// A day has come.
  @Transactional
  public void followToday() {
    follow(rows.gated());
  }

  /// What carries out clauses of these follows behind them.
  private void follow(Collection<UUID> above) {
    if (above.isEmpty()) {
      return;
    }
    keeper.keep(above);
    List<UUID> below = rows.below(above);
    keeper.keep(below);
    List<UUID> directives = Stream.concat(above.stream(), below.stream()).distinct().toList();
    LocalDate today = sights.today();
    List<OpeningRows.Change> changes = rows.changes(directives, today);
    if (changes.isEmpty()) {
      return;
    }
    List<OpeningRows.Change> mine = changes.stream().filter(this::isMine).toList();
    Map<ClauseId, Set<UnitId>> units =
        blocked.unitsOf(
            mine.stream().map(OpeningRows.Change::directive).collect(Collectors.toSet()));
    grouped(mine, units).forEach(this::tell);
  }

  /// Two nodes may follow at once: the one that writes the row tells.
  private boolean isMine(OpeningRows.Change change) {
    return switch (change.act()) {
      case OPENED -> rows.open(change);
      case MOVED -> rows.move(change);
      case CLOSED -> rows.close(change);
    };
  }

  /// One notice for the clauses of a directive that opened together for the same units.
  private record Group(
      UUID directive, String label, OpeningRows.Act act, LocalDate on, Set<UnitId> units) {}

  private static Map<Group, List<OpeningRows.Change>> grouped(
      List<OpeningRows.Change> changes, Map<ClauseId, Set<UnitId>> units) {
    return changes.stream()
        .filter(change -> change.act() != OpeningRows.Act.MOVED)
        .collect(
            Collectors.groupingBy(
                change ->
                    new Group(
                        change.directive(),
                        change.label(),
                        change.act(),
                        change.on(),
                        units.getOrDefault(change.clause(), Set.of())),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private void tell(Group group, List<OpeningRows.Change> changes) {
    boolean opened = group.act() == OpeningRows.Act.OPENED;
    String refs = changes.stream().map(OpeningRows.Change::ref).collect(Collectors.joining(", "));
    audit.record(
        ActorId.PROGRAM,
        opened ? "gate.opened" : "gate.closed",
        "directive:" + group.directive(),
        Map.of("clauses", refs, "on", group.on().toString(), "units", group.units().size()));
    if (!group.units().isEmpty()) {
      String key = "gate:" + rows.holding(changes.getFirst());
      List<String> words = List.of(group.label(), refs, group.on().toString());
      notices.tell(opened ? opened(key, group, words) : closed(key, group, words));
    }
  }

  private static Notice opened(String key, Group group, List<String> words) {
    return new Notice("gate.opened", key, to(group), words, path(group), Notice.Weight.DIGEST);
  }

  /// Somebody may be at work: this does not wait for the evening.
  private static Notice closed(String key, Group group, List<String> words) {
    return new Notice("gate.closed", key, to(group), words, path(group), Notice.Weight.PROMPT);
  }

  private static Notice.To to(Group group) {
    return new Notice.To.Units(group.units(), Ability.ACKNOWLEDGE);
  }

  private static String path(Group group) {
    return "/directives/" + group.directive() + "/gates";
  }
}
