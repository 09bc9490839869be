package vn.lantoa.results;

import java.util.UUID;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

/// A question that somebody keeps under a name. It holds no figures: whoever opens it sees those of
/// their own scope.
///
/// @param ownerName person who saved it, as called then
/// @param unit home unit of the owner when it was saved
/// @param query parameters of the address, encoded
/// @param version grows with every change
public record SavedView(
    UUID id,
    AccountId owner,
    String ownerName,
    UnitId unit,
    String name,
    String query,
    Sharing sharing,
    int version) {
  /// Who sees it.
  public enum Sharing {
    OWN,
    /// Everybody of the owner's unit.
    UNIT,
    AGENCY
  }

  /// @param query parameters of the address, encoded
  public record Draft(String name, String query, Sharing sharing) {}
}
