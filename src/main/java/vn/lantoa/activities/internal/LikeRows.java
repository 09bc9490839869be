package vn.lantoa.activities.internal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;

/// Records to compare a record with.
@Repository
class LikeRows {
  /// The latest so many records of a unit and form say what is usual.
  private static final int LATEST = 200;

  private static final String NEAR =
      """
      select a.id, similarity(a.title_folded, :folded) as likeness
      from activities.activity a
      where a.counted_day = :day
        and a.form_id = :form
        and a.unit_id <> :unit
        and a.status <> 'WITHDRAWN'
        and a.id is distinct from cast(:self as uuid)
        and\s""";

  private static final String SPOT = "a.spot <> '' and lower(a.spot) = lower(:spot) ";
  private static final String ENTERPRISE =
      "a.enterprise <> '' and lower(a.enterprise) = lower(:enterprise) ";

  private final JdbcClient jdbc;

  LikeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param median of the quantities, rounded
  record Usual(int records, long median) {}

  /// What a unit did in a form since a day.
  ///
  /// @param self record that is left out; null for none
  Usual usual(UnitId unit, int form, LocalDate since, @Nullable ActivityId self) {
    return jdbc.sql(
            """
            select count(*) as records,
              coalesce(round(percentile_cont(0.5) within group (order by l.quantity)), 0) as median
            from (
              select a.quantity
              from activities.activity a
              where a.unit_id = :unit
                and a.counted_day >= :since
                and a.form_id = :form
                and a.status <> 'WITHDRAWN'
                and a.id is distinct from cast(:self as uuid)
              order by a.counted_day desc
              limit :latest) l
            """)
        .param("unit", unit.value())
        .param("since", since)
        .param("form", form)
        .param("self", self == null ? null : self.value(), Types.OTHER)
        .param("latest", LATEST)
        .query((rs, n) -> new Usual(rs.getInt("records"), rs.getLong("median")))
        .single();
  }

  /// The record of another unit that looks most like the same event. Every village has a hall of
  /// its name: a spot counts where not both name a commune. Each way of being at the same place is
  /// a branch with its own index: on a busy day the country has very many records.
  ///
  /// @param percent how alike the titles are at least
  Optional<ActivityId> sameEvent(
      ActivityFacts facts, int form, long percent, @Nullable ActivityId self) {
    AreaId area = facts.place().area();
    String spot = facts.particulars().spot();
    String enterprise = facts.particulars().enterprise();
    String near =
        Stream.of(
                area == null ? "" : NEAR + "a.area_id = cast(:area as uuid)",
                spot.isEmpty() ? "" : NEAR + SPOT + (area == null ? "" : "and a.area_id is null"),
                enterprise.isEmpty() ? "" : NEAR + ENTERPRISE)
            .filter(branch -> !branch.isEmpty())
            .collect(Collectors.joining(" union all "));
    return jdbc.sql(
            "select n.id from ("
                + near
                + """
                ) n
                where n.likeness * 100 >= :percent
                order by n.likeness desc, n.id
                limit 1
                """)
        .param("day", facts.days().to())
        .param("form", form)
        .param("unit", facts.unit().value())
        .param("self", self == null ? null : self.value(), Types.OTHER)
        .param("area", area == null ? null : area.value(), Types.OTHER)
        .param("spot", spot)
        .param("enterprise", enterprise)
        .param("folded", VietnameseText.fold(facts.title()))
        .param("percent", percent)
        .query(UUID.class)
        .optional()
        .map(ActivityId::new);
  }
}
