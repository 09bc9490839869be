package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.web.NameDirectory.Found;
import vn.lantoa.organisation.web.NameDirectory.Named;
import vn.lantoa.shared.VietnameseText;

/// Translates steps as typed, with codes and names, into steps that name things by id.
final class StepReader {
  private final NameDirectory names;
  private final List<StepFault> faults = new ArrayList<>();
  private int number;

  StepReader(NameDirectory names) {
    this.names = names;
  }

  List<StepFault> faults() {
    return List.copyOf(faults);
  }

  /// The steps that the input means: none when something is wrong with it, several for a transfer
  /// of several.
  ///
  /// @param at number of the step from 1
  List<Step> read(int at, StepInput input) {
    number = at;
    int before = faults.size();
    List<Step> steps = steps(input);
    if (faults.size() > before) {
      return List.of();
    }
    steps.forEach(step -> names.follow(at, step));
    return steps;
  }

  private List<Step> steps(StepInput in) {
    Kingdom of = kingdom(in.of());
    if (of == null) {
      return List.of();
    }
    return switch (in.type().strip().toUpperCase(Locale.ROOT)) {
      case "MERGE" -> merge(of, in);
      case "SPLIT" -> split(of, in);
      case "RENAME" -> rename(of, in);
      case "CHANGE_KIND" -> changeKind(of, in);
      case "TRANSFER" -> transfer(of, in);
      case "FOUND" -> found(of, in);
      case "ABOLISH" -> abolish(of, in);
      default -> {
        fault("type", 0, "step.type.unknown", in.type());
        yield List.of();
      }
    };
  }

  private @Nullable Kingdom kingdom(String typed) {
    return switch (typed.strip().toUpperCase(Locale.ROOT)) {
      case "", "UNIT" -> Kingdom.UNIT;
      case "AREA" -> Kingdom.AREA;
      default -> {
        fault("of", 0, "step.of.unknown", typed);
        yield null;
      }
    };
  }

  private List<Step> merge(Kingdom of, StepInput in) {
    List<Named> subjects = several(of, "subjects", in.subjects());
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = subjects.stream().map(Named::id).toList();
    if (!in.target().isBlank()) {
      return optional(of, "target", 0, in.target())
          .<List<Step>>map(into -> List.of(new Step.Merge(of, ids, into.id(), null)))
          .orElse(List.of());
    }
    if (in.founded().isEmpty()) {
      fault("target", 0, "step.into.missing");
      return List.of();
    }
    Step.NewThing thing = thing(of, 0, in.founded().getFirst(), subjects.getFirst());
    return List.of(new Step.Merge(of, ids, null, thing));
  }

  private List<Step> split(Kingdom of, StepInput in) {
    Named subject = only(of, in);
    if (subject == null) {
      return List.of();
    }
    List<Step.NewThing> founded = new ArrayList<>();
    for (int n = 0; n < in.things().size(); n++) {
      if (!in.things().get(n).isBlank()) {
        founded.add(thing(of, n, in.things().get(n), subject));
      }
    }
    List<UUID> existing =
        in.existing().isBlank()
            ? List.of()
            : several(of, "existing", in.existing()).stream().map(Named::id).toList();
    List<UUID> parts = new ArrayList<>(founded.stream().map(Step.NewThing::id).toList());
    parts.addAll(existing);
    if (parts.isEmpty()) {
      fault("existing", 0, "step.parts.missing");
      return List.of();
    }
    UUID principal =
        in.survives()
            ? subject.id()
            : in.principal().isBlank()
                ? parts.getFirst()
                : part(of, "principal", 0, in.principal(), founded);
    Map<UUID, UUID> children = children(of, in, founded);
    return principal == null
        ? List.of()
        : List.of(
            new Step.Split(
                of, subject.id(), in.survives(), principal, founded, existing, children));
  }

  private Map<UUID, UUID> children(Kingdom of, StepInput in, List<Step.NewThing> founded) {
    Map<UUID, UUID> children = new LinkedHashMap<>();
    List<String> lines = StepInput.lines(in.children());
    for (int n = 0; n < lines.size(); n++) {
      String[] sides = lines.get(n).split("=|→|->", 2);
      if (sides.length < 2) {
        fault("children", n, "step.children.form", lines.get(n));
        continue;
      }
      Optional<Named> child = optional(of, "children", n, sides[0]);
      UUID into = part(of, "children", n, sides[1], founded);
      if (child.isPresent() && into != null) {
        children.put(child.get().id(), into);
      }
    }
    return children;
  }

  /// Something founded by this very step, or anything that is there.
  private @Nullable UUID part(
      Kingdom of, String field, int line, String typed, List<Step.NewThing> founded) {
    String text = VietnameseText.composed(typed);
    String code = text.split(" · ", 2)[0].strip();
    for (Step.NewThing thing : founded) {
      if (thing.code().equalsIgnoreCase(code) || thing.id().toString().equals(text)) {
        return thing.id();
      }
    }
    return optional(of, field, line, text).map(Named::id).orElse(null);
  }

