package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Tallies;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.policy.Taxonomies;

/// [Tallies] over the rows of lists.
@Service
class TalliesOfRows implements Tallies {
  private final ListRows lists;
  private final Sight sight;
  private final Taxonomies taxonomies;

  TalliesOfRows(ListRows lists, Sight sight, Taxonomies taxonomies) {
    this.lists = lists;
    this.sight = sight;
    this.taxonomies = taxonomies;
  }

  @Override
  public List<OfDay> byDay(Viewer viewer, ActivityFilter filter) {
    return lists.grouped(
        selection(viewer, filter),
        "a.counted_day, a.form_id",
        (rs, n) -> new OfDay(rs.getObject("counted_day", LocalDate.class), form(rs), totals(rs)));
  }

  @Override
  public Map<String, Totals> byForm(Viewer viewer, ActivityFilter filter) {
    Map<String, Totals> found = new HashMap<>();
    lists.grouped(
        selection(viewer, filter), "a.form_id", (rs, n) -> found.put(form(rs), totals(rs)));
    return found;
  }

  @Override
  public Map<AtomId, Totals> byAtom(Viewer viewer, ActivityFilter filter) {
    Map<AtomId, Totals> found = new HashMap<>();
    lists.grouped(
        selection(viewer, filter),
        "a.counted_atom",
        (rs, n) -> found.put(new AtomId(rs.getInt("counted_atom")), totals(rs)));
    return found;
  }

  @Override
  public Map<AreaId, Totals> byArea(Viewer viewer, ActivityFilter filter) {
    Map<AreaId, Totals> found = new HashMap<>();
    lists.grouped(
        selection(viewer, filter),
        "a.area_id",
        (rs, n) -> {
          UUID area = rs.getObject("area_id", UUID.class);
          if (area != null) {
            found.put(new AreaId(area), totals(rs));
          }
          return n;
        });
    return found;
  }

  @Override
  public Optional<AtomId> atomOf(Viewer viewer, ActivityId id) {
    return lists
        .place(id)
        .filter(place -> sight.maySee(viewer, place.unit()))
        .map(ListRows.CountedAt::atom);
  }

  private ListRows.Selection selection(Viewer viewer, ActivityFilter filter) {
    return new ListRows.Selection(filter, sight.readableUnits(viewer), sight.unitsOf(filter));
  }

  private String form(ResultSet rs) throws SQLException {
    return taxonomies.form(rs.getInt("form_id")).code();
  }

  private static Totals totals(ResultSet rs) throws SQLException {
    return new Totals(rs.getLong("records"), rs.getLong("quantity"), rs.getLong("attendances"));
  }
}
