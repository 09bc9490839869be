package vn.lantoa.targets.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets.Fault;

/// Reads what a person or a program wrote as a target, and says everything that is missing at once.
@Component
class TargetReader {
  private final Organisation organisation;
  private final MeasureCodes codes;
  private final Clock clock;

  TargetReader(Organisation organisation, MeasureCodes codes, Clock clock) {
    this.organisation = organisation;
    this.codes = codes;
    this.clock = clock;
  }

  /// What came of it: facts, or faults.
  sealed interface Written {
    record Facts(Target.Facts facts) implements Written {}

    record Faulty(List<Fault> faults) implements Written {}
  }

  Written read(TargetBody body) {
    List<Fault> faults = new ArrayList<>();
    Rule rule = rule(body, faults);
    DayRange days = days(body, faults);
    Target.Scope scope = scope(body, faults);
    Target.Counted counted = named(Target.Counted.values(), body.counted(), "counted", faults);
    Target.Recombined recombined =
        named(Target.Recombined.values(), body.recombined(), "recombined", faults);
    String name = body.name() == null ? "" : body.name().strip();
    String source = body.source() == null ? "" : body.source().strip();
    if (name.isEmpty()) {
      faults.add(new Fault("name", "name"));
    }
    if (source.isEmpty()) {
      faults.add(new Fault("source", "source"));
    }
    if (!faults.isEmpty() || rule == null || days == null) {
      return new Written.Faulty(faults);
    }
    ClauseId clause = body.clause() == null ? null : new ClauseId(body.clause());
    return new Written.Facts(
        new Target.Facts(name, rule, scope, days, source, clause, counted, recombined));
  }

  private @Nullable Rule rule(TargetBody body, List<Fault> faults) {
    RuleBody written = body.rule();
    if (written == null) {
      faults.add(new Fault("rule.type", "rule.type"));
      return null;
    }
    LocalDate on = body.from() == null ? today() : body.from();
    return switch (codes.resolved(written, on, faults).read()) {
      case RuleBody.Reading.Read(var rule) -> rule;
      case RuleBody.Reading.Unreadable(var wrong) -> {
        faults.addAll(wrong);
        yield null;
      }
    };
  }

  private static @Nullable DayRange days(TargetBody body, List<Fault> faults) {
    if (body.from() == null) {
      faults.add(new Fault("from", "days"));
    }
    if (body.to() == null) {
      faults.add(new Fault("to", "days"));
    }
    if (body.from() == null || body.to() == null) {
      return null;
    }
    if (body.to().isBefore(body.from())) {
      faults.add(new Fault("to", "days.order"));
      return null;
    }
    return DayRange.inclusive(body.from(), body.to());
  }

  private Target.Scope scope(TargetBody body, List<Fault> faults) {
    List<String> codes = body.units() == null ? List.of() : body.units();
    String kindName = body.kind() == null ? "" : body.kind().strip();
    Optional<UnitKind> kind =
        Stream.of(UnitKind.values())
            .filter(one -> one.name().equalsIgnoreCase(kindName))
            .findFirst();
    if (kind.isPresent() && !codes.isEmpty()) {
      faults.add(new Fault("units", "units.both"));
    } else if (!kindName.isEmpty() && kind.isEmpty()) {
      faults.add(new Fault("kind", "kind", kindName));
    } else if (kindName.isEmpty() && codes.isEmpty()) {
      faults.add(new Fault("units", "units"));
    }
    List<UnitId> units = new ArrayList<>();
    codes.forEach(code -> unit(code, body, faults).ifPresent(units::add));
    Map<UnitId, Target.Own> own = new LinkedHashMap<>();
    for (TargetBody.OwnBody one : body.own() == null ? List.<TargetBody.OwnBody>of() : body.own()) {
      unit(one.unit() == null ? "" : one.unit(), body, faults)
          .ifPresent(unit -> own.put(unit, new Target.Own(one.min(), one.max())));
    }
    return new Target.Scope(kind.orElse(null), units.stream().distinct().toList(), own);
  }

  private Optional<UnitId> unit(String code, TargetBody body, List<Fault> faults) {
    Optional<UnitId> unit = find(code.strip(), body.from(), body.to());
    if (unit.isEmpty()) {
      faults.add(new Fault("units", "unit.unknown", code));
    }
    return unit;
  }

  /// A code means nothing without a date: the first day's bearer, else the last day's, else
  /// today's.
  Optional<UnitId> find(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
    Optional<UnitId> id = id(code);
    if (id.isPresent()) {
      return id.filter(unit -> !organisation.lifeOf(unit).isEmpty());
    }
    return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to), Optional.of(today()))
        .flatMap(Optional::stream)
        .map(day -> organisation.findUnitByCode(code, day))
        .flatMap(Optional::stream)
        .map(Unit::id)
        .findFirst();
  }

  private static Optional<UnitId> id(String text) {
    try {
      return Optional.of(new UnitId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// The first constant where nothing was said.
  private static <E extends Enum<E>> E named(
      E[] values, @Nullable String name, String field, List<Fault> faults) {
    if (name == null || name.isBlank()) {
      return values[0];
    }
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Stream.of(values)
        .filter(value -> value.name().equals(wanted))
        .findFirst()
        .orElseGet(
            () -> {
              faults.add(new Fault(field, field, name));
              return values[0];
            });
  }
}
