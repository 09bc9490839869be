package vn.lantoa.targets.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;

/// Tells versions of a target as before and after.
@Component
class TargetHistories {
  private final Targets targets;
  private final RuleWords words;
  private final MeasureWords measures;
  private final UnitNames names;
  private final Accounts accounts;

  TargetHistories(
      Targets targets, RuleWords words, MeasureWords measures, UnitNames names, Accounts accounts) {
    this.targets = targets;
    this.words = words;
    this.measures = measures;
    this.names = names;
    this.accounts = accounts;
  }

  /// The newest first.
  List<TargetHistoryPage.Change> of(Viewer viewer, Target now, Locale locale) {
    List<Targets.Version> versions = targets.versionsFor(viewer, now.id());
    Map<ActorId, String> people =
        accounts.personsOf(versions.stream().map(Targets.Version::by).collect(Collectors.toSet()));
    List<TargetHistoryPage.Change> changes = new ArrayList<>();
    Target after = now;
    for (Targets.Version version : versions) {
      changes.add(
          new TargetHistoryPage.Change(
              version.before().version(),
              version.change(),
              people.getOrDefault(version.by(), ""),
              version.at(),
              version.reason(),
              lines(version.before(), after, locale)));
      after = version.before();
    }
    return changes;
  }

  private List<TargetHistoryPage.Line> lines(Target before, Target after, Locale locale) {
    Map<UnitId, Unit> units = names.of(List.of(before, after));
    TargetTyping typing = new TargetTyping(locale);
    List<TargetHistoryPage.Line> lines = new ArrayList<>();
    add(lines, "targets.history.sentence", words.of(before, locale), words.of(after, locale));
    add(lines, "targets.form.name", before.facts().name(), after.facts().name());
    add(lines, "targets.form.source", before.facts().source(), after.facts().source());
    add(lines, "targets.history.days", days(before), days(after));
    add(
        lines,
        "targets.form.counted",
        measures.text(locale, "targets.form.counted." + before.facts().counted().name()),
        measures.text(locale, "targets.form.counted." + after.facts().counted().name()));
    add(
        lines,
        "targets.form.recombined",
        measures.text(locale, "targets.form.recombined." + before.facts().recombined().name()),
        measures.text(locale, "targets.form.recombined." + after.facts().recombined().name()));
    add(lines, "targets.form.units", units(before, units), units(after, units));
    add(lines, "targets.form.own", own(before, units, typing), own(after, units, typing));
    return lines;
  }

  private static void add(
      List<TargetHistoryPage.Line> lines, String key, String before, String after) {
    if (!before.equals(after)) {
      lines.add(new TargetHistoryPage.Line(key, before, after));
    }
  }

  private static String days(Target target) {
    return target.facts().days().from() + " – " + target.facts().days().last();
  }

  private static String units(Target target, Map<UnitId, Unit> units) {
    return target.facts().scope().units().stream()
        .map(unit -> name(units, unit))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String own(Target target, Map<UnitId, Unit> units, TargetTyping typing) {
    boolean share = typing.rule(vn.lantoa.targets.RuleBody.of(target.facts().rule())).isShare();
    Set<String> said = new HashSet<>();
    target
        .facts()
        .scope()
        .own()
        .forEach(
            (unit, own) ->
                said.add(
                    name(units, unit)
                        + ": "
                        + typing.number(own.least(), share)
                        + (own.most() == null ? "" : "-" + typing.number(own.most(), share))));
    return said.stream().sorted().collect(Collectors.joining("; "));
  }

  private static String name(Map<UnitId, Unit> units, UnitId id) {
    Unit unit = units.get(id);
    return unit == null ? id.toString() : unit.name();
  }
}
