package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Origin;

/// What units are measured against, as a day's geography tells it. A value given for the unit comes
/// first, with those given for units it took over since; where none ever was, the value is taken to
/// hold them already, as numbers of earlier years are often entered for the units of today. Then
/// come what its predecessors had, the registers, and the sum of the units below; these are missing
/// where one value of theirs is.
final class Numbers {
  private final Lineage lineage;
  private final Map<String, Map<UnitId, NavigableMap<LocalDate, BigDecimal>>> given;
  private final BiFunction<String, LocalDate, Map<UnitId, Long>> registers;
  private final Map<Asked, Optional<Known>> answers = new HashMap<>();

  private record Asked(String series, UnitId unit, LocalDate on) {}

  /// @param given values by series, unit and day
  /// @param registers counts by unit of a series on a day; empty for series without a register
  Numbers(
      Lineage lineage,
      Map<String, Map<UnitId, NavigableMap<LocalDate, BigDecimal>>> given,
      BiFunction<String, LocalDate, Map<UnitId, Long>> registers) {
    this.lineage = lineage;
    this.given = given;
    this.registers = registers;
  }

  @Nullable BigDecimal value(String series, UnitId unit, LocalDate on) {
    return known(series, unit, on).map(Known::value).orElse(null);
  }

  Optional<Known> known(String series, UnitId unit, LocalDate on) {
    Asked asked = new Asked(series, unit, on);
    Optional<Known> answer = answers.get(asked);
    if (answer == null) {
      answer = find(asked);
      answers.put(asked, answer);
    }
    return answer;
  }

  private Optional<Known> find(Asked asked) {
    return given(asked)
        .or(() -> takenOver(asked))
        .or(() -> registered(asked))
        .or(() -> below(asked));
  }

  private Map.@Nullable Entry<LocalDate, BigDecimal> latest(
      String series, UnitId unit, LocalDate on) {
    NavigableMap<LocalDate, BigDecimal> values =
        given.getOrDefault(series, Map.of()).getOrDefault(unit, new TreeMap<>());
    return values.floorEntry(on);
  }

  /// A value said before others were taken over does not hold these yet. Of a day before that, they
  /// are added too: the unit of the geography bears what they did then.
  private Optional<Known> given(Asked asked) {
    Map.Entry<LocalDate, BigDecimal> own = latest(asked.series(), asked.unit(), asked.on());
    if (own == null) {
      return Optional.empty();
    }
    BigDecimal sum = own.getValue();
    Origin origin = Origin.GIVEN;
    for (Lineage.Life life : lineage.takenOver(asked.unit())) {
      LocalDate ended = life.ended();
      if (ended != null && ended.isAfter(own.getKey())) {
        LocalDate last = ended.isAfter(asked.on()) ? asked.on() : ended.minusDays(1);
        Map.Entry<LocalDate, BigDecimal> added = latest(asked.series(), life.unit(), last);
        if (added != null) {
          sum = sum.add(added.getValue());
          origin = Origin.TAKEN_OVER;
        }
      }
    }
    return Optional.of(new Known(sum, origin));
  }

  private Optional<Known> takenOver(Asked asked) {
    List<Lineage.Life> before =
        lineage.takenOver(asked.unit()).stream().filter(life -> life.ended() != null).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Lineage.Life life : before) {
      Map.Entry<LocalDate, BigDecimal> value = latest(asked.series(), life.unit(), asked.on());
      if (value == null) {
        return Optional.empty();
      }
      sum = sum.add(value.getValue());
    }
    return Optional.of(new Known(sum, Origin.TAKEN_OVER));
  }

  private Optional<Known> registered(Asked asked) {
    Long counted = registers.apply(asked.series(), asked.on()).get(asked.unit());
    return counted == null
        ? Optional.empty()
        : Optional.of(new Known(BigDecimal.valueOf(counted), Origin.REGISTER));
  }

  private Optional<Known> below(Asked asked) {
    List<UnitId> children = lineage.childrenOf(asked.unit());
    BigDecimal sum = BigDecimal.ZERO;
    for (UnitId child : children) {
      BigDecimal value = value(asked.series(), child, asked.on());
      if (value == null && isCounted(child)) {
        return Optional.empty();
      }
      sum = value == null ? sum : sum.add(value);
    }
    return children.isEmpty() ? Optional.empty() : Optional.of(new Known(sum, Origin.BELOW));
  }

  /// Whether a sum lacks something without the unit: specialised units and those without an area
  /// have no people or communes of their own to be measured against, and are added where they do.
  boolean isCounted(UnitId unit) {
    return lineage
        .find(unit)
        .filter(one -> one.kind() != UnitKind.CENTRAL && one.kind() != UnitKind.FORCE)
        .isPresent();
  }
}
