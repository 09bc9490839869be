package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.Explanations;
import vn.lantoa.targets.Explanations.Why;

/// What one number is made of.
///
/// @param noun what the records are summed in
/// @param say the number and what it is made of, in one sentence
/// @param made which part of the explanation is listed
/// @param sides of a ratio; empty for other rules
public record ExplanationPage(
    Explanations.Explanation explanation,
    DayView days,
    StandingRow row,
    Words words,
    Made made,
    List<DayView.Chip> sides,
    List<Number> numbers)
    implements Page {
  public ExplanationPage {
    sides = List.copyOf(sides);
    numbers = List.copyOf(numbers);
  }

  /// @param noun what the value of the unit is counted in
  /// @param summed what records are summed in
  /// @param hasPart whether the rule has a part about a policy area
  public record Words(
      String title, String sentence, String noun, String summed, String say, boolean hasPart) {}

  /// @param why null for those that count
  /// @param tallies by what became of records
  /// @param week the week that is explained; empty for all
  /// @param whole address of all weeks
  public record Made(
      @Nullable Why why,
      List<TallyLine> tallies,
      List<RecordLine> records,
      String week,
      String whole) {
    public Made {
      tallies = List.copyOf(tallies);
      records = List.copyOf(records);
    }
  }

  public record TallyLine(
      Why why, long records, BigDecimal amount, String href, boolean isCurrent) {}

  public record RecordLine(Explanations.Counted record, String form, String amount, String part) {}

  /// @param value empty where it is not known
  public record Number(
      String name, String noun, String value, Explanations.Number number, List<String> pieces) {
    public Number {
      pieces = List.copyOf(pieces);
    }
  }

  public Slice<Explanations.Counted> slice() {
    return explanation.records();
  }

  public String at(int page) {
    return days.address().with("page", String.valueOf(page)).href() + "#records";
  }
}
