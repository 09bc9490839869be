package vn.lantoa.organisation.internal;

import static vn.lantoa.organisation.OrganisationData.idOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.internal.history.Coverage;
import vn.lantoa.organisation.internal.history.History;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Succession;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Adds the rows of shipped files to what is given. What is there already stays as it is.
final class ShippedFiles {
  private final History given;

  ShippedFiles(History given) {
    this.given = given;
  }

  void province(CsvFile.Row row) {
    add(Kingdom.AREA, idOf("area", row.get("key")), version(row, "PROVINCE", null, null));
  }

  void centralUnit(CsvFile.Row row) {
    String parent = row.get("parent_key");
    unit(row, row.get("kind"), parent.isEmpty() ? null : idOf("unit", parent), null);
  }

  void provincialUnit(CsvFile.Row row) {
    unit(row, "PROVINCIAL", idOf("unit", "hq"), idOf("area", row.get("province_key")));
  }

  void baseUnit(CsvFile.Row row) {
    unit(row, row.get("kind"), idOf("unit", row.get("parent_unit_key")), null);
  }

  private void unit(CsvFile.Row row, String kind, @Nullable UUID parent, @Nullable UUID area) {
    add(Kingdom.UNIT, idOf("unit", row.get("key")), version(row, kind, parent, area));
  }

  void succession(Kingdom of, CsvFile.Row row) {
    String kind = of == Kingdom.AREA ? "area" : "unit";
    UUID predecessor = idOf(kind, row.get("predecessor_key"));
    // The first named takes over what cannot be divided.
    boolean first = given.successorsOf(of, predecessor).isEmpty();
    UUID successor = idOf(kind, row.get("successor_key"));
    boolean known =
        given.successorsOf(of, predecessor).stream().anyMatch(s -> s.successor().equals(successor));
    if (!known) {
      given.succeed(
          of,
          new Succession(
              predecessor, successor, LocalDate.parse(row.get("effective_on")), first, null));
    }
  }

  void commune(CsvFile.Row row) {
    LocalDate from = LocalDate.parse(row.get("valid_from"));
    UUID id = idOf("area", row.get("code") + "@" + from);
    UUID province = idOf("area", row.get("province_key"));
    Version version =
        new Version(from, null, row.get("code"), row.get("name"), "COMMUNE", province, null, null);
    add(Kingdom.AREA, id, version);
    UUID unit = idOf("unit", row.get("base_unit_key"));
    if (given.coverageOf(id).isEmpty()) {
      given.cover(new Coverage(unit, id, from, null));
    }
    UUID former = idOf("area", row.get("former_province_key"));
    if (!former.equals(province)) {
      given.formerProvince(id, former);
    }
  }

  void station(CsvFile.Row row) {
    String commune = row.get("commune_code");
    given.lives(Kingdom.AREA).entrySet().stream()
        .filter(entry -> bears(entry.getValue(), commune))
        .findFirst()
        .ifPresent(
            entry -> {
              Version there = entry.getValue().versions().getLast();
              add(
                  Kingdom.STATION,
                  idOf("station", row.get("code")),
                  new Version(
                      there.from(),
                      there.to(),
                      row.get("code"),
                      row.get("name"),
                      Kingdom.STATION.name(),
                      null,
                      entry.getKey(),
                      null));
            });
  }

  private static boolean bears(Life life, String code) {
    Version last = life.versions().getLast();
    return last.kind().equals("COMMUNE") && last.code().equals(code) && last.to() == null;
  }

  private static Version version(
      CsvFile.Row row, String kind, @Nullable UUID parent, @Nullable UUID area) {
    String to = row.get("valid_to");
    return new Version(
        LocalDate.parse(row.get("valid_from")),
        to.isEmpty() ? null : LocalDate.parse(to),
        row.get("code"),
        row.get("name"),
        kind,
        parent,
        area,
        null);
  }

  private void add(Kingdom of, UUID id, Version version) {
    Optional<Life> life = given.find(of, id);
    if (life.flatMap(l -> l.on(version.from())).isPresent()) {
      return;
    }
    List<Version> versions = new ArrayList<>(life.map(Life::versions).orElse(List.of()));
    versions.add(version);
    given.put(of, id, new Life(versions));
  }
}
