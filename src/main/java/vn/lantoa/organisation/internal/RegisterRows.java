package vn.lantoa.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Registers.Details;
import vn.lantoa.organisation.Registers.Registered;
import vn.lantoa.organisation.Registers.Search;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.VietnameseText;

/// Reads the registers of partners and stations; what is not dated of partners is written here too.
@Repository
class RegisterRows {
  private static final String WITHIN =
      """
      and (cast(:within as uuid) is null or v.area_id in (
        with recursive below(id) as (
          select cast(:within as uuid)
          union
          select c.area_id
          from below b
          join organisation.area_version c on c.parent_id = b.id and c.valid @> :on)
        select id from below))
      and (v.name_folded like all(:words) or lower(v.code) = lower(:code))
      """;

  private final JdbcClient jdbc;

  RegisterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<Registered> list(RegisterTable table, Search search) {
    String where =
        "where v.valid @> :on "
            + (table == RegisterTable.PARTNER
                ? "and (cast(:kind as text) is null or v.kind = :kind) "
                : "and cast(:kind as text) is null ")
            + WITHIN;
    long total = bound(table.count() + where, search).query(Long.class).single();
    List<Registered> rows =
        bound(
                table.select(":on")
                    + where
                    + "order by v.name collate \"vi-x-icu\", v.code limit :size offset :skip",
                search)
            .param("size", search.size())
            .param("skip", (search.page() - 1L) * search.size())
            .query(RegisterRows::registered)
            .list();
    return new Slice<>(rows, search.page(), search.size(), total);
  }

  private JdbcClient.StatementSpec bound(String sql, Search search) {
    AreaId within = search.within();
    String[] words =
        Stream.of(VietnameseText.fold(search.text()).split(" ", -1))
            .map(word -> "%" + word + "%")
            .toArray(String[]::new);
    return jdbc.sql(sql)
        .param("on", search.on())
        .param("within", within == null ? null : within.value(), Types.OTHER)
        .param("kind", search.kind(), Types.VARCHAR)
        .param("words", words)
        .param("code", search.text().strip());
  }

  /// Oldest first; empty when there is no such thing.
  List<Registered> versions(RegisterTable table, UUID id) {
    return jdbc.sql(
            table.select("lower(v.valid)")
                + "where "
                + table.idColumn()
                + " = :id order by lower(v.valid)")
        .param("id", id)
        .query(RegisterRows::registered)
        .list();
  }

  Optional<Registered> find(RegisterTable table, UUID id, LocalDate on) {
    return jdbc.sql(table.select(":on") + "where " + table.idColumn() + " = :id and v.valid @> :on")
        .param("id", id)
        .param("on", on)
        .query(RegisterRows::registered)
        .optional();
  }

  Optional<Registered> findByCode(RegisterTable table, String code, LocalDate on) {
    return jdbc.sql(table.select(":on") + "where v.code = :code and v.valid @> :on")
        .param("code", code)
        .param("on", on)
        .query(RegisterRows::registered)
        .optional();
  }

  /// Partners that this one took over from, on their last day.
  List<Registered> predecessors(UUID id) {
    return jdbc.sql(
            RegisterTable.PARTNER.select("lower(v.valid)")
                + """
                join organisation.partner_succession s
                  on s.predecessor_id = v.partner_id and v.valid @> s.effective_on - 1
                where s.successor_id = :id
                order by v.code
                """)
        .param("id", id)
        .query(RegisterRows::registered)
        .list();
  }

  /// Partners that took over from this one, on their first day of the new order.
  List<Registered> successors(UUID id) {
    return jdbc.sql(
            RegisterTable.PARTNER.select("lower(v.valid)")
                + """
                join organisation.partner_succession s
                  on s.successor_id = v.partner_id and v.valid @> s.effective_on
                where s.predecessor_id = :id
                order by v.code
                """)
        .param("id", id)
        .query(RegisterRows::registered)
        .list();
  }

  Optional<Details> details(UUID partner) {
    return jdbc.sql("select level, agreement, contact from organisation.partner where id = :id")
        .param("id", partner)
        .query(
            (rs, n) ->
                new Details(
                    rs.getString("level"), rs.getString("agreement"), rs.getString("contact")))
        .optional();
  }

  void describe(UUID partner, Details details) {
    jdbc.sql(
            """
            update organisation.partner
            set level = :level, agreement = :agreement, contact = :contact, version = version + 1
            where id = :id
            """)
        .param("level", details.level())
        .param("agreement", details.agreement())
        .param("contact", details.contact())
        .param("id", partner)
        .update();
  }

  static Registered registered(ResultSet rs, int n) throws SQLException {
    UUID area = rs.getObject("area_id", UUID.class);
    return new Registered(
        rs.getObject("id", UUID.class),
        rs.getString("code"),
        rs.getString("name"),
        rs.getString("kind"),
        area == null ? null : new AreaId(area),
        rs.getString("place"),
        rs.getString("above"),
        rs.getString("level"),
        rs.getObject("valid_from", LocalDate.class),
        rs.getObject("valid_to", LocalDate.class));
  }
}
