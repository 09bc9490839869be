package vn.lantoa.targets.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps records and their contributions as `activities` does, and a plain list of what is there.
final class Deeds {
  private final JdbcClient jdbc;
  private final Map<UUID, Deed> all = new TreeMap<>();

  Deeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static void forget(JdbcClient jdbc) {
    jdbc.sql(
            """
            truncate activities.activity, activities.contribution_delta, results.summary,
              results.span_by_unit, results.span_by_atom, results.touched, targets.target,
              targets.denominator cascade
            """)
        .update();
  }

  List<Deed> all() {
    return List.copyOf(all.values());
  }

  void add(Deed deed) {
    int atom =
        jdbc.sql("select organisation.atom_of(:unit, :area, :day)")
            .param("unit", deed.unit().value())
            .param("area", deed.commune())
            .param("day", deed.day())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into activities.activity
              (id, status, unit_id, counted_day, counted_atom, form_id, policy_areas, approved,
               quantity, people, cost, first_day, last_day, area_id, station_id, title,
               title_folded, recorded_by, recorded_at, approved_by, approved_at)
            values (:id, case when :approved then 'APPROVED' else 'RECORDED' end, :unit, :day, :atom,
               :form, :areas, :approved, :quantity, :people, :cost, :day, :day, :commune, :station,
               'một việc', 'mot viec', uuidv7(), now(), case when :approved then uuidv7() end,
               case when :approved then now() end)
            """)
        .param("id", deed.id())
        .param("approved", deed.approved())
        .param("unit", deed.unit().value())
        .param("day", deed.day())
        .param("atom", atom)
        .param("form", deed.form())
        .param("areas", deed.policyAreas())
        .param("quantity", deed.quantity())
        .param("people", deed.people())
        .param("cost", deed.cost())
        .param("commune", deed.commune())
        .param("station", deed.station())
        .update();
    keepPartners(deed);
    count(deed.id(), 1);
    all.put(deed.id(), deed);
  }

  private void keepPartners(Deed deed) {
    for (UUID partner : deed.partners()) {
      jdbc.sql("insert into activities.activity_partner values (:id, :partner)")
          .param("id", deed.id())
          .param("partner", partner)
          .update();
    }
  }

  void withdraw(Deed deed) {
    count(deed.id(), -1);
    jdbc.sql(
            """
            update activities.activity
            set status = 'WITHDRAWN', approved = false, approved_by = null, approved_at = null
            where id = :id
            """)
        .param("id", deed.id())
        .update();
    all.remove(deed.id());
  }

  private void count(UUID id, int sign) {
    jdbc.sql(
            """
            insert into activities.contribution_delta
              (day, unit_id, atom_id, form_id, policy_areas, audiences, grade, approved, activities,
               quantity, attendances, people, cost)
            select counted_day, unit_id, counted_atom, form_id, policy_areas, audiences, grade,
              approved, :sign, :sign * quantity, 0, :sign * people, :sign * cost
            from activities.activity
            where id = :id
            """)
        .param("id", id)
        .param("sign", sign)
        .update();
  }

  List<Deed> some(List<Integer> places) {
    List<Deed> list = new ArrayList<>(all.values());
    return places.stream().map(place -> list.get(place % list.size())).distinct().toList();
  }
}
