package vn.lantoa.organisation.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;

/// Provinces and atoms that hang together, each through an atom that two provinces had in turn.
final class Components {
  private final Map<AreaId, Component> byProvince = new HashMap<>();
  private final Map<AtomId, Component> byAtom = new HashMap<>();

  /// What hangs together.
  static final class Component {
    private final Set<AreaId> provinces = new HashSet<>();
    private final Set<AtomId> atoms = new HashSet<>();

    Set<AreaId> provinces() {
      return provinces;
    }

    Set<AtomId> atoms() {
      return atoms;
    }
  }

  /// A province, by itself until an atom joins it to another.
  void add(AreaId province) {
    byProvince.computeIfAbsent(province, absent -> new Component()).provinces().add(province);
  }

  void join(AreaId province, AtomId atom) {
    Component of = byProvince.computeIfAbsent(province, absent -> new Component());
    of.provinces().add(province);
    Component other = byAtom.get(atom);
    if (other == null) {
      of.atoms().add(atom);
      byAtom.put(atom, of);
    } else if (other != of) {
      swallow(of, other);
    }
  }

  private void swallow(Component into, Component swallowed) {
    into.provinces().addAll(swallowed.provinces());
    into.atoms().addAll(swallowed.atoms());
    swallowed.provinces().forEach(province -> byProvince.put(province, into));
    swallowed.atoms().forEach(atom -> byAtom.put(atom, into));
  }

  Set<Component> all() {
    return new LinkedHashSet<>(byProvince.values());
  }
}
