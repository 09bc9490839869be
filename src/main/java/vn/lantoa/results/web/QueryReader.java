package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Comparison;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Understands a [ResultsInput], or says of every field what is wrong with it.
@Component
class QueryReader {
  private final Taxonomies taxonomies;
  private final Geography geography;
  private final Partitions partitions;
  private final Clock clock;

  QueryReader(Taxonomies taxonomies, Geography geography, Partitions partitions, Clock clock) {
    this.taxonomies = taxonomies;
    this.geography = geography;
    this.partitions = partitions;
    this.clock = clock;
  }

  sealed interface Reading {
    record Understood(ResultsQuery query) implements Reading {}

    record Refused(List<FieldError> errors) implements Reading {
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  Reading read(ResultsInput input) {
    return new Attempt(input.plain()).read();
  }

  /// One reading: gathers errors on the way.
  private final class Attempt {
    private final ResultsInput input;
    private final List<FieldError> errors = new ArrayList<>();

    Attempt(ResultsInput input) {
      this.input = input;
    }

    Reading read() {
      DayRange period = period();
      Breakdown by = breakdown();
      Told told = told(by);
      Comparison comparison =
          switch (ResultsInput.or(input.compare(), "none")) {
            case "none" -> Comparison.NONE;
            case "same-period-last-year" -> Comparison.SAME_PERIOD_LAST_YEAR;
            default -> wrong("compare", Comparison.NONE);
          };
      List<Form> forms = forms();
      Approval approval = approval();
      int policyAreas = mask("policyArea", input.policyArea(), taxonomies::policyAreaMask);
      int audiences = mask("audience", input.audience(), taxonomies::audienceMask);
      if (period == null) {
        return new Reading.Refused(errors);
      }
      ResultsQuery anywhere =
          new ResultsQuery(period, by, told, comparison, ResultsQuery.Filter.NONE);
      ResultsQuery.Filter filter =
          new ResultsQuery.Filter(forms, approval, policyAreas, audiences, province(anywhere));
      return errors.isEmpty()
          ? new Reading.Understood(new ResultsQuery(period, by, told, comparison, filter))
          : new Reading.Refused(errors);
    }

    private @Nullable DayRange period() {
      LocalDate from = day("from", input.from(), null);
      LocalDate to = day("to", input.to(), null);
      if (from == null || to == null) {
        return null;
      }
      if (to.isBefore(from)) {
        errors.add(new FieldError("to", "results.period.reversed"));
        return null;
      }
      DayRange period = DayRange.inclusive(from, to);
      if (ResultsQuery.isTooLong(period)) {
        errors.add(new FieldError("to", "results.period.long", ResultsQuery.MOST_YEARS));
        return null;
      }
      return period;
    }

    private @Nullable LocalDate day(
        String field, @Nullable String text, @Nullable LocalDate otherwise) {
      if (text == null || text.isBlank()) {
        if (otherwise == null) {
          errors.add(new FieldError(field, "value.missing"));
        }
        return otherwise;
      }
      try {
        LocalDate day = LocalDate.parse(text.strip());
        if (day.getYear() >= 1900 && day.getYear() <= 2200) {
          return day;
        }
      } catch (DateTimeParseException notADay) {
        // Said below.
      }
      errors.add(new FieldError(field, "results.day.wrong"));
      return otherwise;
    }

    /// Units are told as they were recorded unless a day is asked for.
    private Told told(Breakdown by) {
      if (input.isCommon()) {
        return new Told.InCommon();
      }
      LocalDate today = LocalDate.now(clock);
      LocalDate day = day("geographyOn", input.geographyOn(), today);
      if (day == null || geography.provincesOn(day).isEmpty()) {
        errors.add(new FieldError("geographyOn", "results.geography.unknown"));
        return new Told.On(today);
      }
      boolean asked =
          !ResultsInput.or(input.geographyOn(), "").isEmpty() || input.geography() != null;
      return by == Breakdown.UNIT && !asked ? new Told.AsRecorded(day) : new Told.On(day);
    }

    private Breakdown breakdown() {
      boolean every = everyForm();
      return switch (ResultsInput.or(input.by(), "province")) {
        case "province" -> Breakdown.PROVINCE;
        case "form" -> every ? Breakdown.EVERY_FORM : Breakdown.FORM;
        case "month" -> Breakdown.MONTH;
        case "unit" -> Breakdown.UNIT;
        default -> wrong("by", Breakdown.PROVINCE);
      };
    }

    private boolean everyForm() {
      return switch (ResultsInput.or(input.depth(), "national")) {
        case "national" -> false;
        case "all" -> true;
        default -> wrong("depth", false);
      };
    }

    private Approval approval() {
      return switch (ResultsInput.or(input.status(), "all")) {
        case "all" -> Approval.ALL;
        case "approved" -> Approval.APPROVED;
        default -> wrong("status", Approval.ALL);
      };
    }

    private List<Form> forms() {
      List<Form> forms = new ArrayList<>();
      for (String code : codes(input.form())) {
        taxonomies
            .findForm(code)
            .ifPresentOrElse(
                forms::add, () -> errors.add(new FieldError("form", "results.form.unknown", code)));
      }
      return forms;
    }

    private int mask(
        String field, @Nullable String text, Function<List<String>, Optional<Integer>> maskOf) {
      return maskOf.apply(codes(text)).orElseGet(() -> wrong(field, 0));
    }

    private @Nullable AreaId province(ResultsQuery query) {
      String code = ResultsInput.or(input.province(), "");
      if (code.isEmpty()) {
        return null;
      }
      Optional<Area> area =
          query.told() instanceof Told.InCommon
              ? inCommon(code, query.periods())
              : geography.findAreaByCode(AreaKind.PROVINCE, code, query.namesOn());
      if (area.isEmpty()) {
        errors.add(new FieldError("province", "results.province.unknown", code));
      } else if (!meant(code, query).map(Area::id).equals(area.map(Area::id))) {
        errors.add(new FieldError("province", "results.province.other", code, area.get().name()));
      }
      return area.map(Area::id).orElse(null);
    }

    /// The province that bore the code where the form offered it: 15 was Yên Bái and is Lào Cai.
    private Optional<Area> meant(String code, ResultsQuery query) {
      String common = "common";
      String now = query.told() instanceof Told.InCommon ? common : query.namesOn().toString();
      String offered = ResultsInput.or(input.codesOn(), now);
      LocalDate day = offered.equals(common) ? null : day("province", offered, query.namesOn());
      return day == null
          ? inCommon(code, query.periods())
          : geography.findAreaByCode(AreaKind.PROVINCE, code, day);
    }

    private <T> T wrong(String field, T otherwise) {
      errors.add(new FieldError(field, "value.wrong"));
      return otherwise;
    }
  }

  /// By the key of a row, or the code of one of its provinces.
  Optional<Area> inCommon(String code, List<DayRange> periods) {
    return partitions.common(periods).provinces().stream()
        .filter(
            part ->
                part.key().equals(code)
                    || part.provinces().stream().anyMatch(area -> area.code().equals(code)))
        .map(part -> part.provinces().getFirst())
        .findFirst();
  }

  private static List<String> codes(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(c -> !c.isEmpty()).toList();
  }
}
