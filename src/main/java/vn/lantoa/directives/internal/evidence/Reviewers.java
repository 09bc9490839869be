package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Who reviews: the office that gave the work; where everybody there who could has a hand in it,
/// the office above. Never somebody who submitted it or gave a piece of it, whatever their roles.
@Component
class Reviewers {
  private final BasisRows rows;
  private final SubmissionRows submissions;
  private final EvidenceRows evidence;
  private final Organisation organisation;
  private final Access access;
  private final Sights sights;

  Reviewers(
      BasisRows rows,
      SubmissionRows submissions,
      EvidenceRows evidence,
      Organisation organisation,
      Access access,
      Sights sights) {
    this.rows = rows;
    this.submissions = submissions;
    this.evidence = evidence;
    this.organisation = organisation;
    this.access = access;
    this.sights = sights;
  }

  /// @param giver unit that handed the work out; null: headquarters
  UnitId officeFor(@Nullable UnitId giver, Set<AccountId> involved) {
    LocalDate today = sights.today();
    UnitId office = giver == null ? headquarters(today) : carriedOnBy(giver, today);
    while (!rows.hasReviewer(office, involved)) {
      Optional<UnitId> above = organisation.findUnit(office, today).map(Unit::parent);
      if (above.isEmpty()) {
        return office;
      }
      office = above.get();
    }
    return office;
  }

  private UnitId headquarters(LocalDate today) {
    return organisation.unitsOn(today, UnitKind.HEADQUARTERS).getFirst().id();
  }

  private UnitId carriedOnBy(UnitId unit, LocalDate today) {
    return organisation.bearersOf(unit, today).stream().findFirst().orElse(unit);
  }

  boolean mayReview(Viewer viewer, SubmissionRows.Row submission) {
    return access.may(viewer, Ability.APPROVE, submission.office(), sights.today())
        && !involvedIn(submission).contains(viewer.account());
  }

  /// Who submitted it or what came before it, and who gave a piece of it.
  private Set<AccountId> involvedIn(SubmissionRows.Row submission) {
    Set<AccountId> involved =
        evidence.submitted(submission.id()).stream()
            .map(EvidenceRows.Row::givenBy)
            .collect(Collectors.toCollection(HashSet::new));
    involved.add(submission.submittedBy());
    SubmissionId before = submission.previous();
    while (before != null) {
      SubmissionRows.Row row = submissions.find(before).orElseThrow();
      involved.add(row.submittedBy());
      before = row.previous();
    }
    return involved;
  }

  /// Offices whose submissions the viewer reviews.
  ///
  /// @param below also those of lower levels
  Set<UnitId> officesOf(Viewer viewer, boolean below) {
    return below
        ? access.reach(viewer, Ability.APPROVE, sights.today())
        : viewer.grants().stream()
            .filter(grant -> grant.role().abilities().contains(Ability.APPROVE))
            .map(Viewer.Grant::unit)
            .collect(Collectors.toUnmodifiableSet());
  }
}
