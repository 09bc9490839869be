package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.reorganisation.Effect;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Preview.Change;
import vn.lantoa.organisation.reorganisation.Preview.Line;
import vn.lantoa.organisation.reorganisation.Preview.Problem;
import vn.lantoa.organisation.reorganisation.ReorganisationParticipant;

/// Tells in words and counts what a trial would bring.
@Component
class Previews {
  /// Laws broken everywhere by one mistake would hide the mistake.
  private static final int MOST_PROBLEMS = 50;

  private final ObjectProvider<ReorganisationParticipant> participants;

  Previews(ObjectProvider<ReorganisationParticipant> participants) {
    this.participants = participants;
  }

  Preview of(EnactedAct act, Trial trial, History before) {
    List<Effect> effects =
        trial.isSound()
            ? participants
                .orderedStream()
                .flatMap(participant -> participant.preview(trial.change()).stream())
                .toList()
            : List.of();
    return new Preview(problems(act, trial), lines(before, trial.after(), act.day()), effects);
  }

  private static List<Problem> problems(EnactedAct act, Trial trial) {
    List<Problem> problems = new ArrayList<>();
    if (act.steps().isEmpty()) {
      problems.add(new Problem(0, "no.steps", List.of()));
    }
    trial.faults().stream()
        .limit(MOST_PROBLEMS)
        .map(fault -> problem(act, trial, fault))
        .forEach(problems::add);
    return problems;
  }

  private static Problem problem(EnactedAct act, Trial trial, Fault fault) {
    UUID at = fault.act();
    if (at != null && !at.equals(act.id())) {
      String number =
          trial.acts().stream()
              .filter(other -> other.id().equals(at))
              .map(EnactedAct::number)
              .findFirst()
              .orElse("");
      return new Problem(0, "breaks.later", List.of(number));
    }
    List<String> arguments = new ArrayList<>(fault.arguments());
    while (arguments.size() < 3) {
      arguments.add("");
    }
    arguments.add(fault.day().toString());
    return new Problem(fault.step(), fault.code(), arguments);
  }

  private static List<Line> lines(History before, History after, LocalDate day) {
    return Stream.of(Kingdom.AREA, Kingdom.UNIT, Kingdom.STATION, Kingdom.PARTNER)
        .flatMap(of -> lines(of, before, after, day).stream())
        .toList();
  }

  private static List<Line> lines(Kingdom of, History before, History after, LocalDate day) {
    Set<UUID> ids =
        Stream.concat(before.lives(of).keySet().stream(), after.lives(of).keySet().stream())
            .filter(id -> !before.find(of, id).equals(after.find(of, id)))
            .collect(Collectors.toSet());
    return ids.stream()
        .map(id -> line(of, id, before, after, day))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(Line::change)
                .thenComparing(Line::before)
                .thenComparing(line -> String.join(",", line.after())))
        .toList();
  }

  private static Optional<Line> line(
      Kingdom of, UUID id, History before, History after, LocalDate day) {
    Version old = before.find(of, id).flatMap(life -> life.on(day)).orElse(null);
    Version now = after.find(of, id).flatMap(life -> life.on(day)).orElse(null);
    if (now == null) {
      List<String> successors =
          after.successorsOf(of, id).stream()
              .sorted(Comparator.comparing((Succession s) -> !s.principal()))
              .map(s -> after.nameOf(of, s.successor(), day))
              .toList();
      return old == null
          ? Optional.empty()
          : Optional.of(new Line(of, Change.ENDS, name(old), successors));
    }
    if (old == null) {
      return Optional.of(new Line(of, Change.BEGINS, "", List.of(name(now))));
    }
    return change(old, now)
        .map(change -> new Line(of, change, name(old), List.of(told(of, change, now, after, day))));
  }

  private static Optional<Change> change(Version old, Version now) {
    if (!old.kind().equals(now.kind())) {
      return Optional.of(Change.OTHER_KIND);
    }
    if (!name(old).equals(name(now))) {
      return Optional.of(Change.RENAMED);
    }
    boolean moved =
        !java.util.Objects.equals(old.parent(), now.parent())
            || !java.util.Objects.equals(old.area(), now.area());
    return moved ? Optional.of(Change.MOVED) : Optional.empty();
  }

  private static String told(Kingdom of, Change change, Version now, History after, LocalDate day) {
    if (change != Change.MOVED) {
      return name(now);
    }
    UUID parent = now.parent();
    UUID place = parent == null ? now.area() : parent;
    return place == null ? name(now) : after.nameOf(parent == null ? Kingdom.AREA : of, place, day);
  }

  private static String name(@Nullable Version version) {
    return version == null ? "" : version.name() + " (" + version.code() + ")";
  }
}
