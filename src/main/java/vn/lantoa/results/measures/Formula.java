package vn.lantoa.results.measures;

import java.util.List;

/// What a definition counts. Parts are added up by the records of a period, so a figure of a unit
/// and the figures of those below it agree; only what is no sum (distinct, ratio, highest month,
/// last count) is worked out anew for each total.
public sealed interface Formula {
  /// How figures of parts come together.
  enum Aggregation {
    SUM,
    /// The last count of a period; of stocks.
    LAST,
    /// The highest month of a period.
    MAX,
    /// Each thing once.
    DISTINCT,
    /// One sum over another.
    RATIO
  }

  Aggregation aggregation();

  /// A field added up over records.
  record Sum(Field field, Among among) implements Formula {
    @Override
    public Aggregation aggregation() {
      return Aggregation.SUM;
    }
  }

  /// The highest sum of a calendar month; of a broken month only its days in the period count.
  record HighestMonth(Sum of) implements Formula {
    @Override
    public Aggregation aggregation() {
      return Aggregation.MAX;
    }
  }

  /// How many of something have at least one record.
  record Distinct(Thing thing, Among among) implements Formula {
    @Override
    public Aggregation aggregation() {
      return Aggregation.DISTINCT;
    }
  }

  /// Participants of a kind at the end of the last month of the period that has ended.
  ///
  /// @param kind code of a kind of participants
  record LastCount(String kind) implements Formula {
    @Override
    public Aggregation aggregation() {
      return Aggregation.LAST;
    }
  }

  /// One sum over another; nothing where the second is zero.
  record Ratio(Sum over, Sum under) implements Formula {
    @Override
    public Aggregation aggregation() {
      return Aggregation.RATIO;
    }
  }

  /// What is counted once each.
  enum Thing {
    /// Communes that records are placed in.
    COMMUNES,
    /// Units that led the work.
    UNITS
  }

  /// Which records count: those that meet all three.
  ///
  /// @param forms codes, each with its sub-forms; empty for all
  /// @param audiences codes, records that name one of them; empty for all
  /// @param policyAreas likewise
  record Among(List<String> forms, List<String> audiences, List<String> policyAreas) {
    /// Every record.
    public static final Among ALL = new Among(List.of(), List.of(), List.of());

    public Among {
      forms = List.copyOf(forms);
      audiences = List.copyOf(audiences);
      policyAreas = List.copyOf(policyAreas);
    }
  }
}
