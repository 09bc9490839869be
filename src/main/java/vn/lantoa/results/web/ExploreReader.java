package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.CrossQuery.Cut;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.Measures.Defined;
import vn.lantoa.results.web.ExploreQuestion.Scale;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Understands what the explorer is asked, or says of every field what is wrong with it.
@Component
class ExploreReader {
  private final CrossReader crosses;
  private final Measures measures;
  private final Taxonomies taxonomies;
  private final Clock clock;

  ExploreReader(CrossReader crosses, Measures measures, Taxonomies taxonomies, Clock clock) {
    this.crosses = crosses;
    this.measures = measures;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  sealed interface Reading {
    record Understood(ExploreQuestion question) implements Reading {}

    record Refused(List<FieldError> errors) implements Reading {
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  Reading read(ExploreAsked asked) {
    List<FieldError> errors = new ArrayList<>();
    Defined defined = measure(asked.measure(), errors);
    Scale scale = scale(ResultsInput.or(asked.own().scale(), "absolute"), errors);
    return switch (crosses.read(asked.input(), asked.cross())) {
      case CrossReader.Reading.Refused(List<FieldError> wrong) -> {
        errors.addAll(wrong);
        yield new Reading.Refused(errors);
      }
      case CrossReader.Reading.Understood(CrossQuery query) ->
          defined == null || scale == null || !errors.isEmpty()
              ? new Reading.Refused(errors)
              : new Reading.Understood(
                  new ExploreQuestion(
                      query.ofCuts(cuts(defined.version().formula())), defined, scale));
    };
  }

  private @Nullable Defined measure(String typed, List<FieldError> errors) {
    Optional<Defined> defined =
        Measure.Ref.parse(typed).flatMap(ref -> measures.find(ref, LocalDate.now(clock)));
    if (defined.isEmpty()) {
      errors.add(new FieldError("measure", "explore.measure.unknown", typed));
    } else if (!canTell(defined.get().version().formula())) {
      errors.add(new FieldError("measure", "explore.measure.kind", typed));
    }
    return defined.orElse(null);
  }

  /// Sums, and one sum over another: what the cube holds.
  static boolean canTell(Formula formula) {
    return formula instanceof Formula.Sum || formula instanceof Formula.Ratio;
  }

  private static @Nullable Scale scale(String typed, List<FieldError> errors) {
    return switch (typed) {
      case "absolute" -> Scale.ABSOLUTE;
      case "office" -> Scale.OFFICE;
      default -> {
        errors.add(new FieldError("scale", "value.wrong"));
        yield null;
      }
    };
  }

  private List<Cut> cuts(Formula formula) {
    return switch (formula) {
      case Formula.Sum sum -> List.of(cut(sum.among()));
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) ->
          List.of(cut(over.among()), cut(under.among()));
      default -> List.of();
    };
  }

  /// What a definition names exists: the dictionary asked when it was written.
  private Cut cut(Formula.Among among) {
    Set<Integer> forms =
        among.forms().stream()
            .flatMap(code -> taxonomies.findForm(code).stream())
            .map(Form::id)
            .collect(Collectors.toSet());
    return new Cut(
        forms,
        taxonomies.policyAreaMask(among.policyAreas()).orElse(0),
        taxonomies.audienceMask(among.audiences()).orElse(0));
  }
}
