package vn.lantoa.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tokens with which programs act as an account. A token can do what its owner can, no more.
public interface Tokens {
  /// Makes a token and tells it, the only time.
  String create(Viewer owner, String label);

  /// The owner of a token that is in use; absent for unknown, revoked, and owners who are locked.
  Optional<Viewer> findOwner(String token);

  /// The viewer's tokens, newest first.
  List<TokenRow> list(Viewer owner);

  /// Ends a token of the viewer; false when there is none such.
  boolean revoke(Viewer owner, UUID id);

  record TokenRow(
      UUID id,
      String label,
      Instant createdAt,
      @Nullable LocalDate lastUsedOn,
      @Nullable Instant revokedAt) {
    public boolean isInUse() {
      return revokedAt == null;
    }
  }
}
