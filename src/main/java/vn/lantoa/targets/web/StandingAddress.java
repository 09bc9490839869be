package vn.lantoa.targets.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The address of a view of standings: its path and what it was asked with.
public record StandingAddress(String path, SequencedMap<String, String> parameters) {
  static StandingAddress of(String path) {
    return new StandingAddress(path, new LinkedHashMap<>());
  }

  /// The same view with another value; an empty value leaves the parameter out.
  public StandingAddress with(String name, @Nullable String value) {
    LinkedHashMap<String, String> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    if (value != null && !value.isBlank()) {
      changed.put(name, value.strip());
    }
    return new StandingAddress(path, changed);
  }

  /// Another page of the same days.
  public StandingAddress days(String other) {
    StandingAddress address = of(other);
    for (String name : new String[] {"on", "geographyOn"}) {
      address = address.with(name, parameters.get(name));
    }
    return address;
  }

  /// The same question at another path.
  public StandingAddress at(String other) {
    return new StandingAddress(other, parameters);
  }

  public String href() {
    return parameters.isEmpty()
        ? path
        : path
            + "?"
            + parameters.entrySet().stream()
                .map(
                    entry ->
                        entry.getKey()
                            + "="
                            + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
  }
}
