package vn.lantoa.shared.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lantoa.shared.ActorId;

/// Who is at the keyboard, as far as the frame of a page needs to know. `identity` answers.
public interface CurrentPerson {
  /// The signed-in person; absent before sign-in.
  Optional<Person> find();

  /// Only who it is, which costs less.
  Optional<ActorId> findActor();

  /// Only the home unit: turns are shared out between units.
  Optional<UUID> findUnit();

  /// @param actor for the audit trail and repeat-safe requests
  /// @param account sign-in name
  /// @param name name of the person
  /// @param unitName name of the home unit today
  /// @param abilities names of what the person may do somewhere; navigation asks for them
  /// @param everywhere names of what the person may do for the whole agency
  record Person(
      ActorId actor,
      String account,
      String name,
      String unitName,
      Set<String> abilities,
      Set<String> everywhere) {
    public Person {
      abilities = Set.copyOf(abilities);
      everywhere = Set.copyOf(everywhere);
    }
  }
}
