package vn.lantoa.organisation;

import java.util.UUID;

/// Loads folders of organisation files (CSV, see `docs/operations.md`) into an organisation that
/// does not have them yet.
public interface OrganisationData {
  /// Loads the folder's base units, communes and stations. Loading twice changes nothing.
  ///
  /// @param folder class-path folder such as `organisation/demo`
  void loadDetail(String folder);

  /// The id that a thing of the files gets: made from its key, so that links stay valid when a
  /// database is built anew.
  ///
  /// @param kind `unit`, `area` or `station`
  static UUID idOf(String kind, String key) {
    return UUID.nameUUIDFromBytes(
        (kind + ":" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
