package vn.lantoa.organisation.internal.history;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Where the versions of a kingdom are kept for everyone to read.
enum VersionTable {
  AREA(Kingdom.AREA, "area", true, true, false, true),
  UNIT(Kingdom.UNIT, "unit", true, true, true, true),
  STATION(Kingdom.STATION, "station", false, false, true, false),
  PARTNER(Kingdom.PARTNER, "partner", true, false, true, true);

  private final Kingdom of;
  private final String thing;
  private final boolean kinds;
  private final boolean parents;
  private final boolean areas;
  private final boolean successions;

  VersionTable(
      Kingdom of,
      String thing,
      boolean kinds,
      boolean parents,
      boolean areas,
      boolean successions) {
    this.of = of;
    this.thing = thing;
    this.kinds = kinds;
    this.parents = parents;
    this.areas = areas;
    this.successions = successions;
  }

  Kingdom of() {
    return of;
  }

  boolean hasSuccessions() {
    return successions;
  }

  String things() {
    return "organisation." + thing;
  }

  String versions() {
    return things() + "_version";
  }

  String successionTable() {
    return things() + "_succession";
  }

  String id() {
    return thing + "_id";
  }

  /// Columns beside id, valid, code, name, name_folded and act_id.
  private List<String> own() {
    List<String> own = new ArrayList<>();
    if (kinds) {
      own.add("kind");
    }
    if (parents) {
      own.add("parent_id");
    }
    if (areas) {
      own.add("area_id");
    }
    return own;
  }

  /// Reads all versions in the columns of `given_version`.
  String select() {
    return "select "
        + id()
        + " as id, lower(valid) as from_day, upper(valid) as to_day, code, name, "
        + (kinds ? "kind" : "'" + of.name() + "' as kind")
        + (parents ? ", parent_id" : ", cast(null as uuid) as parent_id")
        + (areas ? ", area_id" : ", cast(null as uuid) as area_id")
        + ", act_id from "
        + versions();
  }

  /// Writes versions from arrays of the same length.
  String insert() {
    String own = own().isEmpty() ? "" : ", " + String.join(", ", own());
    return "insert into "
        + versions()
        + " ("
        + id()
        + ", valid, code, name, name_folded, act_id"
        + own
        + ") select id, daterange(from_day, to_day), code, name, name_folded, act_id"
        + own
        + " from "
        + ROWS;
  }

  /// One row for each version, from the parameters of [VersionArrays].
  static final String ROWS =
      """
      unnest(cast(:ids as uuid[]), cast(:froms as date[]), cast(:tos as date[]), cast(:codes as text[]),
        cast(:names as text[]), cast(:folded as text[]), cast(:kinds as text[]), cast(:parents as uuid[]),
        cast(:areas as uuid[]), cast(:acts as uuid[]))
        as rows(id, from_day, to_day, code, name, name_folded, kind, parent_id, area_id, act_id)
      """;
}
