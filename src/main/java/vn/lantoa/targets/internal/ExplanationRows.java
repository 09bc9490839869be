package vn.lantoa.targets.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Explanations.Counted;
import vn.lantoa.targets.Explanations.OfPartner;
import vn.lantoa.targets.Explanations.Tally;
import vn.lantoa.targets.Explanations.Why;
import vn.lantoa.targets.Measure;

/// Reads the records behind a number.
@Repository
class ExplanationRows {
  private static final String TOLD = statement();

  private final JdbcClient jdbc;

  ExplanationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param units whose work counts
  /// @param days that count
  /// @param near days looked at
  /// @param part mask of a policy area, 0 for none
  record Wanted(
      Measure.OfWork measure,
      Set<Integer> forms,
      Set<UnitId> units,
      DayRange days,
      DayRange near,
      int part,
      boolean every,
      Rows rows) {}

  /// How records are told apart.
  enum Rows {
    PLAIN,
    COMMUNES,
    PARTNERS
  }

  /// Communes that records name.
  List<UUID> communes(Wanted wanted) {
    return jdbc.sql(
            """
            select distinct a.area_id
            from activities.activity a
            where a.unit_id = any(:units) and a.form_id = any(:forms)
              and a.counted_day >= :from and a.counted_day < :end
              and a.area_id is not null
            """)
        .param("units", units(wanted))
        .param("forms", forms(wanted))
        .param("from", wanted.near().from())
        .param("end", wanted.near().end())
        .query((rs, n) -> rs.getObject(1, UUID.class))
        .list();
  }

  /// @param homes of communes that are none of the day; null for those told by none
  List<Tally> tallies(Wanted wanted, Map<UUID, @Nullable UUID> homes) {
    return asked(
            wanted,
            homes,
            """
            select t.why, count(*) as records, sum(t.amount) as amount, sum(t.part) as part
            from told t
            group by t.why
            """)
        .query(
            (rs, n) ->
                new Tally(
                    Why.valueOf(rs.getString("why")),
                    rs.getLong("records"),
                    rs.getBigDecimal("amount"),
                    rs.getBigDecimal("part")))
        .list();
  }

  /// The newest first.
  ///
  /// @param page from 1
  List<Counted> page(Wanted wanted, Map<UUID, @Nullable UUID> homes, Set<Why> whys, Page page) {
    return asked(
            wanted,
            homes,
            """
            select t.id, t.counted_day, t.form_id, t.title, t.amount, t.part, t.why,
              coalesce(u.name, '') as unit,
              coalesce(s.name, p.name, '') as place
            from told t
            left join organisation.unit_version u
              on u.unit_id = t.unit_id and u.valid @> t.counted_day
            left join organisation.area_version p
              on p.area_id = t.area_id and p.valid @> t.counted_day
            left join organisation.station_version s
              on s.station_id = t.station_id and s.valid @> t.counted_day
            where t.why = any(:whys)
            order by t.counted_day desc, t.id
            limit :size offset :skipped
            """)
        .param("whys", whys.stream().map(Why::name).toArray(String[]::new))
        .param("size", page.size())
        .param("skipped", page.skipped())
        .query(
            (rs, n) ->
                new Counted(
                    rs.getObject("id", UUID.class),
                    rs.getObject("counted_day", LocalDate.class),
                    rs.getInt("form_id"),
                    rs.getString("unit"),
                    rs.getString("title"),
                    rs.getString("place"),
                    rs.getBigDecimal("amount"),
                    rs.getBigDecimal("part"),
                    Why.valueOf(rs.getString("why"))))
        .list();
  }

  record Page(int size, long skipped) {}

  /// Amounts with partners, the most first.
  List<OfPartner> partners(Wanted wanted) {
    return asked(
            wanted,
            Map.of(),
            """
            select coalesce(max(v.name), '') as name, sum(t.amount) as amount
            from told t
            join activities.activity_partner h on h.activity_id = t.id
            left join lateral (
              select p.name
              from organisation.partner_version p
              where p.partner_id = h.partner_id
              order by lower(p.valid) desc
              limit 1
            ) v on true
            where t.why = 'COUNTED'
            group by h.partner_id
            order by amount desc, name
            """)
        .query((rs, n) -> new OfPartner(rs.getString("name"), rs.getBigDecimal("amount")))
        .list();
  }

  long countOtherForms(Wanted wanted) {
    return jdbc.sql(
            """
            select count(*)
            from activities.activity a
            where a.unit_id = any(:units) and not a.form_id = any(:forms)
              and a.counted_day >= :from and a.counted_day < :end and a.status <> 'WITHDRAWN'
            """)
        .param("units", units(wanted))
        .param("forms", forms(wanted))
        .param("from", wanted.days().from())
        .param("end", wanted.days().end())
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec asked(
      Wanted wanted, Map<UUID, @Nullable UUID> homes, String question) {
    List<UUID> places = List.copyOf(homes.keySet());
    return jdbc.sql(
            TOLD.replace("{field}", CellShape.column(wanted.measure().field()))
                    .replace("{partnerless}", partnerless(wanted))
                + question)
        .param("units", units(wanted))
        .param("forms", forms(wanted))
        .param("from", wanted.days().from())
        .param("end", wanted.days().end())
        .param("near_from", wanted.near().from())
        .param("near_end", wanted.near().end())
        .param("part", wanted.part())
        .param("every", wanted.every())
        .param("once", wanted.rows() == Rows.COMMUNES)
        .param("places", places.toArray(UUID[]::new))
        .param("homes", places.stream().map(homes::get).toArray(UUID[]::new));
  }

  private static String partnerless(Wanted wanted) {
    return wanted.rows() == Rows.PARTNERS
        ? "not exists (select from activities.activity_partner h where h.activity_id = a.id)"
        : "false";
  }

  private static UUID[] units(Wanted wanted) {
    return wanted.units().stream().map(UnitId::value).toArray(UUID[]::new);
  }

  private static Short[] forms(Wanted wanted) {
    return wanted.forms().stream().map(Integer::shortValue).toArray(Short[]::new);
  }

  /// The directive of a clause.
  DirectiveId directiveOf(ClauseId clause) {
    return jdbc.sql("select directive_id from directives.clause where id = :clause")
        .param("clause", clause.value())
        .query((rs, n) -> new DirectiveId(rs.getObject(1, UUID.class)))
        .single();
  }

  private static String statement() {
    try {
      return new ClassPathResource("sql/targets/explained.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
