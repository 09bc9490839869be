package vn.lantoa.shared.web;

import java.util.Set;

/// One line of the left rail, contributed by a module as a bean.
///
/// @param order place in the rail; below 200 the daily work, below 300 communication, then the
///   system
/// @param key message key of its text
/// @param path where it leads; also marks it as current
/// @param icon name of a symbol in the sprite of `shared/icons.jte`
/// @param abilities it is shown to those who have one of them; empty for everyone
public record NavigationEntry(
    int order, String key, String path, String icon, Set<String> abilities) {
  public NavigationEntry {
    abilities = Set.copyOf(abilities);
  }

  boolean isFor(CurrentPerson.Person person) {
    return abilities.isEmpty() || abilities.stream().anyMatch(person.abilities()::contains);
  }
}
