package vn.lantoa.results.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A formula as it is written in JSON, by the API and in the store; what its type does not use is
/// null.
///
/// @param type a [Formula.Aggregation]
/// @param field of sums: a [Field] in any case
/// @param forms of sums and things; null or empty for all
/// @param count of `DISTINCT`: a [Formula.Thing]
/// @param series of `LAST`: a kind of participants
/// @param of of `MAX`: the sum of each month
/// @param over of `RATIO`
/// @param under of `RATIO`
public record FormulaBody(
    @Nullable String type,
    @Nullable String field,
    @Nullable List<String> forms,
    @Nullable List<String> audiences,
    @Nullable List<String> policyAreas,
    @Nullable String count,
    @Nullable String series,
    @Nullable FormulaBody of,
    @Nullable FormulaBody over,
    @Nullable FormulaBody under) {

  /// What came of reading.
  public sealed interface Reading {
    record Read(Formula formula) implements Reading {}

    /// Parts that are missing or cannot be read.
    record Unreadable(List<Fault> faults) implements Reading {
      public Unreadable {
        faults = List.copyOf(faults);
      }
    }
  }

  /// @param field where it stands, from the outside in: `formula.over.field`
  /// @param code stable; its text is the message `error.<code>`
  /// @param about what was written there; empty for nothing
  public record Fault(String field, String code, String about) {}

  /// How a formula is written.
  public static FormulaBody of(Formula formula) {
    String type = formula.aggregation().name();
    return switch (formula) {
      case Formula.Sum sum -> sum(sum);
      case Formula.HighestMonth(Formula.Sum sum) -> nested(type, sum(sum), null, null);
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) ->
          nested(type, null, sum(over), sum(under));
      case Formula.LastCount(String kind) ->
          new FormulaBody(type, null, null, null, null, null, kind, null, null, null);
      case Formula.Distinct(Formula.Thing thing, Formula.Among among) ->
          new FormulaBody(
              type,
              null,
              among.forms(),
              among.audiences(),
              among.policyAreas(),
              thing.name(),
              null,
              null,
              null,
              null);
    };
  }

  private static FormulaBody sum(Formula.Sum sum) {
    Formula.Among among = sum.among();
    return new FormulaBody(
        Formula.Aggregation.SUM.name(),
        sum.field().code(),
        among.forms(),
        among.audiences(),
        among.policyAreas(),
        null,
        null,
        null,
        null,
        null);
  }

  private static FormulaBody nested(
      String type,
      @Nullable FormulaBody of,
      @Nullable FormulaBody over,
      @Nullable FormulaBody under) {
    return new FormulaBody(type, null, null, null, null, null, null, of, over, under);
  }

  /// The formula, or everything that is wrong with it. Whether forms, audiences, policy areas and
  /// kinds of participants exist is asked by [Measures].
  public Reading read() {
    List<Fault> faults = new ArrayList<>();
    Formula formula = new Attempt(faults).formula(this, "formula");
    return formula != null && faults.isEmpty()
        ? new Reading.Read(formula)
        : new Reading.Unreadable(faults);
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
  }

  /// Reads one formula and keeps what is wrong with it.
  private record Attempt(List<Fault> faults) {
    @Nullable Formula formula(FormulaBody body, String place) {
      return switch (word(body.type())) {
        case "SUM" -> sum(body, place);
        case "MAX" -> {
          Formula.Sum of = part(body.of(), place + ".of");
          yield of == null ? null : new Formula.HighestMonth(of);
        }
        case "DISTINCT" -> distinct(body, place);
        case "LAST" -> {
          String kind = word(body.series());
          yield kind.isEmpty()
              ? fault(place + ".series", "measure.series", "")
              : new Formula.LastCount(kind);
        }
        case "RATIO" -> {
          Formula.Sum over = part(body.over(), place + ".over");
          Formula.Sum under = part(body.under(), place + ".under");
          yield over == null || under == null ? null : new Formula.Ratio(over, under);
        }
        default -> fault(place + ".type", "measure.type", body.type());
      };
    }

    private Formula.@Nullable Sum part(@Nullable FormulaBody body, String place) {
      return body == null ? fault(place, "measure.part", "") : sum(body, place);
    }

    private Formula.@Nullable Sum sum(FormulaBody body, String place) {
      Field field = Field.find(word(body.field())).orElse(null);
      return field == null
          ? fault(place + ".field", "measure.field", body.field())
          : new Formula.Sum(field, among(body));
    }

    private @Nullable Formula distinct(FormulaBody body, String place) {
      return switch (word(body.count())) {
        case "COMMUNES" -> new Formula.Distinct(Formula.Thing.COMMUNES, among(body));
        case "UNITS" -> new Formula.Distinct(Formula.Thing.UNITS, among(body));
        default -> fault(place + ".count", "measure.count", body.count());
      };
    }

    private static Formula.Among among(FormulaBody body) {
      return new Formula.Among(
          codes(body.forms()), codes(body.audiences()), codes(body.policyAreas()));
    }

    private static List<String> codes(@Nullable List<String> typed) {
      return typed == null
          ? List.of()
          : typed.stream().map(FormulaBody::word).filter(c -> !c.isEmpty()).distinct().toList();
    }

    private <T> @Nullable T fault(String place, String code, @Nullable String about) {
      faults.add(new Fault(place, code, about == null ? "" : about.strip()));
      return null;
    }
  }
}
