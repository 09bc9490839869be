package vn.lantoa.activities.internal;

import vn.lantoa.activities.Activities.Order;

/// How a part of an ordered list is read: statements that begin with the rows `a`.
final class ListStatements {
  // Where few records match they are found first: in the hope of many a plan would walk all days.
  private static final String FOUND =
      """
      found as materialized (
        select a.*
        from activities.activity a
        where {conditions}
      ),
      """;

  private static final String ROWS =
      """
      with {found} a as materialized (
        select a.*
        from {source} a
        where {filter} and {behind}
        order by {by}
        limit :limit offset :offset
      )
      """;

  // Names come first, so that only the records of the first units are read: the rows of a lateral
  // join come in the order of what they are joined to, and a sort behind it would read all of them.
  // The versions of a unit part all time between them: every record belongs to one.
  private static final String BY_UNIT =
      """
      with named as materialized (
        select v.unit_id,
          row_number() over (
            order by v.name collate "vi-x-icu", v.unit_id, lower(v.valid) desc) as place,
          case
            when lag(v.unit_id) over same is null then '-infinity'
            else lower(v.valid)
          end as from_day,
          coalesce(lead(lower(v.valid)) over same, 'infinity') as until_day
        from organisation.unit_version v
        where true {units}
        window same as (partition by v.unit_id order by lower(v.valid))
      ),
      {found} a as materialized (
        {rows}
        limit :limit offset :offset
      )
      """;

  private static final String UNIT_AFTER_UNIT =
      """
      select a.*
      from (select n.*, {first} as first_place from named n {from} order by n.place) u
      cross join lateral (
        select a.*, u.place
        from activities.activity a
        where a.unit_id = u.unit_id
          and a.counted_day >= u.from_day
          and a.counted_day < u.until_day
          and {conditions} and {behind}
        order by a.counted_day desc, a.id desc
        limit cast(:limit as bigint) + :offset
      ) a
      """;

  private static final String FOUND_BY_UNIT =
      """
      select a.*, u.place
      from (select n.*, {first} as first_place from named n {from}) u
      join found a on a.unit_id = u.unit_id
        and a.counted_day >= u.from_day
        and a.counted_day < u.until_day
      where {behind}
      order by u.place, a.counted_day desc, a.id desc
      """;

  private static final String PLACE_BEHIND =
      """
      (
        select b.place
        from named b
        join activities.activity o on o.unit_id = b.unit_id
        where o.id = :behind and o.counted_day >= b.from_day and o.counted_day < b.until_day
      )""";

  private ListStatements() {}

  /// Still to be filled: `{conditions}` of rows, and of the units when they are sorted by name.
  ///
  /// @param few whether so few match that all of them may be found first
  /// @param behind whether it begins behind a record
  static String rows(Order order, boolean few, boolean behind) {
    return (order == Order.UNIT ? BY_UNIT : ROWS)
        .replace("{found}", few ? FOUND : "")
        .replace("{rows}", few ? FOUND_BY_UNIT : UNIT_AFTER_UNIT)
        .replace("{source}", few ? "found" : "activities.activity")
        .replace("{filter}", few ? "true" : "{conditions}")
        .replace("{from}", behind ? "where n.place >= " + PLACE_BEHIND : "")
        .replace("{first}", behind ? PLACE_BEHIND : "0")
        .replace("{by}", by(order))
        .replace("{behind}", behind ? behind(order) : "true");
  }

  static String by(Order order) {
    return switch (order) {
      case NEWEST -> "a.counted_day desc, a.id desc";
      case OLDEST -> "a.counted_day, a.id";
      case UNIT -> "a.place, a.counted_day desc, a.id desc";
      case FORM -> "a.form_id, a.counted_day desc, a.id desc";
      case QUANTITY -> "a.quantity desc, a.counted_day desc, a.id desc";
    };
  }

  /// What lies behind a record. The first condition of each is one that an index answers.
  private static String behind(Order order) {
    String later = "(a.counted_day, a.id) < (:behind_day, :behind)";
    return switch (order) {
      case NEWEST -> "a.counted_day <= :behind_day and " + later;
      case OLDEST ->
          "a.counted_day >= :behind_day and (a.counted_day, a.id) > (:behind_day, :behind)";
      case UNIT -> "(u.place > u.first_place or " + later + ")";
      case FORM -> "a.form_id >= :behind_form and (a.form_id > :behind_form or " + later + ")";
      case QUANTITY ->
          "a.quantity <= :behind_quantity"
              + " and (a.quantity, a.counted_day, a.id) < (:behind_quantity, :behind_day, :behind)";
    };
  }
}
