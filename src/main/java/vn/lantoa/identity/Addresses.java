package vn.lantoa.identity;

import java.util.List;

/// Where mail reaches people. Everybody keeps the own address.
public interface Addresses {
  /// The viewer's address; empty for none.
  String of(Viewer viewer);

  /// Sets the viewer's address; an empty one takes it away.
  Change set(Viewer viewer, String address);

  /// People with the same home unit as the viewer; where there is nobody else, those of the unit
  /// above. By name, without the viewer and locked accounts.
  List<Colleague> colleagues(Viewer viewer);

  record Colleague(AccountId account, String person, String unitName) {}

  /// What came of it.
  sealed interface Change {
    record Saved() implements Change {}

    /// No mail could reach such an address.
    record Unusable() implements Change {}
  }
}
