package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
import vn.lantoa.results.Dimension;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.Measures.Defined;
import vn.lantoa.results.measures.PeopleNumbers;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Understands what the explorer is asked, or says of every field what is wrong with it.
@Component
class ExploreReader {
  private final CrossReader crosses;
  private final Measures measures;
  private final Taxonomies taxonomies;
  private final PeopleNumbers people;
  private final Clock clock;

  ExploreReader(
      CrossReader crosses,
      Measures measures,
      Taxonomies taxonomies,
      PeopleNumbers people,
      Clock clock) {
    this.crosses = crosses;
    this.measures = measures;
    this.taxonomies = taxonomies;
    this.people = people;
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
    ExploreScale scale = scale(ResultsInput.or(asked.own().scale(), "absolute"), errors);
    return switch (crosses.read(asked.withoutTarget(), asked.cross())) {
      case CrossReader.Reading.Refused(List<FieldError> wrong) -> {
        errors.addAll(wrong);
        yield new Reading.Refused(errors);
      }
      case CrossReader.Reading.Understood(CrossQuery query) -> {
        if (defined == null || scale == null) {
          yield new Reading.Refused(errors);
        }
        ExploreQuestion question =
            new ExploreQuestion(
                query.ofCuts(cuts(defined.version().formula())),
                defined,
                scale,
                asked.isAgainstTarget());
        check(question, errors);
        yield errors.isEmpty() ? new Reading.Understood(question) : new Reading.Refused(errors);
      }
    };
  }

  /// What does not go together.
  private static void check(ExploreQuestion question, List<FieldError> errors) {
    CrossQuery query = question.query();
    Dimension inner = InnerFigures.of(question.formula());
    if (inner != null && query.columns() != null) {
      errors.add(new FieldError("columns", "explore.measure.rows"));
    }
    if (inner == Dimension.UNIT && query.rows() == Dimension.UNIT) {
      errors.add(new FieldError("by", "explore.measure.units"));
    }
    if (inner == Dimension.UNIT && query.told() instanceof Told.InCommon) {
      errors.add(new FieldError("geography", "explore.measure.common"));
    }
    DayRange compared = query.compared();
    if (inner == Dimension.MONTH
        && compared != null
        && months(compared) != months(query.period())) {
      errors.add(new FieldError("compare", "explore.measure.months"));
    }
    if (question.isAgainstTarget()) {
      if (!(question.formula() instanceof Formula.Sum) || !question.scale().isAbsolute()) {
        errors.add(new FieldError("compare", "explore.target.sum"));
      }
      CrossQuery.Filter filter = query.filter();
      boolean isNarrowed =
          filter.forms().size() > 1
              || filter.policyAreas() != 0
              || filter.audiences() != 0
              || filter.campaign() != null
              || filter.topic() != null;
      if (isNarrowed) {
        errors.add(new FieldError("compare", "explore.target.narrowed"));
      }
    }
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

  /// Calendar months that the days touch.
  private static long months(DayRange days) {
    return ChronoUnit.MONTHS.between(YearMonth.from(days.from()), YearMonth.from(days.last()));
  }

  /// What the cube holds: sums, one sum over another, and what is worked out from sums.
  static boolean canTell(Formula formula) {
    return formula instanceof Formula.Sum
        || formula instanceof Formula.Ratio
        || InnerFigures.of(formula) != null;
  }

  private @Nullable ExploreScale scale(String typed, List<FieldError> errors) {
    return switch (typed) {
      case "absolute" -> new ExploreScale.Absolute();
      case "office" -> new ExploreScale.Office();
      default -> {
        Optional<PeopleNumbers.Series> series =
            people.series().stream()
                .filter(each -> typed.equals(ExploreScale.PEOPLE + each.code()))
                .findFirst();
        if (series.isEmpty()) {
          errors.add(new FieldError("scale", "value.wrong"));
        }
        yield series.map(ExploreScale.People::new).orElse(null);
      }
    };
  }

  private List<Cut> cuts(Formula formula) {
    return switch (formula) {
      case Formula.Ratio(Formula.Sum over, Formula.Sum under) ->
          List.of(cut(over.among()), cut(under.among()));
      case Formula.LastCount last -> List.of();
      default -> List.of(cut(InnerFigures.told(formula).among()));
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
