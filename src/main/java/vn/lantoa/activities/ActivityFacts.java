package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.PartnerId;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.ContentTopicId;

/// What a record says.
///
/// @param unit lead unit: sums follow it
/// @param form code of the form
/// @param subject what it was about and for whom
/// @param days first and last day, both inside; it counts wholly on the last
/// @param place where it happened
/// @param amount how much
/// @param title what it was, 3 to 300 characters
/// @param note empty when there is none
/// @param assignment assignment of a directive that it answers; null for none
/// @param partners whom it was done with; told, not counted
/// @param particulars what more is known
public record ActivityFacts(
    UnitId unit,
    String form,
    Subject subject,
    Days days,
    Place place,
    Amount amount,
    String title,
    String note,
    @Nullable UUID assignment,
    Set<PartnerId> partners,
    Particulars particulars) {
  public ActivityFacts {
    partners = Set.copyOf(partners);
  }

  /// Work of which no more is said.
  public ActivityFacts(
      UnitId unit,
      String form,
      Subject subject,
      Days days,
      Place place,
      Amount amount,
      String title,
      String note,
      @Nullable UUID assignment,
      Set<PartnerId> partners) {
    this(
        unit,
        form,
        subject,
        days,
        place,
        amount,
        title,
        note,
        assignment,
        partners,
        Particulars.NONE);
  }

  /// The same with what more is known.
  public ActivityFacts with(Particulars known) {
    return new ActivityFacts(
        unit, form, subject, days, place, amount, title, note, assignment, partners, known);
  }

  /// The same with another quantity.
  public ActivityFacts withQuantity(long quantity) {
    return new ActivityFacts(
        unit,
        form,
        subject,
        days,
        place,
        new Amount(quantity, amount.attendances(), amount.grade()),
        title,
        note,
        assignment,
        partners,
        particulars);
  }

  /// Work done without partners.
  public ActivityFacts(
      UnitId unit,
      String form,
      Subject subject,
      Days days,
      Place place,
      Amount amount,
      String title,
      String note,
      @Nullable UUID assignment) {
    this(unit, form, subject, days, place, amount, title, note, assignment, Set.of());
  }

  /// @param policyAreas codes; empty where the source does not say
  /// @param audiences codes; empty where the source does not say
  /// @param contents what was said; told, not counted; empty where the source does not say
  public record Subject(
      SequencedSet<String> policyAreas,
      SequencedSet<String> audiences,
      Set<ContentTopicId> contents) {
    public Subject {
      contents = Set.copyOf(contents);
      policyAreas = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(policyAreas));
      audiences = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(audiences));
    }

    /// The subject with these codes, in this order.
    public static Subject of(Collection<String> policyAreas, Collection<String> audiences) {
      return new Subject(
          new LinkedHashSet<>(policyAreas), new LinkedHashSet<>(audiences), Set.of());
    }

    /// The same, about these contents.
    public Subject about(Collection<ContentTopicId> said) {
      return new Subject(policyAreas, audiences, Set.copyOf(said));
    }
  }

  /// Days as people write them: the last one belongs to it. May be in the wrong order: the record
  /// is then refused.
  public record Days(LocalDate from, LocalDate to) {}

  /// @param area commune; null where it is not known
  /// @param station loudspeaker station, whose commune is the area when no other is named
  public record Place(@Nullable AreaId area, @Nullable StationId station) {
    /// Not known.
    public static final Place UNKNOWN = new Place(null, null);
  }

  /// @param quantity in the noun of the form
  /// @param attendances attendances, which are not people; 0 for forms that nobody attends
  public record Amount(long quantity, long attendances, Grade grade) {}
}
