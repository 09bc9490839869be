package vn.lantoa.directives.internal.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.work.DueCalendars;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;

/// [DueCalendars] over the database. A secret has 256 random bits, so a plain SHA-256 is enough.
@Service
class DueCalendarBook implements DueCalendars {
  private static final int BYTES = 32;

  private final DueCalendarRows rows;
  private final Assignments assignments;
  private final Accounts accounts;
  private final Organisation organisation;
  private final Sights sights;
  private final Audit audit;
  private final SecureRandom random = new SecureRandom();

  DueCalendarBook(
      DueCalendarRows rows,
      Assignments assignments,
      Accounts accounts,
      Organisation organisation,
      Sights sights,
      Audit audit) {
    this.rows = rows;
    this.assignments = assignments;
    this.accounts = accounts;
    this.organisation = organisation;
    this.sights = sights;
    this.audit = audit;
  }

  /// Units at which the viewer answers for work: those of the roles and of the home.
  private List<Unit> unitsOf(Viewer viewer) {
    LocalDate today = sights.today();
    Set<UnitId> own = new java.util.LinkedHashSet<>();
    own.add(viewer.unit());
    viewer.grants().forEach(grant -> own.add(grant.unit()));
    return own.stream()
        .filter(unit -> sights.mayAcknowledge(viewer, unit))
        .flatMap(unit -> organisation.findUnit(unit, today).stream())
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept> list(Viewer viewer) {
    return unitsOf(viewer).stream()
        .map(
            unit ->
                rows.find(viewer.account(), unit.id())
                    .map(made -> new Kept(unit.id(), unit.name(), made.at(), made.lastReadOn()))
                    .orElse(new Kept(unit.id(), unit.name(), null, null)))
        .toList();
  }

  @Override
  @Transactional
  public Optional<String> renew(Viewer viewer, UnitId unit) {
    if (unitsOf(viewer).stream().noneMatch(one -> one.id().equals(unit))) {
      return Optional.empty();
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    rows.put(viewer.account(), unit, hash(secret));
    audit.record(viewer.actor(), "calendar.made", "unit:" + unit, Map.of());
    return Optional.of(secret);
  }

  @Override
  @Transactional
  public boolean revoke(Viewer viewer, UnitId unit) {
    boolean revoked = rows.remove(viewer.account(), unit);
    if (revoked) {
      audit.record(viewer.actor(), "calendar.revoked", "unit:" + unit, Map.of());
    }
    return revoked;
  }

  @Override
  @Transactional
  public Optional<Due> read(String secret) {
    return rows.owner(hash(secret))
        .flatMap(
            owner ->
                accounts
                    .findViewer(owner.account())
                    .filter(viewer -> sights.mayAcknowledge(viewer, owner.unit()))
                    .map(viewer -> due(viewer, owner.unit(), hash(secret))));
  }

  private Due due(Viewer viewer, UnitId unit, byte[] hash) {
    rows.remember(hash, sights.today());
    List<AssignmentSummary> work =
        assignments.openOf(viewer, unit).stream()
            .filter(one -> one.dueOn() != null && one.workingDaysLeft() != null)
            .sorted(
                Comparator.comparing(
                    (AssignmentSummary one) -> Objects.requireNonNull(one.dueOn())))
            .toList();
    String name = organisation.findUnit(unit, sights.today()).map(Unit::name).orElse("");
    return new Due(name, work);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
