package vn.lantoa.results.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopic;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Understands what is asked about figures by two dimensions, or says of every field what is wrong
/// with it.
@Component
class CrossReader {
  static final String PERIOD_BEFORE = "period-before";

  /// Dimensions as programs write them.
  static final Map<String, Dimension> NAMES =
      Map.ofEntries(
          Map.entry("province", Dimension.PROVINCE),
          Map.entry("unit", Dimension.UNIT),
          Map.entry("form", Dimension.FORM),
          Map.entry("every-form", Dimension.EVERY_FORM),
          Map.entry("audience", Dimension.AUDIENCE),
          Map.entry("policy-area", Dimension.POLICY_AREA),
          Map.entry("topic", Dimension.TOPIC),
          Map.entry("month", Dimension.MONTH),
          Map.entry("quarter", Dimension.QUARTER),
          Map.entry("year", Dimension.YEAR),
          Map.entry("campaign", Dimension.CAMPAIGN));

  private final QueryReader queries;
  private final Organisation organisation;
  private final Campaigns campaigns;
  private final ContentTopics topics;

  CrossReader(
      QueryReader queries, Organisation organisation, Campaigns campaigns, ContentTopics topics) {
    this.queries = queries;
    this.organisation = organisation;
    this.campaigns = campaigns;
    this.topics = topics;
  }

  sealed interface Reading {
    record Understood(CrossQuery query) implements Reading {}

    record Refused(List<FieldError> errors) implements Reading {
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  Reading read(ResultsInput input, CrossInput cross) {
    return new Attempt(input, cross).read();
  }

  /// One reading: gathers errors on the way.
  private final class Attempt {
    private final ResultsInput input;
    private final CrossInput cross;
    private final List<FieldError> errors = new ArrayList<>();

    Attempt(ResultsInput input, CrossInput cross) {
      this.input = input.plain();
      this.cross = cross;
    }

    Reading read() {
      Dimension rows = dimension("by", ResultsInput.or(input.by(), "province"));
      String other = CrossInput.text(cross.columns());
      Dimension columns = other.isEmpty() ? null : dimension("columns", other);
      if (rows == columns) {
        errors.add(new FieldError("columns", "results.columns.same"));
      }
      boolean isOfUnits = rows == Dimension.UNIT || columns == Dimension.UNIT;
      // A province in common depends on the compared period, which the table does not know.
      String province = input.isCommon() ? null : input.province();
      QueryReader.Reading table =
          queries.read(input.asTable(isOfUnits ? "unit" : "province", "none", province));
      return switch (table) {
        case QueryReader.Reading.Refused(List<FieldError> wrong) -> {
          errors.addAll(wrong);
          yield new Reading.Refused(errors);
        }
        case QueryReader.Reading.Understood(ResultsQuery query) -> read(query, rows, columns);
      };
    }

    private Reading read(ResultsQuery table, Dimension rows, @Nullable Dimension columns) {
      DayRange compared = compared(table.period());
      List<DayRange> periods =
          compared == null ? List.of(table.period()) : List.of(table.period(), compared);
      ResultsQuery.Filter filter = table.filter();
      CrossQuery.Filter narrowed =
          new CrossQuery.Filter(
              filter.forms(),
              filter.approval(),
              filter.policyAreas(),
              filter.audiences(),
              input.isCommon() ? provinceInCommon(periods) : filter.province(),
              unit(table),
              campaign(),
              topic());
      return errors.isEmpty()
          ? new Reading.Understood(
              new CrossQuery(
                  table.period(), rows, columns, table.told(), compared, List.of(), narrowed))
          : new Reading.Refused(errors);
    }

    private Dimension dimension(String field, String name) {
      Dimension known = NAMES.get(name);
      if (known == null) {
        errors.add(new FieldError(field, "value.wrong"));
        return Dimension.PROVINCE;
      }
      return known == Dimension.FORM && ResultsInput.or(input.depth(), "national").equals("all")
          ? Dimension.EVERY_FORM
          : known;
    }

    private @Nullable DayRange compared(DayRange period) {
      String from = CrossInput.text(cross.compareFrom());
      String to = CrossInput.text(cross.compareTo());
      if (!from.isEmpty() || !to.isEmpty()) {
        return days(from, to);
      }
      return switch (ResultsInput.or(input.compare(), "none")) {
        case "none" -> null;
        case "same-period-last-year" -> period.yearBefore();
        case PERIOD_BEFORE -> before(period);
        default -> {
          errors.add(new FieldError("compare", "value.wrong"));
          yield null;
        }
      };
    }

    private @Nullable DayRange days(String from, String to) {
      LocalDate first = day("compareFrom", from);
      LocalDate last = day("compareTo", to);
      if (first == null || last == null) {
        return null;
      }
      if (last.isBefore(first)) {
        errors.add(new FieldError("compareTo", "results.period.reversed"));
        return null;
      }
      DayRange days = DayRange.inclusive(first, last);
      if (ResultsQuery.isTooLong(days)) {
        errors.add(new FieldError("compareTo", "results.period.long", ResultsQuery.MOST_YEARS));
        return null;
      }
      return days;
    }

    private @Nullable LocalDate day(String field, String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() >= 1900 && day.getYear() <= 2200) {
          return day;
        }
      } catch (DateTimeParseException notADay) {
        // Said below.
      }
      errors.add(new FieldError(field, text.isEmpty() ? "value.missing" : "results.day.wrong"));
      return null;
    }

    private @Nullable AreaId provinceInCommon(List<DayRange> periods) {
      String code = CrossInput.text(input.province());
      if (code.isEmpty()) {
        return null;
      }
      Optional<Area> area = queries.inCommon(code, periods);
      if (area.isEmpty()) {
        errors.add(new FieldError("province", "results.province.unknown", code));
      }
      return area.map(Area::id).orElse(null);
    }

    private @Nullable UnitId unit(ResultsQuery table) {
      return found(
          "unit",
          cross.unit(),
          text ->
              uuid(text)
                  .map(UnitId::new)
                  .filter(id -> !organisation.lifeOf(id).isEmpty())
                  .or(() -> organisation.findUnitByCode(text, table.namesOn()).map(Unit::id)));
    }

    private @Nullable CampaignId campaign() {
      return found(
          "campaign", cross.campaign(), code -> campaigns.findByCode(code).map(Campaign::id));
    }

    private @Nullable ContentTopicId topic() {
      return found("topic", cross.topic(), code -> topics.findByCode(code).map(ContentTopic::id));
    }

    private interface Finding<T> {
      Optional<T> find(String text);
    }

    private <T> @Nullable T found(String field, @Nullable String typed, Finding<T> finding) {
      String text = CrossInput.text(typed);
      if (text.isEmpty()) {
        return null;
      }
      Optional<T> found = finding.find(text);
      if (found.isEmpty()) {
        errors.add(new FieldError(field, "results.name.unknown", text));
      }
      return found.orElse(null);
    }
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notId) {
      return Optional.empty();
    }
  }

  /// As many months when it is whole ones, else as many days.
  private static DayRange before(DayRange period) {
    boolean isOfMonths = period.from().getDayOfMonth() == 1 && period.end().getDayOfMonth() == 1;
    LocalDate from =
        isOfMonths
            ? period.from().minus(period.from().until(period.end()))
            : period.from().minusDays(period.days());
    return new DayRange(from, period.from());
  }
}
