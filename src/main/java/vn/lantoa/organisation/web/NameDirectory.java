package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.shared.VietnameseText;

/// What an act can name: what lived on the day before, what others begin on its day, and what its
/// earlier steps have founded. Follows the act step by step.
final class NameDirectory {
  private static final int MOST_CHOICES = 8;

  private final Map<UUID, Named> things = new LinkedHashMap<>();
  private final Map<String, List<UUID>> byCode = new HashMap<>();
  private final Map<UUID, Ended> ended = new HashMap<>();

  /// How a thing comes to be there.
  enum Origin {
    LIVES,
    BEGINS,
    FOUNDED
  }

  /// @param kind name of a `UnitKind` or `AreaKind`
  record Named(
      Kingdom of,
      UUID id,
      String code,
      String name,
      String kind,
      @Nullable UUID parent,
      Origin origin) {
    /// As people write it; the reader takes what stands before the dot.
    String text() {
      return code + " · " + name;
    }
  }

  private record Ended(int step, @Nullable UUID successor) {}

  /// What a typed text names.
  sealed interface Found {
    record One(Named thing) implements Found {}

    record Several(List<Named> things) implements Found {}

    /// Ended by an earlier step of the act.
    record Gone(Named thing, int step) implements Found {}

    /// @param like things whose name holds the text
    record None(List<Named> like) implements Found {}
  }

  void add(Named thing) {
    things.put(thing.id(), thing);
    byCode
        .computeIfAbsent(key(thing.of(), thing.code()), none -> new ArrayList<>())
        .add(thing.id());
  }

  Optional<Named> find(UUID id) {
    return Optional.ofNullable(things.get(id));
  }

  /// What is above a thing after the steps so far.
  @Nullable UUID parentOf(Named thing) {
    UUID parent = thing.parent();
    Ended end = parent == null ? null : ended.get(parent);
    for (int hop = 0; hop < 10 && end != null; hop++) {
      parent = end.successor();
      end = parent == null ? null : ended.get(parent);
    }
    return parent;
  }

  /// The text by which [#find] finds the thing again.
  String textOf(UUID id) {
    Named thing = things.get(id);
    if (thing == null) {
      return id.toString();
    }
    return find(thing.of(), thing.code()) instanceof Found.One(Named one) && one.id().equals(id)
        ? thing.text()
        : id.toString();
  }

  Found find(Kingdom of, String typed) {
    String text = VietnameseText.composed(typed);
    Optional<Named> byId = id(text).map(things::get).filter(thing -> thing.of() == of);
    if (byId.isPresent()) {
      Ended end = ended.get(byId.get().id());
      return end == null ? new Found.One(byId.get()) : new Found.Gone(byId.get(), end.step());
    }
    String code = text.split(" · ", 2)[0].strip();
    List<Named> bearers =
        byCode.getOrDefault(key(of, code), List.of()).stream().map(things::get).toList();
    return bearers.isEmpty() ? byName(of, text) : chosen(bearers);
  }

  /// The only one of the kind that bears the code after the steps so far.
  Optional<Named> bearer(Kingdom of, String kind, String code) {
    List<Named> bearers =
        byCode.getOrDefault(key(of, code), List.of()).stream()
            .map(things::get)
            .filter(thing -> thing.kind().equals(kind))
            .toList();
    return !bearers.isEmpty() && chosen(bearers) instanceof Found.One(Named one)
        ? Optional.of(one)
        : Optional.empty();
  }

  Optional<Named> first(Predicate<Named> wanted) {
    return things.values().stream().filter(wanted).findFirst();
  }

  private Found chosen(List<Named> bearers) {
    List<Named> living = bearers.stream().filter(t -> !ended.containsKey(t.id())).toList();
    if (living.isEmpty()) {
      Named last = bearers.getLast();
      Ended end = Objects.requireNonNull(ended.get(last.id()));
      return new Found.Gone(last, end.step());
    }
    // Two cannot bear a code on one day: the one that begins takes it from the one that lived.
    boolean begins = living.stream().anyMatch(t -> t.origin() == Origin.BEGINS);
    List<Named> last =
        begins ? living.stream().filter(t -> t.origin() != Origin.LIVES).toList() : living;
    return last.size() == 1 ? new Found.One(last.getFirst()) : new Found.Several(last);
  }

  private Found byName(Kingdom of, String text) {
    String folded = VietnameseText.fold(text);
    List<Named> like =
        things.values().stream()
            .filter(thing -> thing.of() == of && !ended.containsKey(thing.id()))
            .filter(thing -> VietnameseText.fold(thing.name()).contains(folded))
            .toList();
    List<Named> exact =
        like.stream().filter(thing -> VietnameseText.fold(thing.name()).equals(folded)).toList();
    if (exact.size() == 1) {
      return new Found.One(exact.getFirst());
    }
    return exact.isEmpty()
        ? new Found.None(like.stream().limit(MOST_CHOICES).toList())
        : new Found.Several(exact.stream().limit(MOST_CHOICES).toList());
  }

  /// Takes note of what a step founds, ends and moves.
  void follow(int number, Step step) {
    switch (step) {
      case Step.Found(var of, var thing) -> add(of, thing);
      case Step.Merge merge -> {
        merge.subjects().stream()
            .filter(id -> !id.equals(merge.survivor()))
            .forEach(id -> ended.put(id, new Ended(number, merge.into())));
        if (merge.founded() != null) {
          add(merge.of(), merge.founded());
        }
      }
      case Step.Split split -> {
        split.founded().forEach(thing -> add(split.of(), thing));
        if (!split.survives()) {
          ended.put(split.subject(), new Ended(number, split.principal()));
        }
        split.children().forEach(this::moved);
      }
      case Step.Abolish(var of, var subject, var takenOverBy) ->
          ended.put(subject, new Ended(number, takenOverBy));
      case Step.Transfer(var of, var subject, var parent) -> moved(subject, parent);
      case Step.Rename(var of, var subject, var name, var code) -> renamed(subject, name, code);
      case Step.ChangeKind(var of, var subject, var kind, var name, var code) ->
          renamed(subject, name, code);
    }
  }

  private void add(Kingdom of, Step.NewThing t) {
    add(new Named(of, t.id(), t.code(), t.name(), t.kind(), t.parent(), Origin.FOUNDED));
  }

  private void moved(UUID child, UUID parent) {
    things.computeIfPresent(
        child, (id, t) -> new Named(t.of(), id, t.code(), t.name(), t.kind(), parent, t.origin()));
  }

  /// A new code names it too; the old one still does, since people write what they know.
  private void renamed(UUID subject, String name, @Nullable String code) {
    Named t = things.get(subject);
    if (t != null && code != null && !code.equals(t.code())) {
      add(new Named(t.of(), t.id(), code, name, t.kind(), t.parent(), t.origin()));
    }
  }

  private static String key(Kingdom of, String code) {
    return of + ":" + code.toUpperCase(Locale.ROOT);
  }

  static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
