package vn.lantoa.campaigns.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.VietnameseText;

/// Rows of `campaigns.campaign`.
@Repository
class CampaignRows {
  private static final String SELECT =
      """
      select c.id, c.version, c.code, c.name_vi, c.name_en, c.theme, lower(c.days) as first_day,
        upper(c.days) as end_day, c.unit_id
      from campaigns.campaign c
      """;

  private final JdbcClient jdbc;

  CampaignRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Campaign> list() {
    return jdbc.sql(SELECT + " order by lower(c.days) desc, c.code")
        .query(CampaignRows::campaign)
        .list();
  }

  List<Campaign> on(LocalDate day) {
    return jdbc.sql(SELECT + " where c.days @> :day order by upper(c.days), c.code")
        .param("day", day)
        .query(CampaignRows::campaign)
        .list();
  }

  Optional<Campaign> find(CampaignId id) {
    return jdbc.sql(SELECT + " where c.id = :id")
        .param("id", id.value())
        .query(CampaignRows::campaign)
        .optional();
  }

  Optional<Campaign> findByCode(String code) {
    return jdbc.sql(SELECT + " where c.code = :code")
        .param("code", code)
        .query(CampaignRows::campaign)
        .optional();
  }

  /// The row stays locked until the transaction ends.
  Optional<Campaign> lock(CampaignId id) {
    return jdbc.sql(SELECT + " where c.id = :id for update")
        .param("id", id.value())
        .query(CampaignRows::campaign)
        .optional();
  }

  /// Absent when the code is taken.
  Optional<CampaignId> insert(Campaign.Facts facts) {
    return bound(
            jdbc.sql(
                """
                insert into campaigns.campaign
                  (code, name_vi, name_en, name_folded, theme, days, unit_id)
                values (:code, :nameVi, :nameEn, :folded, :theme,
                  daterange(cast(:from as date), cast(:end as date)), :unit)
                on conflict (code) do nothing
                returning id
                """),
            facts)
        .query((rs, n) -> new CampaignId(rs.getInt("id")))
        .optional();
  }

  void change(CampaignId id, Campaign.Facts facts) {
    bound(
            jdbc.sql(
                """
                update campaigns.campaign
                set version = version + 1, code = :code, name_vi = :nameVi, name_en = :nameEn,
                  name_folded = :folded, theme = :theme,
                  days = daterange(cast(:from as date), cast(:end as date)), unit_id = :unit
                where id = :id
                """),
            facts)
        .param("id", id.value())
        .update();
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, Campaign.Facts facts) {
    return statement
        .param("code", facts.code())
        .param("nameVi", facts.name().vi())
        .param("nameEn", facts.name().en())
        .param("folded", VietnameseText.fold(facts.name().vi()))
        .param("theme", facts.theme())
        .param("from", facts.days().from())
        .param("end", facts.days().end())
        .param("unit", facts.unit().value());
  }

  private static Campaign campaign(ResultSet rs, int n) throws SQLException {
    return new Campaign(
        new CampaignId(rs.getInt("id")),
        rs.getInt("version"),
        new Campaign.Facts(
            rs.getString("code"),
            new Term(rs.getString("name_vi"), rs.getString("name_en")),
            rs.getString("theme"),
            new DayRange(
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("end_day", LocalDate.class)),
            new UnitId(rs.getObject("unit_id", UUID.class))));
  }
}
