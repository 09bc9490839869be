package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.web.NameDirectory.Named;

/// A step in words.
///
/// @param number from 1
/// @param type name of the step, such as `MERGE`
/// @param subjects what it is about
/// @param results what comes of it
/// @param notes further message keys with their argument, which may be empty
public record StepLine(
    int number,
    String type,
    Kingdom of,
    List<Item> subjects,
    List<Item> results,
    List<Note> notes) {
  public StepLine {
    subjects = List.copyOf(subjects);
    results = List.copyOf(results);
    notes = List.copyOf(notes);
  }

  /// @param href null for what is not there to be shown yet
  /// @param isNew whether the step founds it
  public record Item(String name, String code, @Nullable String href, boolean isNew) {}

  /// @param key message
  public record Note(String key, String argument) {}

  /// The steps of an act, in order.
  static List<StepLine> of(List<Step> steps, NameDirectory names) {
    List<StepLine> lines = new ArrayList<>();
    for (Step step : steps) {
      int number = lines.size() + 1;
      lines.add(new Telling(names, step.of()).line(number, step));
      names.follow(number, step);
    }
    return lines;
  }

  private record Telling(NameDirectory names, Kingdom of) {
    StepLine line(int number, Step step) {
      return switch (step) {
        case Step.Merge merge ->
            line(
                number,
                "MERGE",
                merge.subjects().stream()
                    .filter(id -> !id.equals(merge.survivor()))
                    .map(this::item)
                    .toList(),
                List.of(merge.founded() == null ? item(merge.into()) : founded(merge.founded())),
                List.of());
        case Step.Split split ->
            line(number, "SPLIT", List.of(item(split.subject())), parts(split), notes(split));
        case Step.Rename(var any, var subject, var name, var code) ->
            altered(number, "RENAME", subject, name, code, List.of());
        case Step.ChangeKind(var any, var subject, var kind, var name, var code) ->
            altered(
                number,
                "CHANGE_KIND",
                subject,
                name,
                code,
                kind == null ? List.of() : List.of(new Note("organisation.kind." + kind, "")));
        case Step.Transfer(var any, var subject, var parent) ->
            line(number, "TRANSFER", List.of(item(subject)), List.of(item(parent)), List.of());
        case Step.Found(var any, var thing) ->
            line(number, "FOUND", List.of(), List.of(founded(thing)), below(thing));
        case Step.Abolish(var any, var subject, var takenOverBy) ->
            line(
                number,
                "ABOLISH",
                List.of(item(subject)),
                takenOverBy == null ? List.of() : List.of(item(takenOverBy)),
                takenOverBy == null
                    ? List.of(new Note("organisation.act.note.nobody", ""))
                    : List.of());
      };
    }

    private StepLine line(
        int number, String type, List<Item> subjects, List<Item> results, List<Note> notes) {
      return new StepLine(number, type, of, subjects, results, notes);
    }

    private StepLine altered(
        int number,
        String type,
        UUID subject,
        String name,
        @Nullable String code,
        List<Note> notes) {
      Item was = item(subject);
      Item is = new Item(name, code == null ? was.code() : code, null, false);
      return line(number, type, List.of(was), List.of(is), notes);
    }

    private List<Item> parts(Step.Split split) {
      List<Item> parts = new ArrayList<>();
      if (split.survives()) {
        parts.add(item(split.subject()));
      }
      split.founded().forEach(thing -> parts.add(founded(thing)));
      split.existing().forEach(id -> parts.add(item(id)));
      return parts;
    }

    private List<Note> notes(Step.Split split) {
      List<Note> notes = new ArrayList<>();
      String principal =
          split.founded().stream()
              .filter(thing -> thing.id().equals(split.principal()))
              .map(Step.NewThing::name)
              .findFirst()
              .orElseGet(() -> item(split.principal()).name());
      notes.add(new Note("organisation.act.note.principal", principal));
      if (!split.children().isEmpty()) {
        notes.add(
            new Note("organisation.act.note.children", String.valueOf(split.children().size())));
      }
      return notes;
    }

    private List<Note> below(Step.NewThing thing) {
      UUID parent = thing.parent();
      return parent == null
          ? List.of()
          : List.of(new Note("organisation.act.note.below", item(parent).name()));
    }

    private static Item founded(Step.NewThing thing) {
      return new Item(thing.name(), thing.code(), null, true);
    }

    private Item item(UUID id) {
      return names
          .find(id)
          .map(StepLine::item)
          .orElseGet(() -> new Item("", id.toString(), null, false));
    }
  }

  private static Item item(Named thing) {
    String href =
        thing.origin() == NameDirectory.Origin.FOUNDED
            ? null
            : "/organisation/" + (thing.of() == Kingdom.UNIT ? "units/" : "areas/") + thing.id();
    return new Item(
        thing.name(), thing.code(), href, thing.origin() == NameDirectory.Origin.FOUNDED);
  }
}
