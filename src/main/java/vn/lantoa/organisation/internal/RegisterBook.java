package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.Registers.Outcome.Refused;
import vn.lantoa.organisation.internal.history.History;
import vn.lantoa.organisation.internal.history.HistoryKeeper;
import vn.lantoa.organisation.internal.history.Succession;
import vn.lantoa.organisation.internal.history.Trial;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.VietnameseText;

/// [Registers] over given history.
@Service
class RegisterBook implements Registers {
  private final RegisterRows rows;
  private final RegisterRules rules;
  private final HistoryKeeper keeper;
  private final Audit audit;

  RegisterBook(RegisterRows rows, RegisterRules rules, HistoryKeeper keeper, Audit audit) {
    this.rows = rows;
    this.rules = rules;
    this.keeper = keeper;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Slice<Registered> list(Kingdom of, Search search) {
    return rows.list(RegisterTable.of(of), search);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Life> life(Kingdom of, UUID id) {
    List<Registered> versions = rows.versions(RegisterTable.of(of), id);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    boolean partner = of == Kingdom.PARTNER;
    Details details = partner ? rows.details(id).orElse(null) : null;
    List<Registered> successors = partner ? rows.successors(id) : List.of();
    List<Object> state = new ArrayList<>(versions);
    successors.forEach(successor -> state.add(successor.id()));
    state.add(String.valueOf(details));
    return Optional.of(
        new Life(
            versions,
            partner ? rows.predecessors(id) : List.of(),
            successors,
            details,
            Stamp.of(state)));
  }

  @Override
  @Transactional
  public Outcome add(ActorId by, Kingdom of, Values values) {
    Values clean = clean(of, values);
    Optional<Refused> broken = rules.broken(of, clean);
    if (broken.isPresent()) {
      return broken.get();
    }
    keeper.lock();
    UUID id = UUID.randomUUID();
    History given = keeper.given();
    given.put(of, id, GivenLives.beginning(clean));
    Change change = new Change(by, of, id, "added", told(clean));
    return write(given, change);
  }

  @Override
  @Transactional
  public Outcome change(ActorId by, Edit edit, Values values) {
    Values clean = clean(edit.of(), values);
    return ifCurrent(
        edit,
        (given, life) -> {
          Optional<Refused> broken = rules.broken(edit.of(), clean);
          if (broken.isPresent()) {
            return broken.get();
          }
          var changed = GivenLives.saying(life, clean);
          if (changed.isEmpty()) {
            return refused("from", "register.day.dead");
          }
          given.put(edit.of(), edit.id(), changed.get());
          return write(given, new Change(by, edit.of(), edit.id(), "changed", told(clean)));
        });
  }

  @Override
  @Transactional
  public Outcome end(ActorId by, Edit edit, LocalDate lastDay, @Nullable UUID successor) {
    if (!RegisterRules.isPossible(lastDay)) {
      return refused("lastDay", "register.day.range");
    }
    return ifCurrent(
        edit,
        (given, life) -> {
          var ended = GivenLives.ending(life, lastDay.plusDays(1));
          if (ended.isEmpty()) {
            return refused("lastDay", "register.day.dead");
          }
          given.put(edit.of(), edit.id(), ended.get());
          if (successor != null && edit.of() == Kingdom.PARTNER) {
            given.succeed(
                Kingdom.PARTNER,
                new Succession(edit.id(), successor, lastDay.plusDays(1), true, null));
          }
          Map<String, Object> details = new LinkedHashMap<>();
          details.put("lastDay", lastDay.toString());
          if (successor != null) {
            details.put("successor", successor.toString());
          }
          return write(given, new Change(by, edit.of(), edit.id(), "ended", details));
        });
  }

  @Override
  @Transactional
  public Outcome describe(ActorId by, Edit edit, Details details) {
    Details clean =
        new Details(
            details.level(),
            VietnameseText.composed(details.agreement()),
            VietnameseText.composed(details.contact()));
    Optional<Refused> broken = RegisterRules.broken(clean);
    if (broken.isPresent()) {
      return broken.get();
    }
    keeper.lock();
    Optional<Life> life = life(Kingdom.PARTNER, edit.id());
    if (life.isEmpty()) {
      return new Outcome.Absent();
    }
    if (!life.get().stamp().equals(edit.stamp())) {
      return new Outcome.Stale();
    }
    rows.describe(edit.id(), clean);
    // Whom to speak to may be a person: the trail says that it changed, not to what.
    record(
        new Change(
            by,
            Kingdom.PARTNER,
            edit.id(),
            "described",
            Map.of("level", clean.level(), "agreement", clean.agreement())));
    return new Outcome.Done(edit.id());
  }

  private Outcome ifCurrent(
      Edit edit, BiFunction<History, vn.lantoa.organisation.internal.history.Life, Outcome> work) {
    keeper.lock();
    Optional<Life> life = life(edit.of(), edit.id());
    if (life.isEmpty()) {
      return new Outcome.Absent();
    }
    if (!life.get().stamp().equals(edit.stamp())) {
      return new Outcome.Stale();
    }
    History given = keeper.given();
    return given
        .find(edit.of(), edit.id())
        .map(found -> work.apply(given, found))
        .orElseGet(() -> refused("from", "register.of.act"));
  }

  /// What is done to a thing, for the trail.
  private record Change(ActorId by, Kingdom of, UUID id, String act, Map<String, Object> details) {}

  private Outcome write(History given, Change change) {
    Trial trial = keeper.tryOut(given);
    if (!trial.isSound()) {
      return LawWords.refusal(trial.faults().getFirst());
    }
    keeper.write(trial);
    record(change);
    return new Outcome.Done(change.id());
  }

  private void record(Change change) {
    String thing = RegisterTable.of(change.of()).thing();
    audit.record(
        change.by(), thing + "." + change.act(), thing + ":" + change.id(), change.details());
  }

  private static Outcome refused(String field, String code) {
    return new Refused(field, code, List.of());
  }

  private static Values clean(Kingdom of, Values values) {
    return new Values(
        values.from(),
        values.lastDay(),
        VietnameseText.composed(values.code()),
        VietnameseText.composed(values.name()),
        of == Kingdom.STATION ? Kingdom.STATION.name() : values.kind(),
        values.area());
  }

  private static Map<String, Object> told(Values values) {
    return Map.of("from", values.from().toString(), "code", values.code(), "name", values.name());
  }
}
