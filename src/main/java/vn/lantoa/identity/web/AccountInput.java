package vn.lantoa.identity.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Role;

/// What an administrator typed to make an account.
///
/// @param unit code of the unit that is home and scope
public record AccountInput(
    @Nullable String name, @Nullable String person, @Nullable String unit, @Nullable String role) {
  static final AccountInput EMPTY = new AccountInput("", "", "", "");

  @Override
  public String name() {
    return name == null ? "" : name;
  }

  @Override
  public String person() {
    return person == null ? "" : person;
  }

  @Override
  public String unit() {
    return unit == null ? "" : unit;
  }

  @Override
  public String role() {
    return role == null ? "" : role;
  }

  Optional<Role> knownRole() {
    return Stream.of(Role.values()).filter(known -> known.name().equals(role())).findFirst();
  }
}
