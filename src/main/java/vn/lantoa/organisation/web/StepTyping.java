package vn.lantoa.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Step;

/// A step as a person would have typed it, to be corrected.
final class StepTyping {
  private final NameDirectory names;

  StepTyping(NameDirectory names) {
    this.names = names;
  }

  StepInput typed(Step step) {
    return switch (step) {
      case Step.Merge merge ->
          input(
              "MERGE",
              step,
              merge.subjects(),
              merge.survivor(),
              merge.founded() == null ? List.of() : List.of(thing(merge.founded())));
      case Step.Split split -> split(split);
      case Step.Rename(var of, var subject, var name, var code) ->
          altered("RENAME", step, subject, new Words(name, code, null));
      case Step.ChangeKind(var of, var subject, var kind, var name, var code) ->
          altered("CHANGE_KIND", step, subject, new Words(name, code, kind));
      case Step.Transfer(var of, var subject, var parent) ->
          input("TRANSFER", step, List.of(subject), parent, List.of());
      case Step.Found(var of, var thing) ->
          input("FOUND", step, List.of(), null, List.of(thing(thing)));
      case Step.Abolish(var of, var subject, var takenOverBy) ->
          input("ABOLISH", step, List.of(subject), takenOverBy, List.of());
    };
  }

  private record Words(String name, @Nullable String code, @Nullable String kind) {}

  private StepInput altered(String type, Step step, UUID subject, Words words) {
    return new StepInput(
        type,
        step.of().name(),
        names.textOf(subject),
        "",
        "",
        false,
        "",
        "",
        words.name(),
        orEmpty(words.code()),
        orEmpty(words.kind()),
        List.of());
  }

  private StepInput input(
      String type, Step step, List<UUID> subjects, @Nullable UUID target, List<ThingInput> things) {
    return new StepInput(
        type,
        step.of().name(),
        lines(subjects),
        target == null ? "" : names.textOf(target),
        "",
        false,
        "",
        "",
        "",
        "",
        "",
        things);
  }

  private StepInput split(Step.Split split) {
    Map<UUID, String> fresh =
        split.founded().stream().collect(Collectors.toMap(Step.NewThing::id, Step.NewThing::code));
    return new StepInput(
        "SPLIT",
        split.of().name(),
        names.textOf(split.subject()),
        "",
        lines(split.existing()),
        split.survives(),
        split.survives() ? "" : part(split.principal(), fresh),
        split.children().entrySet().stream()
            .map(e -> names.textOf(e.getKey()) + " = " + part(e.getValue(), fresh))
            .sorted()
            .collect(Collectors.joining("\n")),
        "",
        "",
        "",
        split.founded().stream().map(this::thing).toList());
  }

  private String part(UUID id, Map<UUID, String> fresh) {
    String code = fresh.get(id);
    return code == null ? names.textOf(id) : code;
  }

  private String lines(List<UUID> ids) {
    return ids.stream().map(names::textOf).collect(Collectors.joining("\n"));
  }

  private ThingInput thing(Step.NewThing t) {
    return new ThingInput(
        t.id().toString(),
        t.code(),
        t.name(),
        t.kind(),
        t.parent() == null ? "" : names.textOf(t.parent()),
        t.area() == null ? "" : names.textOf(t.area()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
