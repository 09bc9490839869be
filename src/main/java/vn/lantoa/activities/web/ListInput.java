package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities.Order;

/// What a list of records is asked with; the same in pages and in the API.
///
/// @param unit code on the last day asked for, or id
/// @param own `true` for the unit alone, without what hangs below it
/// @param unitsOn day on which the unit carries on what is listed; `unit` may be `unattributed`
/// @param form codes with commas between
/// @param province code on the geography's day, or `unattributed`
/// @param common periods like `2026-01-01..2026-06-30,2025-01-01..2025-06-30`: the province is a
///   row of the geography that they have in common, its codes joined by `+`
/// @param policyArea codes with commas between; after a semicolon others, of which one is named too
/// @param audience likewise
/// @param partner code, or id
/// @param content code, or id, of a content topic; several with semicolons between, all named
/// @param within code or id of a unit that `unit` lies in, with all below it
/// @param withinOn day of the tree of `within`
/// @param without what records do not name: `policyArea`, `audience`, `content`, `campaign` with
///   commas between
/// @param q words of the title
/// @param sort `oldest`, `unit`, `form`, `quantity` (largest first), else the newest day first
public record ListInput(
    @Nullable String unit,
    @Nullable String own,
    @Nullable String unitsOn,
    @Nullable String form,
    @Nullable String from,
    @Nullable String to,
    @Nullable String area,
    @Nullable String province,
    @Nullable String geographyOn,
    @Nullable String common,
    @Nullable String policyArea,
    @Nullable String audience,
    @Nullable String status,
    @Nullable String assignment,
    @Nullable String partner,
    @Nullable String content,
    @Nullable String campaign,
    @Nullable String within,
    @Nullable String withinOn,
    @Nullable String without,
    @Nullable String q,
    @Nullable String sort) {
  /// The address of the list, without a page number.
  Address address() {
    Address address = Address.of("/activities");
    for (Map.Entry<String, String> asked : asked().entrySet()) {
      address = address.with(asked.getKey(), asked.getValue());
    }
    return address;
  }

  /// The same question about other days; null for any.
  ListInput within(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new ListInput(
        unit,
        own,
        unitsOn,
        form,
        first == null ? null : first.toString(),
        last == null ? null : last.toString(),
        area,
        province,
        geographyOn,
        common,
        policyArea,
        audience,
        status,
        assignment,
        partner,
        content,
        campaign,
        within,
        withinOn,
        without,
        q,
        sort);
  }

  /// The same question in a province of today.
  ListInput inProvince(String code) {
    return new ListInput(
        unit,
        own,
        unitsOn,
        form,
        from,
        to,
        null,
        code,
        null,
        null,
        policyArea,
        audience,
        status,
        assignment,
        partner,
        content,
        campaign,
        within,
        withinOn,
        without,
        q,
        sort);
  }

  private Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "unit", unit);
    put(asked, "own", own);
    put(asked, "unitsOn", unitsOn);
    put(asked, "form", form);
    put(asked, "from", from);
    put(asked, "to", to);
    put(asked, "area", area);
    put(asked, "province", province);
    put(asked, "geographyOn", geographyOn);
    put(asked, "common", common);
    put(asked, "policyArea", policyArea);
    put(asked, "audience", audience);
    put(asked, "status", status);
    put(asked, "assignment", assignment);
    put(asked, "partner", partner);
    put(asked, "content", content);
    put(asked, "campaign", campaign);
    put(asked, "within", within);
    put(asked, "withinOn", withinOn);
    put(asked, "without", without);
    put(asked, "q", q);
    put(asked, "sort", sort);
    return asked;
  }

  private static void put(Map<String, String> target, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      target.put(name, value.strip());
    }
  }

  /// The value of a parameter, empty when it was not asked with.
  public String value(String name) {
    return asked().getOrDefault(name, "");
  }

  /// Whether the oldest day comes first.
  public boolean oldestFirst() {
    return order() == Order.OLDEST;
  }

  /// How it is sorted.
  Order order() {
    String wanted = value("sort").toUpperCase(Locale.ROOT);
    return Stream.of(Order.values())
        .filter(order -> order.name().equals(wanted))
        .findFirst()
        .orElse(Order.NEWEST);
  }

  /// Whether anything narrows the list.
  public boolean isNarrowed() {
    return asked().keySet().stream().anyMatch(name -> !name.equals("sort"));
  }
}
