package vn.lantoa.targets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.targets.RuleBody;

/// A target as typed: everything stays until it is understood. Fields are named as in
/// [vn.lantoa.targets.Targets.Fault]; beside them `rule.field` and `rule.of.field` say what is
/// counted of a form, `step.by` and `step.min` are columns, `own.<unit>.min` values of a unit.
public record TargetInput(Map<String, List<String>> typed) {
  private static final int MOST_STEPS = 24;
  private static final String OWN = "own.";

  public TargetInput {
    typed = Map.copyOf(typed);
  }

  static TargetInput empty() {
    return new TargetInput(Map.of());
  }

  /// What was typed, empty where nothing was.
  public String value(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? "" : VietnameseText.composed(values.getFirst()).strip();
  }

  public List<String> values(String name) {
    List<String> values = typed.get(name);
    return values == null ? List.of() : values;
  }

  public boolean has(String name, String value) {
    return values(name).contains(value);
  }

  public TargetInput with(String name, String value) {
    return with(name, List.of(value));
  }

  public TargetInput with(String name, List<String> values) {
    Map<String, List<String>> other = new LinkedHashMap<>(typed);
    other.put(name, List.copyOf(values));
    return new TargetInput(other);
  }

  /// Fills in what nobody has typed.
  TargetInput orElse(String name, String value) {
    return value(name).isEmpty() ? with(name, value) : this;
  }

  public Optional<RuleBody.Type> type() {
    return Stream.of(RuleBody.Type.values())
        .filter(type -> type.name().equals(value("rule.type")))
        .findFirst();
  }

  /// Whether its numbers are percent.
  public boolean isShare() {
    return switch (type().orElse(RuleBody.Type.RANGE)) {
      case SHARE, COVERAGE -> true;
      case CUMULATIVE -> !value("rule.of").isEmpty();
      case RANGE, WEEKLY_FLOOR, PER_PARTNER, RATIO -> false;
    };
  }

  /// Whether all units of a kind are meant.
  public boolean isByKind() {
    return !value("scope").equals("UNITS");
  }

  /// One row of what is to be reached by days.
  public record StepRow(String by, String min) {
    boolean isEmpty() {
      return by.isBlank() && min.isBlank();
    }
  }

  /// At least one row, to type in.
  public List<StepRow> steps() {
    List<StepRow> rows = new ArrayList<>();
    int count = Math.min(Math.max(values("step.by").size(), values("step.min").size()), MOST_STEPS);
    for (int at = 0; at < count; at++) {
      rows.add(new StepRow(cell("step.by", at), cell("step.min", at)));
    }
    if (rows.isEmpty()) {
      rows.add(new StepRow("", ""));
    }
    return rows;
  }

  private String cell(String column, int at) {
    List<String> values = values(column);
    return at < values.size() ? VietnameseText.composed(values.get(at)).strip() : "";
  }

  TargetInput withSteps(List<StepRow> rows) {
    return with("step.by", rows.stream().map(StepRow::by).toList())
        .with("step.min", rows.stream().map(StepRow::min).toList());
  }

  TargetInput withOneMoreStep() {
    List<StepRow> rows = new ArrayList<>(steps());
    rows.add(new StepRow("", ""));
    return withSteps(rows);
  }

  TargetInput withoutStep(int at) {
    List<StepRow> rows = new ArrayList<>(steps());
    if (at >= 0 && at < rows.size()) {
      rows.remove(at);
    }
    return withSteps(rows);
  }

  /// Ids of units with values of their own, as typed.
  public List<String> owners() {
    return typed.keySet().stream()
        .filter(name -> name.startsWith(OWN) && name.length() > OWN.length() + 4)
        .filter(name -> !value(name).isEmpty())
        .map(name -> name.substring(OWN.length(), name.length() - 4))
        .distinct()
        .sorted()
        .toList();
  }

  public String own(String unit, String side) {
    return value(OWN + unit + "." + side);
  }

  TargetInput withOwn(String unit, String least, String most) {
    return with(OWN + unit + ".min", least).with(OWN + unit + ".max", most);
  }
}
