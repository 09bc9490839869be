package vn.lantoa.organisation.internal;

import vn.lantoa.organisation.reorganisation.Kingdom;

/// The tables of a register, in the words of its statements.
enum RegisterTable {
  PARTNER("partner", "v.kind", "t.level"),
  STATION("station", "'STATION'", "cast(null as text)");

  private final String thing;
  private final String kind;
  private final String level;

  RegisterTable(String thing, String kind, String level) {
    this.thing = thing;
    this.kind = kind;
    this.level = level;
  }

  static RegisterTable of(Kingdom kingdom) {
    return switch (kingdom) {
      case PARTNER -> PARTNER;
      case STATION -> STATION;
      case AREA, UNIT ->
          throw new IllegalArgumentException("Units and areas have registers of their own");
    };
  }

  /// Stable word of audit rows and addresses.
  String thing() {
    return thing;
  }

  /// Versions `v` with the names of their areas on a day.
  ///
  /// @param day expression of the day on which areas are named
  String select(String day) {
    return """
    select v.THING_id as id, v.code, v.name, KIND as kind, v.area_id, a.name as place,
      p.name as above, LEVEL as level, lower(v.valid) as valid_from, upper(v.valid) as valid_to
    from organisation.THING_version v
    join organisation.THING t on t.id = v.THING_id
    left join organisation.area_version a on a.area_id = v.area_id and a.valid @> DAY
    left join organisation.area_version p on p.area_id = a.parent_id and p.valid @> DAY
    """
        .replace("THING", thing)
        .replace("KIND", kind)
        .replace("LEVEL", level)
        .replace("DAY", day);
  }

  String count() {
    return "select count(*) from organisation." + thing + "_version v ";
  }

  String idColumn() {
    return "v." + thing + "_id";
  }
}
