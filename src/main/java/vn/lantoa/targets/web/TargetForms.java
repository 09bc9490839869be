package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;

/// Lays out the form of a target: what was typed, what may be chosen, the sentence so far.
@Component
class TargetForms {
  /// Longer lists of values of their own are pasted, not typed.
  private static final int MOST_OWNERS = 80;

  private final Targets targets;
  private final Denominators denominators;
  private final Taxonomies taxonomies;
  private final UnitOffer offer;
  private final UnitNames names;
  private final RuleWords words;
  private final ClauseTargets clauses;

  TargetForms(
      Targets targets,
      Denominators denominators,
      Taxonomies taxonomies,
      UnitOffer offer,
      UnitNames names,
      RuleWords words,
      ClauseTargets clauses) {
    this.targets = targets;
    this.denominators = denominators;
    this.taxonomies = taxonomies;
    this.offer = offer;
    this.names = names;
    this.words = words;
    this.clauses = clauses;
  }

  TargetFormPage page(Viewer viewer, @Nullable Target target, TargetInput input, Locale locale) {
    TargetInputReader.Read read = new TargetInputReader(input, locale).read();
    List<Unit> units = offer.on(viewer, day(input));
    List<Unit> owners = owners(input, units);
    return new TargetFormPage(
        target,
        input,
        new TargetChoices(
            taxonomies.forms(),
            denominators.series(),
            taxonomies.policyAreas(),
            units.stream().map(Unit::kind).distinct().sorted().toList(),
            offer.choices(units),
            offer.choices(shown(input, owners)),
            owners.size()),
        read.faults(),
        sentence(input, read.body(), locale),
        null,
        passedDown(viewer, input, read.body(), locale),
        clauses.words(viewer, input.value("directive"), input.value("clause")));
  }

  TargetFormPage.Stored stored(Target target, Locale locale) {
    return new TargetFormPage.Stored(
        new TargetTyping(locale).typed(target), words.of(target, locale));
  }

  private LocalDate day(TargetInput input) {
    try {
      return LocalDate.parse(input.value("from"));
    } catch (DateTimeException noDay) {
      return offer.today();
    }
  }

  private static Optional<UnitKind> kind(TargetInput input) {
    return input.isByKind()
        ? Stream.of(UnitKind.values())
            .filter(kind -> kind.name().equals(input.value("kind")))
            .findFirst()
        : Optional.empty();
  }

  private static List<Unit> owners(TargetInput input, List<Unit> units) {
    Optional<UnitKind> kind = kind(input);
    return units.stream()
        .filter(
            unit ->
                input.isByKind()
                    ? kind.filter(unit.kind()::equals).isPresent()
                    : input.has("units", unit.id().toString()))
        .toList();
  }

  private static List<Unit> shown(TargetInput input, List<Unit> owners) {
    return owners.size() <= MOST_OWNERS
        ? owners
        : owners.stream().filter(unit -> input.owners().contains(unit.id().toString())).toList();
  }

  private String sentence(TargetInput input, TargetBody body, Locale locale) {
    RuleBody rule = body.rule();
    if (rule == null) {
      return "";
    }
    List<UnitId> chosen =
        input.isByKind()
            ? List.of()
            : input.values("units").stream().map(UnitOffer::id).filter(id -> id != null).toList();
    Map<UnitId, Unit> named = names.named(chosen);
    List<String> called =
        chosen.stream()
            .map(named::get)
            .map(unit -> unit == null ? MeasureWords.BLANK : unit.name())
            .toList();
    return words.say(
        new RuleWords.Said(rule, kind(input).orElse(null), called, days(body)), locale);
  }

  private static @Nullable DayRange days(TargetBody body) {
    LocalDate from = body.from();
    LocalDate to = body.to();
    return from == null || to == null || to.isBefore(from) ? null : DayRange.inclusive(from, to);
  }

