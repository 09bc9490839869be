package vn.lantoa.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Slice;

/// What a number of a standing is made of. The amounts of the records that count add up to the
/// number: of a weekly floor to what was done in its weeks, of a coverage to its communes.
public interface Explanations {
  /// Records a page.
  int PAGE = 50;

  /// Absent when the target or the unit is not for the viewer, or the target is not for the unit.
  Optional<Explanation> of(Viewer viewer, Question question);

  /// The clause that says it; absent where none does, or its directive is not for the viewer.
  Optional<Basis> basisFor(Viewer viewer, Target target);

  /// @param week Monday of a week of a weekly floor; null for all
  /// @param why null for those that count
  /// @param page from 1
  record Question(
      TargetId target,
      UnitId unit,
      Standings.When when,
      Side side,
      @Nullable LocalDate week,
      @Nullable Why why,
      int page) {}

  enum Side {
    VALUE,
    /// What the value of a ratio is divided by.
    DIVISOR
  }

  /// What became of a record of the measure's forms.
  enum Why {
    COUNTED,
    /// Counts, but not for the part about a policy area.
    OTHER_AREA,
    /// A commune counts once.
    DOUBLE,
    NO_COMMUNE,
    NO_PARTNER,
    /// It does not say the amount that is summed.
    NO_AMOUNT,
    NOT_APPROVED,
    WITHDRAWN,
    /// Within 31 days before or after those that count.
    OUTSIDE;

    public boolean counts() {
      return this == COUNTED || this == OTHER_AREA;
    }
  }

  /// @param days whose records count; null where the rule looks at none, or has not begun
  /// @param tallies by what became of them, without those that there are none of
  /// @param otherForms records of the unit in these days of which the rule says nothing
  /// @param records one page
  /// @param partners with any work, the most first; of a rule per partner
  /// @param numbers what is not counted from records
  /// @param surveys the newest first
  record Explanation(
      Target target,
      Standing standing,
      @Nullable DayRange days,
      List<Tally> tallies,
      long otherForms,
      Slice<Counted> records,
      List<OfPartner> partners,
      List<Number> numbers,
      List<Targets.Survey> surveys) {
    public Explanation {
      tallies = List.copyOf(tallies);
      partners = List.copyOf(partners);
      numbers = List.copyOf(numbers);
      surveys = List.copyOf(surveys);
    }

    /// What the records that count add up to.
    public BigDecimal sum() {
      return tallies.stream()
          .filter(tally -> tally.why().counts())
          .map(Tally::amount)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /// @param part of the amount, about the policy area of the rule
  record Tally(Why why, long records, BigDecimal amount, BigDecimal part) {}

  /// A record and what became of it.
  ///
  /// @param form id
  /// @param unit name then
  /// @param place commune or station; empty where it does not say
  record Counted(
      java.util.UUID id,
      LocalDate day,
      int form,
      String unit,
      String title,
      String place,
      BigDecimal amount,
      BigDecimal part,
      Why why) {}

  record OfPartner(String name, BigDecimal amount) {}

  /// A number of a series and what it is made of.
  ///
  /// @param value null where it is not known
  /// @param pieces add up to it; empty for a register
  record Number(
      String series,
      LocalDate on,
      @Nullable BigDecimal value,
      Denominators.@Nullable Origin origin,
      List<Piece> pieces) {
    public Number {
      pieces = List.copyOf(pieces);
    }
  }

  /// @param from day since which it holds; null where it was itself made of others
  record Piece(String unit, BigDecimal value, @Nullable LocalDate from, String source) {}

  record Basis(DirectiveId directive, ClauseId clause, String notation, String ref) {}
}
