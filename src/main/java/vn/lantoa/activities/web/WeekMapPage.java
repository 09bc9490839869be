package vn.lantoa.activities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.organisation.map.ProvinceMap;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;

/// Where the work of a week was: provinces of the country, or communes of a province.
///
/// @param form whose quantity is shown; null where records are counted
/// @param province name of the province whose communes are shown; empty for the country
/// @param outline null where there are tiles
/// @param places the largest first; tiles are drawn of them
/// @param elsewhere what lies in none of them
/// @param latest the latest week that has begun
public record WeekMapPage(
    ListFilter filter,
    Week week,
    @Nullable Form form,
    String province,
    @Nullable ProvinceMap outline,
    List<Place> places,
    Totals elsewhere,
    List<Bounds> legend,
    Week latest)
    implements Page {
  public WeekMapPage {
    places = List.copyOf(places);
    legend = List.copyOf(legend);
  }

  /// @param value what is shown
  /// @param shade 0 for nothing, else 1 to 5
  /// @param href its records
  /// @param inside address of its own map; null where there is none
  public record Place(
      String code,
      String name,
      Totals totals,
      long value,
      int shade,
      String href,
      @Nullable String inside) {}

  /// A shade and what it stands for.
  public record Bounds(int shade, long from, long to) {}

  public boolean isOfProvince() {
    return !province.isEmpty();
  }

  public long records() {
    return places.stream().mapToLong(place -> place.totals().records()).sum() + elsewhere.records();
  }

  public long silent() {
    return places.stream().filter(place -> place.totals().records() == 0).count();
  }

  public String at(Week other) {
    return filter.address().with("week", other.code()).href();
  }

  /// The map of the country.
  public String country() {
    return filter.without("province");
  }
}
