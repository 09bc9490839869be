package vn.lantoa.results.web.measures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Comparisons.Compared;
import vn.lantoa.results.measures.Comparisons.Side;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;

/// Whether two figures may stand side by side, for programs.
@RestController
@Tag(name = "Measures")
class ComparisonApi {
  private final Measures measures;
  private final Comparisons comparisons;
  private final FigureWords words;
  private final Clock clock;

  ComparisonApi(Measures measures, Comparisons comparisons, FigureWords words, Clock clock) {
    this.measures = measures;
    this.comparisons = comparisons;
    this.words = words;
    this.clock = clock;
  }

  /// What is compared.
  ///
  /// @param from first day
  /// @param to last day
  /// @param version definition of the figure; that of today unless given
  /// @param baseFrom first day of what it is compared with; a year before unless given
  /// @param baseTo last day of it
  /// @param baseVersion definition of the base; that of the figure unless given
  /// @param published id of a printed figure that it is compared with instead
  /// @param style of growth: `TIMES`, `QUALIFIED`, `ABOUT`, `PERCENT`
  record Question(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Integer version,
      @Nullable LocalDate baseFrom,
      @Nullable LocalDate baseTo,
      @Nullable Integer baseVersion,
      @Nullable UUID published,
      Growth.@Nullable Style style) {}

  enum State {
    ALIKE,
    RECOMPUTED,
    REFUSED
  }

  /// @param now null where nothing may be said
  /// @param base by the definition of now
  /// @param version definition of both
  /// @param asDefined the base by its own definition; null where that is the same
  /// @param source document that a side was taken from; null where both are from records
  /// @param told both in words; empty where nothing may be said
  record Answer(
      State state,
      List<Comparisons.Reason> reasons,
      @Nullable BigDecimal now,
      @Nullable BigDecimal base,
      @Nullable Integer version,
      @Nullable BigDecimal asDefined,
      @Nullable Integer baseVersion,
      @Nullable String source,
      String told) {}

  @GetMapping("/api/v1/measures/{code}/comparison")
  @Operation(
      summary = "Compare a figure with another one, or say why that may not be done",
      description =
          "ALIKE: both by one definition. RECOMPUTED: the base was defined otherwise and is worked"
              + " out anew from records. REFUSED: for every reason listed.")
  Answer compare(
      Viewer viewer, @PathVariable String code, @ParameterObject Question asked, Locale locale) {
    LocalDate from = asked.from();
    LocalDate to = asked.to();
    if (from == null || to == null) {
      throw Faults.refusal(from == null ? "from" : "to", "value.missing");
    }
    DayRange period = Faults.period(from, to);
    Measures.Defined defined = defined(code, asked.version());
    Side base = base(asked, defined, period);
    Growth.Style style = asked.style() == null ? Growth.Style.TIMES : asked.style();
    return answer(
        comparisons.compare(viewer, new Side.OfRecords(defined, period), base), style, locale);
  }

  private Side base(Question asked, Measures.Defined defined, DayRange period) {
    if (asked.published() != null) {
      return new Side.OfDocument(asked.published());
    }
    LocalDate from = asked.baseFrom();
    LocalDate to = asked.baseTo();
    Measures.Defined by =
        asked.baseVersion() == null
            ? defined
            : defined(defined.measure().code(), asked.baseVersion());
    return new Side.OfRecords(
        by, from == null || to == null ? period.yearBefore() : Faults.period(from, to));
  }

  private Measures.Defined defined(String code, @Nullable Integer version) {
    return measures
        .find(new Measure.Ref(code, version), LocalDate.now(clock))
        .orElseThrow(Refusal::absent);
  }

  private Answer answer(Compared compared, Growth.Style style, Locale locale) {
    String told = words.told(compared, Spoken.Style.AUTO, style, locale);
    return switch (compared) {
      case Compared.Alike alike ->
          new Answer(
              State.ALIKE,
              List.of(),
              alike.now(),
              alike.base(),
              alike.by().version().number(),
              null,
              null,
              alike.printed() == null ? null : alike.printed().source(),
              told);
      case Compared.Recomputed anew ->
          new Answer(
              State.RECOMPUTED,
              List.of(),
              anew.now(),
              anew.base(),
              anew.by().version().number(),
              anew.asDefined(),
              anew.otherwise().version().number(),
              null,
              told);
      case Compared.Refused refused ->
          new Answer(
              State.REFUSED,
              refused.reasons().stream().sorted().toList(),
              null,
              null,
              null,
              null,
              null,
              null,
              told);
    };
  }
}
