package vn.lantoa.results.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// The address of a view: its path and what it was asked with. A change gives another address.
record Address(String path, SequencedMap<String, String> parameters) {
  /// The view that the input asks for.
  static Address of(String path, ResultsInput input) {
    LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "from", input.from());
    put(parameters, "to", input.to());
    put(parameters, "by", input.by());
    put(parameters, "form", input.form());
    put(parameters, "depth", input.depth());
    put(parameters, "geographyOn", input.geographyOn());
    put(parameters, "geography", input.geography());
    put(parameters, "compare", input.compare());
    put(parameters, "status", input.status());
    put(parameters, "policyArea", input.policyArea());
    put(parameters, "audience", input.audience());
    put(parameters, "province", input.province());
    put(parameters, "map", input.map());
    put(parameters, "sort", input.sort());
    put(parameters, "dir", input.dir());
    return new Address(path, parameters);
  }

  /// What units said of a month.
  static Address of(YearMonth month, UnitId unit) {
    return new Address(ParticipantPages.PATH + "/" + month, new LinkedHashMap<>())
        .with("unit", unit.toString());
  }

  /// The records of a month: of the unit with those below it and their predecessors, of all for
  /// headquarters.
  static Address records(YearMonth month, Unit unit) {
    return new Address("/activities", new LinkedHashMap<>())
        .with("unit", unit.kind() == UnitKind.HEADQUARTERS ? null : unit.id().toString())
        .with("from", month.atDay(1).toString())
        .with("to", month.atEndOfMonth().toString());
  }

  private static void put(Map<String, String> target, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      target.put(name, value.strip());
    }
  }

  /// The same view with another value; an empty value leaves the parameter out.
  Address with(String name, @Nullable String value) {
    LinkedHashMap<String, String> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    put(changed, name, value);
    return new Address(path, changed);
  }

  /// The same question at another path.
  Address at(String other) {
    return new Address(other, parameters);
  }

  String href() {
    return parameters.isEmpty()
        ? path
        : path
            + "?"
            + parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    // Commas part codes and are plain enough to read.
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
  }
}