  private List<Step> rename(Kingdom of, StepInput in) {
    Named subject = only(of, in);
    String code = code(in.code());
    if (in.name().isBlank() && code == null) {
      fault("name", 0, "step.missing");
    }
    return subject == null
        ? List.of()
        : List.of(new Step.Rename(of, subject.id(), nameOr(in.name(), subject), code));
  }

  private List<Step> changeKind(Kingdom of, StepInput in) {
    Named subject = only(of, in);
    if (subject == null) {
      return List.of();
    }
    String kind = null;
    if (of == Kingdom.UNIT) {
      kind = Kinds.known(of, in.kind()).orElse(null);
      if (kind == null) {
        fault("kind", 0, in.kind().isBlank() ? "step.missing" : "step.kind.unknown", in.kind());
      }
    }
    return List.of(
        new Step.ChangeKind(of, subject.id(), kind, nameOr(in.name(), subject), code(in.code())));
  }

  private static String nameOr(String typed, Named subject) {
    return typed.isBlank() ? subject.name() : VietnameseText.composed(typed);
  }

  private List<Step> transfer(Kingdom of, StepInput in) {
    List<Named> subjects = several(of, "subjects", in.subjects());
    Optional<Named> parent = required(of, "target", in.target());
    return parent.isEmpty()
        ? List.of()
        : subjects.stream()
            .<Step>map(subject -> new Step.Transfer(of, subject.id(), parent.get().id()))
            .toList();
  }

  private List<Step> found(Kingdom of, StepInput in) {
    ThingInput typed = in.founded().isEmpty() ? ThingInput.EMPTY : in.founded().getFirst();
    return List.of(new Step.Found(of, thing(of, 0, typed, null)));
  }

  private List<Step> abolish(Kingdom of, StepInput in) {
    Named subject = only(of, in);
    UUID takenOverBy =
        in.target().isBlank()
            ? null
            : optional(of, "target", 0, in.target()).map(Named::id).orElse(null);
    return subject == null ? List.of() : List.of(new Step.Abolish(of, subject.id(), takenOverBy));
  }

  /// @param model what it comes from, which tells the kind and parent that were not typed
  private Step.NewThing thing(Kingdom of, int n, ThingInput typed, @Nullable Named model) {
    return new NewThings(names, this::fault).read(of, n, typed, model);
  }

  private static @Nullable String code(String typed) {
    return typed.isBlank() ? null : VietnameseText.composed(typed);
  }

  private @Nullable Named only(Kingdom of, StepInput in) {
    List<String> lines = StepInput.lines(in.subjects());
    if (lines.size() > 1) {
      fault("subjects", 1, "step.subject.single");
      return null;
    }
    return required(of, "subjects", in.subjects()).orElse(null);
  }

  private List<Named> several(Kingdom of, String field, String typed) {
    List<String> lines = StepInput.lines(typed);
    if (lines.isEmpty()) {
      fault(field, 0, "step.missing");
    }
    List<Named> found = new ArrayList<>();
    Set<UUID> seen = new LinkedHashSet<>();
    for (int n = 0; n < lines.size(); n++) {
      Optional<Named> one = optional(of, field, n, lines.get(n));
      if (one.isPresent() && !seen.add(one.get().id())) {
        fault(field, n, "step.twice", lines.get(n));
      }
      one.ifPresent(found::add);
    }
    return found;
  }

  private Optional<Named> required(Kingdom of, String field, String typed) {
    if (typed.isBlank()) {
      fault(field, 0, "step.missing");
      return Optional.empty();
    }
    return optional(of, field, 0, typed);
  }

  private Optional<Named> optional(Kingdom of, String field, int line, String typed) {
    return switch (names.find(of, typed)) {
      case Found.One(Named thing) -> Optional.of(thing);
      case Found.Gone(Named thing, int step) -> {
        fault(field, line, "step.gone", thing.text(), String.valueOf(step));
        yield Optional.empty();
      }
      case Found.Several(List<Named> several) -> {
        unclear(field, line, typed, several);
        yield Optional.empty();
      }
      case Found.None(List<Named> like) -> {
        unclear(field, line, typed, like);
        yield Optional.empty();
      }
    };
  }

  private void unclear(String field, int line, String typed, List<Named> choices) {
    faults.add(
        new StepFault(
            number,
            field,
            line,
            choices.isEmpty() ? "step.unknown" : "step.several",
            List.of(typed.strip()),
            choices.stream().map(t -> new StepFault.Choice(t.id(), t.text())).toList()));
  }

  private void fault(String field, int line, String code, String... arguments) {
    faults.add(new StepFault(number, field, line, code, List.of(arguments), List.of()));
  }
}
