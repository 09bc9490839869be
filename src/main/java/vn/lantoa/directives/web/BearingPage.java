package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.directives.register.Urgency;
import vn.lantoa.shared.web.Page;

/// Keeping the register: urgency, days in force, relations.
///
/// @param standing as typed
/// @param added a relation as typed
/// @param done message key of what was just done; empty for nothing
public record BearingPage(
    Directive directive,
    Bearing bearing,
    StandingInput standing,
    RelationInput added,
    List<Wrong> wrongs,
    String done)
    implements Page {
  public List<RelationKind> kinds() {
    return List.of(RelationKind.values());
  }

  public List<Urgency> urgencies() {
    return List.of(Urgency.values());
  }
}
