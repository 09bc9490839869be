package vn.lantoa.identity;

import static vn.lantoa.identity.Ability.ACKNOWLEDGE;
import static vn.lantoa.identity.Ability.ADMINISTER;
import static vn.lantoa.identity.Ability.APPROVE;
import static vn.lantoa.identity.Ability.AUDIT;
import static vn.lantoa.identity.Ability.DIRECT;
import static vn.lantoa.identity.Ability.READ;
import static vn.lantoa.identity.Ability.RECORD;

import java.util.Set;

/// The roles of the agency and what each may do.
public enum Role {
  HQ_EDITOR(READ, RECORD, APPROVE, DIRECT, ACKNOWLEDGE),
  HQ_LEADER(READ, APPROVE, DIRECT),
  PROVINCIAL_OFFICER(READ, RECORD, APPROVE, DIRECT, ACKNOWLEDGE),
  PROVINCIAL_LEADER(READ, APPROVE, DIRECT, ACKNOWLEDGE),
  BASE_OFFICER(READ, RECORD, ACKNOWLEDGE),
  STAFF(READ),
  AUDITOR(READ, AUDIT),
  ADMINISTRATOR(READ, ADMINISTER);

  private final Set<Ability> abilities;

  Role(Ability... abilities) {
    this.abilities = Set.of(abilities);
  }

  public Set<Ability> abilities() {
    return abilities;
  }
}
