package vn.lantoa.activities.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.lantoa.activities.BroadcastGrid.Numbers;

/// A grid of stations as it was typed.
///
/// @param lines by id of the station, in the order of the page
/// @param subject what the sheet was about when it was shown; see [#subjectOf]
/// @param told rules that were told, by id of the station
/// @param keepReason why these lines are right as they are
/// @param reason of corrections, asked for where the week is closed
/// @param allTotal number for all lines; empty for none
public record GridInput(
    Map<String, Line> lines,
    List<String> policyAreas,
    List<String> audiences,
    String subject,
    Map<String, List<String>> told,
    String keepReason,
    String allTotal,
    String allVoluntary,
    String reason) {
  private static final String PART = "|";

  /// @param shown what the person saw, written by [#tokenOf]
  public record Line(String shown, String total, String voluntary) {
    Line filled(String newTotal, String newVoluntary) {
      return new Line(shown, newTotal, newVoluntary);
    }

    boolean isEmpty() {
      return total.isEmpty() && voluntary.isEmpty();
    }
  }

  /// Nothing was typed yet.
  static GridInput untouched(List<String> policyAreas, List<String> audiences) {
    return new GridInput(
        Map.of(),
        policyAreas,
        audiences,
        subjectOf(policyAreas, audiences),
        Map.of(),
        "",
        "",
        "",
        "");
  }

  static GridInput of(MultiValueMap<String, String> typed) {
    Map<String, Line> lines = new LinkedHashMap<>();
    List<String> rows = all(typed, "row");
    for (int at = 0; at < rows.size(); at++) {
      String[] row = rows.get(at).split("\\|", 2);
      lines.put(
          row[0],
          new Line(
              row.length == 2 ? row[1] : "",
              at(all(typed, "total"), at),
              at(all(typed, "voluntary"), at)));
    }
    return new GridInput(
        lines,
        all(typed, "policyAreas"),
        all(typed, "audiences"),
        one(typed, "subject"),
        told(typed),
        one(typed, Keeping.REASON),
        one(typed, "allTotal"),
        one(typed, "allVoluntary"),
        one(typed, "reason"));
  }

  GridInput with(Map<String, Line> filled) {
    return new GridInput(
        filled, policyAreas, audiences, subject, told, keepReason, allTotal, allVoluntary, reason);
  }

  private static Map<String, List<String>> told(MultiValueMap<String, String> typed) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    for (String one : all(typed, "told")) {
      String[] parts = one.split("\\|", 2);
      if (parts.length == 2) {
        told.computeIfAbsent(parts[0], station -> new ArrayList<>()).add(parts[1]);
      }
    }
    return told;
  }

  /// What was told, with what is told now.
  GridInput tellingToo(Map<String, List<String>> more) {
    Map<String, List<String>> all = new LinkedHashMap<>(told);
    all.putAll(more);
    return new GridInput(
        lines, policyAreas, audiences, subject, all, keepReason, allTotal, allVoluntary, reason);
  }

  /// Whether the subject was changed since it was shown.
  boolean isAboutAnother() {
    return !subject.equals(subjectOf(policyAreas, audiences));
  }

  /// Writes down what the sheet is about.
  static String subjectOf(List<String> policyAreas, List<String> audiences) {
    return String.join(",", policyAreas.stream().sorted().toList())
        + PART
        + String.join(",", audiences.stream().sorted().toList());
  }

  /// Writes down what a line says; empty when nothing is reported.
  static String tokenOf(@Nullable Numbers numbers) {
    return numbers == null ? "" : numbers.total() + PART + numbers.voluntary();
  }

  /// Reads what [#tokenOf] wrote; null for nothing reported, and for what it never wrote.
  static @Nullable Numbers shown(String token) {
    return token.matches("\\d{1,9}\\|\\d{1,9}")
        ? new Numbers(
            Long.parseLong(token.substring(0, token.indexOf(PART))),
            Long.parseLong(token.substring(token.indexOf(PART) + 1)))
        : null;
  }

  private static List<String> all(MultiValueMap<String, String> typed, String name) {
    return Objects.requireNonNullElse(typed.get(name), List.<String>of());
  }

  private static String one(MultiValueMap<String, String> typed, String name) {
    return at(all(typed, name), 0);
  }

  private static String at(List<String> values, int at) {
    return at < values.size() ? Objects.requireNonNullElse(values.get(at), "").strip() : "";
  }
}
