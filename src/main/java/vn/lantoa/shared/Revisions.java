package vn.lantoa.shared;

import java.util.UUID;

/// The state that slowly changing tables are in, from `shared.revision`: equal revisions are equal
/// contents. Within a transaction all are read once, in one statement; whoever changes such a table
/// says so with [#forget], or the rest of its transaction reads what was before.
public interface Revisions {
  /// @param what name of the tables in `shared.revision`
  UUID of(String what);

  /// A revision that was read by other means in the running transaction.
  void seen(String what, UUID revision);

  /// The running transaction reads revisions anew.
  void forget();
}
