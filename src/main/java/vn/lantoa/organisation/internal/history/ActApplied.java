package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.internal.history.Version.Attribute;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.reorganisation.Step.NewThing;

/// Carries out the steps of one act on a history. A step that cannot be carried out is a fault and
/// leaves no trace.
final class ActApplied {
  private final History history;
  private final EnactedAct act;
  private final LocalDate day;
  private final List<Fault> faults = new ArrayList<>();
  private int number;

  ActApplied(History history, EnactedAct act) {
    this.history = history;
    this.act = act;
    this.day = act.day();
    for (Step step : act.steps()) {
      number++;
      apply(step);
    }
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void apply(Step step) {
    switch (step) {
      case Step.Rename(var of, var subject, var name, var code) ->
          alter(of, subject, name, code, null);
      case Step.ChangeKind(var of, var subject, var kind, var name, var code) ->
          alter(of, subject, name, code, kind);
      case Step.Transfer(var of, var subject, var parent) -> transfer(of, subject, parent);
      case Step.Found(var of, var thing) -> found(of, thing);
      case Step.Merge merge -> merge(merge);
      case Step.Split split -> split(split);
      case Step.Abolish(var of, var subject, var takenOverBy) -> abolish(of, subject, takenOverBy);
    }
  }

  private void alter(
      Kingdom of, UUID subject, String name, @Nullable String code, @Nullable String kind) {
    Optional<Version> there = living(of, subject);
    if (there.isEmpty()) {
      return;
    }
    boolean same =
        there.get().name().equals(name)
            && (code == null || there.get().code().equals(code))
            && (kind == null || there.get().kind().equals(kind));
    if (same) {
      fault("same", of, subject, nameOf(of, subject));
      return;
    }
    change(of, subject, Attribute.NAME, name);
    if (code != null) {
      change(of, subject, Attribute.CODE, code);
    }
    if (kind != null) {
      change(of, subject, Attribute.KIND, kind);
    }
  }

  private void transfer(Kingdom of, UUID subject, UUID parent) {
    Optional<Version> there = living(of, subject);
    if (there.isEmpty() || living(of, parent).isEmpty()) {
      return;
    }
    if (parent.equals(there.get().parent())) {
      fault("same", of, subject, nameOf(of, subject));
      return;
    }
    change(of, subject, Attribute.PARENT, parent);
  }

  private void found(Kingdom of, NewThing thing) {
    if (history.find(of, thing.id()).isPresent()) {
      fault("exists.already", of, thing.id(), nameOf(of, thing.id()));
      return;
    }
    Version first =
        new Version(
            day,
            null,
            thing.code(),
            thing.name(),
            thing.kind(),
            thing.parent(),
            thing.area(),
            act.id());
    history.put(of, thing.id(), new Life(List.of(first)));
  }

  private void merge(Step.Merge merge) {
    Set<UUID> ending = new LinkedHashSet<>(merge.subjects());
    if (merge.survivor() != null) {
      ending.remove(merge.survivor());
    }
    if (ending.isEmpty() || merge.founded() != null && ending.size() < 2) {
      fault("merge.alone", merge.of(), merge.subjects().getFirst());
      return;
    }
    boolean allThere = ending.stream().allMatch(id -> mayEnd(merge.of(), id));
    if (!allThere || merge.survivor() != null && living(merge.of(), merge.survivor()).isEmpty()) {
      return;
    }
    UUID into = merge.into();
    ending.forEach(id -> end(merge.of(), id));
    if (merge.founded() != null) {
      found(merge.of(), merge.founded());
    }
    for (UUID id : ending) {
      history.succeed(merge.of(), new Succession(id, into, day, true, act.id()));
    }
    ending.forEach(id -> handOver(id, dependent -> into));
  }

  private void split(Step.Split split) {
    Set<UUID> parts = new LinkedHashSet<>(split.existing());
    split.founded().forEach(thing -> parts.add(thing.id()));
    Kingdom of = split.of();
    if (parts.isEmpty() || !split.survives() && parts.size() < 2) {
      fault("split.alone", of, split.subject(), nameOf(of, split.subject()));
      return;
    }
    boolean there =
        split.survives() ? living(of, split.subject()).isPresent() : mayEnd(of, split.subject());
    if (!there || !split.existing().stream().allMatch(id -> living(of, id).isPresent())) {
      return;
    }
    UUID principal = split.survives() ? split.subject() : split.principal();
    if (!split.survives() && !parts.contains(principal)) {
      fault("split.principal", of, split.subject(), nameOf(of, split.subject()));
      return;
    }
    if (!split.survives()) {
      end(of, split.subject());
    }
    split.founded().forEach(thing -> found(of, thing));
    for (UUID part : parts) {
      history.succeed(
          of, new Succession(split.subject(), part, day, part.equals(principal), act.id()));
    }
    Map<UUID, UUID> children = split.children();
    handOver(split.subject(), dependent -> children.getOrDefault(dependent, principal));
  }

  private void abolish(Kingdom of, UUID subject, @Nullable UUID takenOverBy) {
    if (!mayEnd(of, subject) || takenOverBy != null && living(of, takenOverBy).isEmpty()) {
      return;
    }
    end(of, subject);
    if (takenOverBy != null) {
      history.succeed(of, new Succession(subject, takenOverBy, day, true, act.id()));
      handOver(subject, dependent -> takenOverBy);
      return;
    }
    history.coverageOf(subject).stream().filter(c -> c.lastsBeyond(day)).forEach(this::cut);
  }

  private Optional<Version> living(Kingdom of, UUID id) {
    Optional<Version> there = history.find(of, id).flatMap(life -> life.on(day));
    if (there.isEmpty()) {
      fault("not.alive", of, id, nameOf(of, id));
    }
    return there;
  }

  /// A thing may end when it lived the day before and lives still.
  private boolean mayEnd(Kingdom of, UUID id) {
    boolean lived = history.find(of, id).filter(life -> life.begins().isBefore(day)).isPresent();
    if (!lived || history.find(of, id).flatMap(life -> life.on(day)).isEmpty()) {
      fault("not.alive", of, id, nameOf(of, id));
      return false;
    }
    return true;
  }

  private void end(Kingdom of, UUID id) {
    history
        .find(of, id)
        .flatMap(life -> life.until(day))
        .ifPresent(life -> history.put(of, id, life));
  }

  /// What hung on a thing goes to its successors, in each version from the day on.
  private void handOver(UUID ended, UnaryOperator<UUID> successor) {
    for (History.Thing thing : history.dependentsOf(ended)) {
      history
          .find(thing.of(), thing.id())
          .ifPresent(
              life -> {
                UUID next = successor.apply(thing.id());
                Life moved =
                    moved(moved(life, Attribute.PARENT, ended, next), Attribute.AREA, ended, next);
                history.put(thing.of(), thing.id(), moved);
              });
    }
    for (Coverage covered : history.coverageOf(ended)) {
      if (covered.lastsBeyond(day)) {
        handOver(covered, ended, successor);
      }
    }
  }

  private void handOver(Coverage covered, UUID ended, UnaryOperator<UUID> successor) {
    boolean isUnit = covered.unit().equals(ended);
    UUID next = successor.apply(isUnit ? covered.area() : covered.unit());
    if (!next.equals(ended)) {
      cut(covered);
    }
    LocalDate from = covered.from().isBefore(day) ? day : covered.from();
    UUID unit = isUnit ? next : covered.unit();
    for (UUID area : isUnit ? Set.of(covered.area()) : areasAfter(ended, next)) {
      boolean already =
          history.coverageOf(unit).stream()
              .anyMatch(c -> c.area().equals(area) && c.unit().equals(unit) && c.lastsBeyond(from));
      if (!already) {
        history.cover(new Coverage(unit, area, from, covered.to()));
      }
    }
  }

  private void cut(Coverage covered) {
    history.uncover(covered);
    if (covered.from().isBefore(day)) {
      history.cover(new Coverage(covered.unit(), covered.area(), covered.from(), day));
    }
  }

  /// Who looked after an area that was divided looks after all its parts.
  private Set<UUID> areasAfter(UUID ended, UUID principal) {
    Set<UUID> areas = new LinkedHashSet<>();
    areas.add(principal);
    history.successorsOf(Kingdom.AREA, ended).stream()
        .filter(s -> s.on().equals(day))
        .forEach(s -> areas.add(s.successor()));
    return areas;
  }

  private Life moved(Life life, Attribute attribute, UUID ended, UUID next) {
    if (ended.equals(next)) {
      return life;
    }
    Life result = life;
    for (Version version : life.versions()) {
      if (version.lastsBeyond(day) && ended.equals(version.get(attribute))) {
        LocalDate from = version.from().isBefore(day) ? day : version.from();
        result = result.changed(from, attribute, next, act.id());
      }
    }
    return result;
  }

  private void change(Kingdom of, UUID id, Attribute attribute, Object value) {
    history
        .find(of, id)
        .ifPresent(
            life -> {
              boolean changes =
                  life.on(day).filter(v -> !Objects.equals(v.get(attribute), value)).isPresent();
              if (changes) {
                history.put(of, id, life.changed(day, attribute, value, act.id()));
              }
            });
  }

  private String nameOf(Kingdom of, UUID id) {
    return history.nameOf(of, id, day);
  }

  private void fault(String code, Kingdom of, UUID subject, String... arguments) {
    faults.add(new Fault(code, of, subject, day, act.id(), number, List.of(arguments)));
  }
}
