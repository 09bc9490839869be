package vn.lantoa.activities.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Particulars;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Language;
import vn.lantoa.policy.Term;

/// Reads [Particulars], and their names, from a row with the columns of [Columns#ALL]. A version of
/// before these columns existed says nothing of them.
final class MoreColumns {
  private MoreColumns() {}

  static Particulars particulars(ResultSet rs) throws SQLException {
    Integer campaign = rs.getObject("campaign_id", Integer.class);
    String funds = rs.getString("funds");
    return new Particulars(
        cohosts(rs).stream().map(Activity.CohostName::id).collect(Collectors.toSet()),
        text(rs, "spot"),
        text(rs, "enterprise"),
        campaign == null ? null : new CampaignId(campaign),
        rs.getObject("people", Long.class),
        new Particulars.Outcomes(
            rs.getObject("voluntary_joined", Integer.class),
            rs.getObject("household_joined", Integer.class),
            rs.getObject("vssid_installed", Integer.class)),
        new Particulars.Spending(
            rs.getObject("cost", Long.class), funds == null ? null : Funds.valueOf(funds)),
        languages(rs.getArray("languages")));
  }

  static List<Activity.CohostName> cohosts(ResultSet rs) throws SQLException {
    Array cohosts = rs.getArray("cohosts");
    if (cohosts == null) {
      return List.of();
    }
    List<Activity.CohostName> all = new ArrayList<>();
    for (String[] one : (String[][]) cohosts.getArray()) {
      all.add(new Activity.CohostName(new UnitId(UUID.fromString(one[0])), one[1], one[2]));
    }
    return all;
  }

  static Activity.@Nullable CampaignName campaign(ResultSet rs) throws SQLException {
    String code = rs.getString("campaign_code");
    return code == null
        ? null
        : new Activity.CampaignName(
            code, new Term(rs.getString("campaign_vi"), rs.getString("campaign_en")));
  }

  private static Set<Language> languages(@Nullable Array codes) throws SQLException {
    return codes == null
        ? Set.of()
        : Stream.of((String[]) codes.getArray())
            .flatMap(code -> Language.find(code).stream())
            .collect(Collectors.toSet());
  }

  private static String text(ResultSet rs, String column) throws SQLException {
    String text = rs.getString(column);
    return text == null ? "" : text;
  }
}
