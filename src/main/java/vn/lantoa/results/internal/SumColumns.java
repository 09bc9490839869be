package vn.lantoa.results.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.lantoa.results.internal.Traits.Kind;
import vn.lantoa.results.internal.Traits.Place;

/// The columns by which sums are kept, and the sums, as statements name them.
final class SumColumns {
  static final String TRAITS =
      "f.unit_id, f.atom_id, f.form_id, f.policy_areas, f.audiences, f.approved, f.campaign_id";

  static final String EACH =
      "f.activities, f.quantity, f.attendances, f.people, f.voluntary_joined, f.household_joined,"
          + " f.vssid_installed, f.cost";

  static final String SUMMED =
      "sum(f.activities) as activities, sum(f.quantity)::bigint as quantity,"
          + " sum(f.attendances)::bigint as attendances, sum(f.people)::bigint as people,"
          + " sum(f.voluntary_joined)::bigint as voluntary_joined,"
          + " sum(f.household_joined)::bigint as household_joined,"
          + " sum(f.vssid_installed)::bigint as vssid_installed, sum(f.cost)::bigint as cost";

  /// In the place of traits and sums where a row has none.
  static final String NOTHING =
      "null::uuid as unit_id, 0 as atom_id, 0 as form_id, 0 as policy_areas, 0 as audiences,"
          + " false as approved, 0 as campaign_id, 0 as activities, 0 as quantity,"
          + " 0 as attendances, 0 as people, 0 as voluntary_joined, 0 as household_joined,"
          + " 0 as vssid_installed, 0 as cost";

  private SumColumns() {}

  static Place place(ResultSet rs) throws SQLException {
    return new Place(rs.getObject("unit_id", UUID.class), rs.getInt("atom_id"));
  }

  static Kind kind(ResultSet rs) throws SQLException {
    return new Kind(
        rs.getInt("form_id"),
        rs.getInt("policy_areas"),
        rs.getInt("audiences"),
        rs.getBoolean("approved"),
        rs.getInt("campaign_id"));
  }

  /// In the order of [Block#SUMS].
  static long[] sums(ResultSet rs) throws SQLException {
    return new long[] {
      rs.getLong("activities"),
      rs.getLong("quantity"),
      rs.getLong("attendances"),
      rs.getLong("people"),
      rs.getLong("voluntary_joined"),
      rs.getLong("household_joined"),
      rs.getLong("vssid_installed"),
      rs.getLong("cost")
    };
  }
}