  /// Values of their own out of lines of a spreadsheet: unit, least, most. What cannot be read
  /// stays in the box.
  TargetInput pasted(Viewer viewer, TargetInput input) {
    List<Unit> units = owners(input, offer.on(viewer, day(input)));
    List<String> rest = new ArrayList<>();
    TargetInput filled = input;
    for (String line : input.value("ownPaste").lines().toList()) {
      String[] cells = line.split("\t|;", -1);
      Optional<Unit> unit = UnitOffer.named(units, cells[0]);
      if (unit.isEmpty() || cells.length < 2) {
        rest.add(line);
      } else {
        String id = unit.get().id().toString();
        filled = filled.withOwn(id, cells[1].strip(), cells.length > 2 ? cells[2].strip() : "");
      }
    }
    return filled.with("ownPaste", String.join("\n", rest).strip());
  }

  private @Nullable PassedDown passedDown(
      Viewer viewer, TargetInput input, TargetBody body, Locale locale) {
    UUID parent = body.parent();
    Optional<Target> above =
        parent == null ? Optional.empty() : targets.findFor(viewer, new TargetId(parent));
    if (above.isEmpty()) {
      return null;
    }
    BigDecimal wanted = wanted(viewer, above.get());
    RuleBody rule = body.rule();
    BigDecimal each = rule == null || rule.min() == null ? BigDecimal.ZERO : rule.min();
    List<Unit> units = owners(input, offer.on(viewer, day(input)));
    BigDecimal sum = BigDecimal.ZERO;
    for (Unit unit : units) {
      sum = sum.add(own(body, unit).orElse(each));
    }
    return new PassedDown(
        above.get().id().toString(), words.of(above.get(), locale), wanted, sum, units.size());
  }

  private static Optional<BigDecimal> own(TargetBody body, Unit unit) {
    List<TargetBody.OwnBody> own = body.own() == null ? List.of() : body.own();
    return own.stream()
        .filter(one -> unit.id().toString().equals(one.unit()))
        .findFirst()
        .map(TargetBody.OwnBody::min);
  }

  /// What the viewer's province has to reach; null where the rule is no amount.
  private @Nullable BigDecimal wanted(Viewer viewer, Target above) {
    if (!(above.facts().rule() instanceof Rule.Range range)) {
      return null;
    }
    Optional<BigDecimal> own =
        offer
            .province(viewer)
            .map(unit -> above.facts().scope().own().get(unit.id()))
            .map(Target.Own::least);
    return own.orElse(range.least());
  }

  /// A draft for the units below a province from a target of its own: the same rule, amounts
  /// divided evenly, whole numbers, the first units one more.
  TargetInput dividing(Viewer viewer, Target above, Locale locale) {
    TargetInput input =
        new TargetTyping(locale)
            .rule(RuleBody.of(above.facts().rule()))
            .with("parent", above.id().toString())
            .with("name", above.facts().name())
            .with("source", above.facts().source())
            .with("from", above.facts().days().from().toString())
            .with("to", above.facts().days().last().toString())
            .with("counted", above.facts().counted().name())
            .with("recombined", above.facts().recombined().name())
            .with("scope", "UNITS");
    List<Unit> below = offer.province(viewer).map(unit -> offer.below(unit.id())).orElse(List.of());
    input = input.with("units", below.stream().map(unit -> unit.id().toString()).toList());
    BigDecimal least = wanted(viewer, above);
    if (least == null || below.isEmpty() || least.stripTrailingZeros().scale() > 0) {
      return input;
    }
    BigDecimal most = above.facts().rule() instanceof Rule.Range range ? range.most() : null;
    for (int at = 0; at < below.size(); at++) {
      String share = part(least, below.size(), at);
      String top = most == null ? "" : part(most.max(least), below.size(), at);
      input = input.withOwn(below.get(at).id().toString(), share, top);
    }
    return input;
  }

  private static String part(BigDecimal whole, int parts, int at) {
    BigDecimal[] division =
        whole
            .setScale(0, java.math.RoundingMode.CEILING)
            .divideAndRemainder(BigDecimal.valueOf(parts));
    boolean more = division[1].compareTo(BigDecimal.valueOf(at)) > 0;
    return division[0].add(more ? BigDecimal.ONE : BigDecimal.ZERO).toPlainString();
  }
}
