package vn.lantoa.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reading side of the audit trail.
public interface AuditTrail {
  /// The newest rows first.
  ///
  /// @param filter what to look for
  /// @return at most `filter.size()` rows older than `filter.before()`
  List<Row> list(Filter filter);

  /// One row: when, who, what, to what, and the change as JSON text.
  record Row(
      long id,
      Instant at,
      ActorId actor,
      String action,
      String subject,
      String details,
      @Nullable String requestId) {}

  /// @param text part of action or subject; empty for all
  /// @param before id below which rows are listed (keyset paging); null for the newest
  /// @param size rows a page, 1 to 200
  record Filter(String text, @Nullable Long before, int size) {}
}
