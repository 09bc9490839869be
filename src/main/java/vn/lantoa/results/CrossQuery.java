package vn.lantoa.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;
import vn.lantoa.policy.Form;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;

/// What is asked of the figures by two dimensions.
///
/// @param period counting days, at most [ResultsQuery#MOST_YEARS] years
/// @param columns another dimension than the rows; null for rows alone
/// @param told provinces and units that the figures are told in, whatever the period
/// @param compared any other period, of any length; null for none
/// @param cuts sums asked for, at most [#MOST_CUTS]; none asks for all records
/// @param filter which records count at all
public record CrossQuery(
    DayRange period,
    Dimension rows,
    @Nullable Dimension columns,
    Told told,
    @Nullable DayRange compared,
    List<Cut> cuts,
    Filter filter) {
  /// Most sums in one reading.
  public static final int MOST_CUTS = 24;

  public CrossQuery {
    cuts = cuts.isEmpty() ? List.of(Cut.ALL) : List.copyOf(cuts);
    if (rows == columns || cuts.size() > MOST_CUTS) {
      throw new IllegalArgumentException("Rows and columns differ, and cuts are few: " + rows);
    }
    if (ResultsQuery.isTooLong(period) || (compared != null && ResultsQuery.isTooLong(compared))) {
      throw new IllegalArgumentException("A period of results ends within 12 years: " + period);
    }
  }

  /// A sum beside others of the same reading.
  ///
  /// @param forms ids, each with its sub-forms; empty for all
  /// @param policyAreas mask, records that name one of them; 0 for all
  /// @param audiences mask, records that name one of them; 0 for all
  public record Cut(Set<Integer> forms, int policyAreas, int audiences) {
    /// Every record that the filter lets through.
    public static final Cut ALL = new Cut(Set.of(), 0, 0);

    public Cut {
      forms = Set.copyOf(forms);
    }
  }

  /// Which records count.
  ///
  /// @param forms these with their sub-forms; empty for all
  /// @param policyAreas mask, records that name one of them; 0 for all
  /// @param audiences mask, records that name one of them; 0 for all
  /// @param province records placed in this province as figures are told; null for all
  /// @param unit this unit with all below it and what they carry on, on the last day of the period
  ///   or today when that is still to come; null for all
  /// @param campaign null for all
  /// @param topic records that name it; null for all
  public record Filter(
      List<Form> forms,
      Approval approval,
      int policyAreas,
      int audiences,
      @Nullable AreaId province,
      @Nullable UnitId unit,
      @Nullable CampaignId campaign,
      @Nullable ContentTopicId topic) {
    /// Every record.
    public static final Filter NONE =
        new Filter(List.of(), Approval.ALL, 0, 0, null, null, null, null);

    public Filter {
      forms = List.copyOf(forms);
    }
  }

  /// The same with other sums.
  public CrossQuery ofCuts(List<Cut> others) {
    return new CrossQuery(period, rows, columns, told, compared, others, filter);
  }

  /// The period, and the compared one where there is one.
  public List<DayRange> periods() {
    return compared == null ? List.of(period) : List.of(period, compared);
  }

  /// Whether one of the dimensions is this one.
  public boolean isBy(Dimension dimension) {
    return rows == dimension || columns == dimension;
  }

  /// The day whose names provinces and units bear: of the last day of all periods in common ones.
  public LocalDate namesOn() {
    return switch (told) {
      case Told.On(LocalDate day) -> day;
      case Told.AsRecorded(LocalDate day) -> day;
      case Told.InCommon() -> {
        LocalDate last = period.last();
        yield compared != null && compared.last().isAfter(last) ? compared.last() : last;
      }
    };
  }
}
