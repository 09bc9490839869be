package vn.lantoa.results.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.CrossQuery.Cut;
import vn.lantoa.results.CrossQuery.Filter;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;

/// Addresses of the records that cells are made of: filter, cut, row and column at once.
final class CellRecords {
  private static final String UNATTRIBUTED = Subject.Unattributed.KEY;

  private final CrossQuery query;
  private final Taxonomies taxonomies;
  private final Codes codes;

  /// Codes of what the filter asks for; empty for all.
  record Codes(String province, String campaign, String topic) {}

  CellRecords(CrossQuery query, Taxonomies taxonomies, Codes codes) {
    this.query = query;
    this.taxonomies = taxonomies;
    this.codes = codes;
  }

  /// Absent where nothing can be listed because nothing can lie there.
  ///
  /// @param row null for all
  /// @param column null for all
  Optional<String> of(Cut cut, @Nullable Subject row, @Nullable Subject column) {
    Wanted wanted = new Wanted(query, codes);
    wanted.narrow(cut, taxonomies);
    if (row != null) {
      wanted.narrow(row, query.rows());
    }
    Dimension dimension = query.columns();
    if (column != null && dimension != null) {
      wanted.narrow(column, dimension);
    }
    return wanted.address(taxonomies);
  }

  /// What is wanted so far.
  private static final class Wanted {
    private final CrossQuery query;
    private final LinkedHashMap<String, String> said = new LinkedHashMap<>();
    private final List<Integer> policyAreas = new ArrayList<>();
    private final List<Integer> audiences = new ArrayList<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> without = new LinkedHashSet<>();
    private @Nullable Set<Integer> forms;
    private LocalDate from;
    private LocalDate end;

    Wanted(CrossQuery query, Codes codes) {
      this.query = query;
      this.from = query.period().from();
      this.end = query.period().end();
      Filter filter = query.filter();
      filter.forms().stream()
          .map(Form::family)
          .reduce(CellRecords::both)
          .ifPresent(this::narrowForms);
      policyAreas.add(filter.policyAreas());
      audiences.add(filter.audiences());
      say("campaign", codes.campaign());
      if (!codes.topic().isEmpty()) {
        topics.add(codes.topic());
      }
      if (!codes.province().isEmpty()) {
        place(codes.province());
      }
      if (filter.approval() == Approval.APPROVED) {
        say("status", "APPROVED");
      }
    }

    private void say(String name, String value) {
      if (!value.isEmpty()) {
        said.put(name, value);
      }
    }

    void narrow(Cut cut, Taxonomies taxonomies) {
      policyAreas.add(cut.policyAreas());
      audiences.add(cut.audiences());
      cut.forms().stream()
          .map(id -> taxonomies.form(id).family())
          .reduce(CellRecords::both)
          .ifPresent(this::narrowForms);
    }

    void narrow(Subject subject, Dimension dimension) {
      switch (subject) {
        case Subject.Province province -> place(province.key());
        case Subject.Together together -> place(together.key());
        case Subject.Force force -> place(force.key());
        case Subject.Unattributed nowhere -> {
          if (dimension == Dimension.PROVINCE) {
            place(UNATTRIBUTED);
          } else {
            carriedOn(UNATTRIBUTED);
          }
        }
        case Subject.OfUnit unit -> carriedOn(unit.id().toString());
        case Subject.Then unit -> {
          say("unit", unit.id().toString());
          say("own", "true");
          days(unit.from(), unit.until());
        }
        case Subject.OfForm(Form form) -> narrowForms(form.family());
        case Subject.OfAudience(var audience) -> audiences.add(1 << audience.bit());
        case Subject.OfPolicyArea(var area) -> policyAreas.add(1 << area.bit());
        case Subject.OfTopic(var topic) -> topics.add(topic.code());
        case Subject.OfCampaign(var campaign) -> say("campaign", campaign.facts().code());
        case Subject.Month(var month) -> days(month.atDay(1), month.plusMonths(1).atDay(1));
        case Subject.Quarter(int year, int quarter) -> {
          LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
          days(first, first.plusMonths(3));
        }
        case Subject.OfYear(int year) ->
            days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        case Subject.Unnamed(Dimension named) -> without.add(nameOf(named));
      }
    }

    private static String nameOf(Dimension dimension) {
      return switch (dimension) {
        case AUDIENCE -> "audience";
        case POLICY_AREA -> "policyArea";
        case TOPIC -> "content";
        default -> "campaign";
      };
    }

    private void narrowForms(Set<Integer> family) {
      Set<Integer> narrowed = new HashSet<>(family);
      if (forms != null) {
        narrowed.retainAll(forms);
      }
      forms = narrowed;
    }

    private void days(LocalDate first, @Nullable LocalDate until) {
      from = first.isAfter(from) ? first : from;
      end = until != null && until.isBefore(end) ? until : end;
    }

    private void carriedOn(String unit) {
      say("unit", unit);
      say("unitsOn", query.namesOn().toString());
    }

    private void place(String province) {
      say("province", province);
      if (query.told() instanceof Told.InCommon) {
        say(
            "common",
            query.periods().stream()
                .map(period -> period.from() + ".." + period.last())
                .collect(Collectors.joining(",")));
      } else {
        say("geographyOn", query.namesOn().toString());
      }
    }

    Optional<String> address(Taxonomies taxonomies) {
      Set<Integer> ids = forms;
      if (!from.isBefore(end) || (ids != null && ids.isEmpty())) {
        return Optional.empty();
      }
      say("from", from.toString());
      say("to", end.minusDays(1).toString());
      if (ids != null) {
        say(
            "form",
            ids.stream()
                .sorted()
                .map(id -> taxonomies.form(id).code())
                .collect(Collectors.joining(",")));
      }
      say("policyArea", masks(policyAreas, mask -> taxonomies.policyAreasIn(mask)));
      say("audience", masks(audiences, mask -> taxonomies.audiencesIn(mask)));
      say("content", String.join(";", topics));
      say("without", String.join(",", without));
      UnitId unit = query.filter().unit();
      if (unit != null) {
        say("within", unit.toString());
        say("withinOn", query.period().last().toString());
      }
      return Optional.of(new Address("/activities", said).href());
    }

    private static String masks(List<Integer> masks, IntFunction<Set<String>> codes) {
      return masks.stream()
          .filter(mask -> mask != 0)
          .distinct()
          .map(mask -> String.join(",", codes.apply(mask)))
          .collect(Collectors.joining(";"));
    }
  }

  private static Set<Integer> both(Set<Integer> one, Set<Integer> other) {
    Set<Integer> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
