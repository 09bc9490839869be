package vn.lantoa.identity.web;

import java.util.List;
import java.util.Map;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.AuditTrail;
import vn.lantoa.shared.web.Page;

/// @param people names behind the actors; the program has none
/// @param text what was searched for
/// @param older id from which older rows continue; 0 when there are none
public record AuditPage(
    List<AuditTrail.Row> rows, Map<ActorId, String> people, String text, long older)
    implements Page {
  /// The actor's name; empty for the program itself.
  public String personOf(AuditTrail.Row row) {
    return people.getOrDefault(row.actor(), "");
  }
}
