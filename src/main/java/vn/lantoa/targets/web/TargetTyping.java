package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.measures.Field;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;

/// A target as a person would have typed it, to be corrected.
final class TargetTyping {
  private static final int MOST_PLACES = 8;

  private final Locale locale;

  TargetTyping(Locale locale) {
    this.locale = locale;
  }

  TargetInput typed(Target target) {
    Target.Facts facts = target.facts();
    Target.Scope scope = facts.scope();
    TargetInput input =
        rule(RuleBody.of(facts.rule()))
            .with("version", Integer.toString(target.version()))
            .with("name", facts.name())
            .with("source", facts.source())
            .with("from", facts.days().from().toString())
            .with("to", facts.days().last().toString())
            .with("clause", facts.clause() == null ? "" : facts.clause().toString())
            .with("parent", target.parent() == null ? "" : target.parent().toString())
            .with("counted", facts.counted().name())
            .with("recombined", facts.recombined().name())
            .with("scope", scope.kind() == null ? "UNITS" : "KIND")
            .with("kind", scope.kind() == null ? "" : scope.kind().name())
            .with("units", scope.units().stream().map(UnitId::toString).sorted().toList());
    for (Map.Entry<UnitId, Target.Own> own : scope.own().entrySet()) {
      boolean share = input.isShare();
      input =
          input.withOwn(
              own.getKey().toString(),
              number(own.getValue().least(), share),
              number(own.getValue().most(), share));
    }
    return input;
  }

  TargetInput rule(RuleBody rule) {
    boolean ratio = RuleBody.Type.RATIO.name().equals(rule.type());
    String of = rule.of() == null ? "" : rule.of();
    TargetInput input =
        measured(
                TargetInput.empty().with("rule.type", orEmpty(rule.type())),
                new String[] {"rule.measure", "rule.field"},
                orEmpty(rule.measure()))
            .with("rule.per", orEmpty(rule.per()));
    input =
        ratio
            ? measured(input, new String[] {"rule.of", "rule.of.field"}, of)
            : input.with("rule.of", of);
    boolean share = input.isShare();
    RuleBody.PartBody part = rule.part();
    List<RuleBody.StepBody> steps = rule.steps() == null ? List.of() : rule.steps();
    return input
        .with("rule.min", number(rule.min(), share))
        .with("rule.max", number(rule.max(), share))
        .with("rule.part.policyArea", part == null ? "" : orEmpty(part.policyArea()))
        .with("rule.part.min", part == null ? "" : number(part.min(), false))
        .withSteps(
            steps.stream()
                .map(
                    step ->
                        new TargetInput.StepRow(
                            step.by() == null ? "" : step.by().toString(),
                            number(step.min(), share)))
                .toList());
  }

  private static TargetInput measured(TargetInput input, String[] names, String code) {
    Measure measure = Measure.parse(code).orElse(null);
    if (measure instanceof Measure.OfWork(String form, Field field)) {
      return input.with(names[0], form).with(names[1], field.name());
    }
    if (measure instanceof Measure.OfSeries(String series)) {
      return input.with(names[0], TargetInputReader.SERIES + series);
    }
    return input.with(names[0], code);
  }

  /// As it would be typed: no grouping, a share as percent.
  String number(@Nullable BigDecimal number, boolean share) {
    if (number == null) {
      return "";
    }
    NumberFormat format = DecimalFormat.getNumberInstance(locale);
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(MOST_PLACES);
    return format.format(share ? number.movePointRight(2) : number);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
