package vn.lantoa.notifications;

import java.util.List;
import java.util.Set;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

/// Something to tell.
///
/// @param kind stable code such as `gate.opened`; its text is the message `notice.<kind>` of the
///   module that tells, its first word says which group it belongs to
/// @param key what it is about, such as `gate:<id>:<day>`: the same kind and key is told to a
///   person once
/// @param arguments fill the places of the text. A day is given as `2026-11-20` and a whole number
///   in digits; both are written as the reader's language writes them, so that a text may count
///   with `choice`
/// @param path page on this server where the reader can act on it
public record Notice(
    String kind, String key, To to, List<String> arguments, String path, Weight weight) {
  public Notice {
    arguments = List.copyOf(arguments);
    if (!path.matches("/(?![/\\\\]).*")) {
      throw new IllegalArgumentException("A notice leads to a page of this server: " + path);
    }
  }

  /// Who is meant.
  public sealed interface To {
    /// One person.
    record Person(AccountId account) implements To {}

    /// Several people.
    record People(Set<AccountId> accounts) implements To {
      public People {
        accounts = Set.copyOf(accounts);
      }
    }

    /// Everybody placed at one of the units, today, whose role there has the ability.
    record Units(Set<UnitId> units, Ability ability) implements To {
      public Units {
        units = Set.copyOf(units);
      }
    }

    /// Headquarters: whose role for the whole agency has the ability.
    record Everywhere(Ability ability) implements To {}
  }

  /// Whether it can wait for the daily mail.
  public enum Weight {
    DIGEST,
    /// Mailed at once, outside quiet hours, to those who want that.
    PROMPT
  }
}
