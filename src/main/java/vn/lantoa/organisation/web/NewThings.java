package vn.lantoa.organisation.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.web.NameDirectory.Found;
import vn.lantoa.organisation.web.NameDirectory.Named;
import vn.lantoa.shared.VietnameseText;

/// Reads what a step founds; what was not typed is taken from what it comes from.
final class NewThings {
  private static final Set<String> BELOW_HEADQUARTERS =
      Set.of(
          UnitKind.CENTRAL.name(),
          UnitKind.FORCE.name(),
          UnitKind.REGION.name(),
          UnitKind.PROVINCIAL.name());

  private final NameDirectory names;
  private final Faults faults;

  NewThings(NameDirectory names, Faults faults) {
    this.names = names;
    this.faults = faults;
  }

  /// Takes what is wrong with a field.
  interface Faults {
    void add(String field, int line, String code, String... arguments);
  }

  /// @param n row of the form, from 0
  /// @param model what it comes from; null for a thing that comes from nothing
  Step.NewThing read(Kingdom of, int n, ThingInput typed, @Nullable Named model) {
    String code = VietnameseText.composed(typed.code());
    String name = VietnameseText.composed(typed.name());
    if (code.isEmpty()) {
      faults.add("newCode-" + n, 0, "step.missing");
    }
    if (name.isEmpty()) {
      faults.add("newName-" + n, 0, "step.missing");
    }
    String kind = kind(of, n, typed, model);
    return new Step.NewThing(
        NameDirectory.id(typed.id().strip()).orElseGet(UUID::randomUUID),
        code,
        name,
        kind,
        parent(of, n, typed, kind, model),
        of == Kingdom.UNIT && kind.equals(UnitKind.PROVINCIAL.name())
            ? area(n, typed, code)
            : null);
  }

  private String kind(Kingdom of, int n, ThingInput typed, @Nullable Named model) {
    if (typed.kind().isBlank()) {
      if (model == null) {
        faults.add("newKind-" + n, 0, "step.missing");
        return "";
      }
      return model.kind();
    }
    String kind = Kinds.known(of, typed.kind()).orElse("");
    if (kind.isEmpty()) {
      faults.add("newKind-" + n, 0, "step.kind.unknown", typed.kind());
    }
    return kind;
  }

  private @Nullable UUID parent(
      Kingdom of, int n, ThingInput typed, String kind, @Nullable Named model) {
    boolean isTop =
        kind.equals(AreaKind.PROVINCE.name()) || kind.equals(UnitKind.HEADQUARTERS.name());
    // An unknown kind is told already; what it asks of the parent is not known either.
    if (isTop || kind.isEmpty()) {
      return null;
    }
    if (!typed.parent().isBlank()) {
      return named(of, "newParent-" + n, typed.parent());
    }
    if (model != null) {
      return names.parentOf(model);
    }
    if (of == Kingdom.UNIT && BELOW_HEADQUARTERS.contains(kind)) {
      return names
          .first(t -> t.of() == of && t.kind().equals(UnitKind.HEADQUARTERS.name()))
          .map(Named::id)
          .orElse(null);
    }
    faults.add("newParent-" + n, 0, "step.missing");
    return null;
  }

  /// A provincial unit bears its province's code.
  private @Nullable UUID area(int n, ThingInput typed, String code) {
    return typed.area().isBlank()
        ? names.bearer(Kingdom.AREA, AreaKind.PROVINCE.name(), code).map(Named::id).orElse(null)
        : named(Kingdom.AREA, "newArea-" + n, typed.area());
  }

  private @Nullable UUID named(Kingdom of, String field, String typed) {
    if (names.find(of, typed) instanceof Found.One(Named one)) {
      return one.id();
    }
    faults.add(field, 0, "step.unknown", typed.strip());
    return null;
  }
}
