package vn.lantoa.reports.internal;

import java.sql.Types;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.VietnameseText;

/// Lists of reports, as far as somebody sees them.
@Repository
class ReportLists {
  private static final String NEWEST = " order by upper(r.days) desc, lower(r.days), r.id";

  private static final String WANTED =
      """
       where (r.status = 'DRAFT' and r.unit_id = :own
          or r.status <> 'DRAFT' and (:all or r.unit_id = any(:reach)))
        and (cast(:year as integer) is null
          or r.days && daterange(make_date(:year, 1, 1), make_date(:year + 1, 1, 1)))
        and (cast(:unit as uuid) is null or r.unit_id = :unit)
        and (:kind = '' or r.kind = :kind)
        and (:status = '' or r.status = :status)
        and (:text = '' or r.folded like '%' || :text || '%')
      """;

  private final JdbcClient jdbc;
  private final ReportMapping mapping;

  ReportLists(JdbcClient jdbc, ReportMapping mapping) {
    this.jdbc = jdbc;
    this.mapping = mapping;
  }

  /// Who asks, as the list needs to know it.
  ///
  /// @param own unit whose drafts are seen; null for none
  /// @param reach units whose other reports are seen; null for all
  record Sight(@Nullable UnitId own, @Nullable Set<UnitId> reach) {}

  /// Newest periods first.
  List<Report> page(Sight sight, Reports.Wanted wanted, int size) {
    return wanted(
            ReportMapping.SELECT + WANTED + NEWEST + " limit :size offset :skip", sight, wanted)
        .param("size", size)
        .param("skip", (wanted.page() - 1) * size)
        .query(mapping::report)
        .list();
  }

  long count(Sight sight, Reports.Wanted wanted) {
    return wanted("select count(*) from reports.report r" + WANTED, sight, wanted)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec wanted(String sql, Sight sight, Reports.Wanted wanted) {
    UnitId own = sight.own();
    Set<UnitId> reach = sight.reach();
    Integer year = wanted.year();
    UnitId unit = wanted.unit();
    return jdbc.sql(sql)
        .param("own", own == null ? null : own.value(), Types.OTHER)
        .param("all", reach == null)
        .param("reach", reach == null ? new UUID[0] : ids(reach))
        .param("text", VietnameseText.fold(wanted.text()))
        .param("year", year, Types.INTEGER)
        .param("unit", unit == null ? null : unit.value(), Types.OTHER)
        .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
        .param("status", wanted.status() == null ? "" : wanted.status().name());
  }

  Reports.Choices choices(Sight sight) {
    TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    LinkedHashSet<UnitId> units = new LinkedHashSet<>();
    wanted(
            "select distinct r.unit_id, extract(year from lower(r.days))::integer as year"
                + " from reports.report r"
                + WANTED,
            sight,
            Reports.Wanted.ALL)
        .query(
            rs -> {
              units.add(new UnitId(rs.getObject("unit_id", UUID.class)));
              years.add(rs.getInt("year"));
            });
    return new Reports.Choices(List.copyOf(units), List.copyOf(years));
  }

  private static UUID[] ids(Set<UnitId> units) {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }

  /// Approved ones of whole years, newest first.
  List<Report> ofYears() {
    return jdbc.sql(
            ReportMapping.SELECT + " where r.status = 'APPROVED' and r.kind = 'YEAR'" + NEWEST)
        .query(mapping::report)
        .list();
  }
}
