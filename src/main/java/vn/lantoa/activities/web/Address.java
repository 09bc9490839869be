package vn.lantoa.activities.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The address of a view: its path and what it was asked with. A change gives another address.
public record Address(String path, SequencedMap<String, String> parameters) {
  /// A view asked with nothing.
  static Address of(String path) {
    return new Address(path, new LinkedHashMap<>());
  }

  /// The same view with another value; an empty value leaves the parameter out.
  public Address with(String name, @Nullable String value) {
    LinkedHashMap<String, String> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    if (value != null && !value.isBlank()) {
      changed.put(name, value.strip());
    }
    return new Address(path, changed);
  }

  /// The same question at another path.
  public Address at(String other) {
    return new Address(other, parameters);
  }

  public String href() {
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
