package vn.lantoa.results.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// What counts of participants are asked with, as it was typed.
public record ParticipantsInput(
    @Parameter(description = "Code of today or id; the own unit where it is not given")
        @Nullable String unit,
    @Parameter(
            description = "First month, as 2026-10; a year before the last where it is not given")
        @Nullable String from,
    @Parameter(description = "Last month; the last complete one where it is not given")
        @Nullable String to,
    @Parameter(description = "Code of a kind; all where it is not given") @Nullable String kind,
    @Parameter(hidden = true) @Nullable String reach) {

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /// The address of the same question at a path.
  Address at(String path) {
    return new Address(path, new LinkedHashMap<>())
        .with("unit", unit)
        .with("from", from)
        .with("to", to)
        .with("kind", kind)
        .with("reach", reach);
  }
}
