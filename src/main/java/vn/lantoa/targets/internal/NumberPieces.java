package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Origin;
import vn.lantoa.targets.Explanations.Number;
import vn.lantoa.targets.Explanations.Piece;

/// Takes a number of a series apart, the way [Numbers] put it together.
@Component
class NumberPieces {
  private final DenominatorRows rows;
  private final NumberRows numbers;
  private final Organisation organisation;

  NumberPieces(DenominatorRows rows, NumberRows numbers, Organisation organisation) {
    this.rows = rows;
    this.numbers = numbers;
    this.organisation = organisation;
  }

  Number of(String series, UnitId unit, LocalDate on, Lineage lineage) {
    Numbers all = numbers.of(lineage, List.of(series));
    Optional<Known> known = all.known(series, unit, on);
    List<Piece> pieces =
        switch (known.map(Known::origin).orElse(Origin.REGISTER)) {
          case GIVEN -> latest(series, unit, on).map(this::piece).stream().toList();
          case TAKEN_OVER -> takenOver(series, unit, on, lineage);
          case BELOW ->
              lineage.childrenOf(unit).stream()
                  .flatMap(child -> below(all, series, child, on).stream())
                  .toList();
          case REGISTER -> List.of();
        };
    return new Number(
        series,
        on,
        known.map(Known::value).orElse(null),
        known.map(Known::origin).orElse(null),
        pieces);
  }

  private Optional<Piece> below(Numbers all, String series, UnitId child, LocalDate on) {
    BigDecimal value = all.value(series, child, on);
    return value == null
        ? Optional.empty()
        : latest(series, child, on)
            .filter(row -> row.value().compareTo(value) == 0)
            .map(this::piece)
            .or(() -> Optional.of(new Piece(name(child, on), value, null, "")));
  }

  private List<Piece> takenOver(String series, UnitId unit, LocalDate on, Lineage lineage) {
    Optional<DenominatorRows.Row> own = latest(series, unit, on);
    List<Piece> pieces = new ArrayList<>(own.map(this::piece).stream().toList());
    for (Lineage.Life life : lineage.takenOver(unit)) {
      LocalDate ended = life.ended();
      if (ended != null && isAdded(own.orElse(null), ended, on)) {
        LocalDate day = own.isPresent() ? ended.minusDays(1) : on;
        latest(series, life.unit(), day).map(this::piece).ifPresent(pieces::add);
      }
    }
    return pieces;
  }

  /// What was said of the unit before it took another over does not hold that one yet.
  private static boolean isAdded(DenominatorRows.@Nullable Row own, LocalDate ended, LocalDate on) {
    return own == null || (ended.isAfter(own.from()) && !ended.isAfter(on));
  }

  private Optional<DenominatorRows.Row> latest(String series, UnitId unit, LocalDate on) {
    return rows.list(series, unit).stream().filter(row -> !row.from().isAfter(on)).findFirst();
  }

  private Piece piece(DenominatorRows.Row row) {
    return new Piece(name(row.unit(), row.from()), row.value(), row.from(), row.source());
  }

  private String name(UnitId unit, LocalDate on) {
    return Stream.concat(
            organisation.findUnit(unit, on).stream(), organisation.lifeOf(unit).reversed().stream())
        .map(Unit::name)
        .findFirst()
        .orElse("");
  }
}
