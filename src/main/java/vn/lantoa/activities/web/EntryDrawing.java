package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Fault;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;

/// Draws the entry page: its defaults are usually right.
@Component
class EntryDrawing {
  private final Activities activities;
  private final Assignments assignments;
  private final Organisation organisation;
  private final Taxonomies taxonomies;
  private final Nearby nearby;
  private final EntryContents contents;
  private final Clock clock;

  EntryDrawing(
      Activities activities,
      Assignments assignments,
      Organisation organisation,
      Taxonomies taxonomies,
      Nearby nearby,
      EntryContents contents,
      Clock clock) {
    this.activities = activities;
    this.assignments = assignments;
    this.organisation = organisation;
    this.taxonomies = taxonomies;
    this.nearby = nearby;
    this.contents = contents;
    this.clock = clock;
  }

  /// New work: today, one, and what the last record was about.
  EntryInput fresh(Viewer viewer, String assignment) {
    Optional<ActivityFacts> last = activities.lastOf(viewer).map(Activity::facts);
    List<Unit> units = activities.unitsToRecordFor(viewer);
    return new EntryInput(
        unitOf(assignment, viewer)
            .or(() -> units.stream().findFirst().map(Unit::id))
            .map(UnitId::toString)
            .orElse(""),
        "",
        "",
        "",
        LocalDate.now(clock).toString(),
        "",
        "",
        "1",
        "",
        last.map(facts -> List.copyOf(facts.subject().policyAreas())).orElse(List.of()),
        last.map(facts -> List.copyOf(facts.subject().audiences())).orElse(List.of()),
        "",
        "",
        "",
        assignment,
        List.of(),
        contents.openFor(viewer, assignment, LocalDate.now(clock)),
        null,
        null,
        null);
  }

  private Optional<UnitId> unitOf(String assignment, Viewer viewer) {
    return summary(viewer, assignment)
        .map(summary -> summary.holder().unit())
        .filter(
            unit ->
                activities.unitsToRecordFor(viewer).stream()
                    .anyMatch(mine -> mine.id().equals(unit)));
  }

  /// The same work again, today.
  EntryInput again(Activity activity) {
    ActivityFacts facts = activity.facts();
    LocalDate today = LocalDate.now(clock);
    return EntryInput.of(
        new ActivityFacts(
            facts.unit(),
            facts.form(),
            facts.subject(),
            new ActivityFacts.Days(today, today),
            facts.place(),
            facts.amount(),
            facts.title(),
            "",
            facts.assignment(),
            facts.partners()),
        ParticularsInput.again(activity),
        isUsual(facts.form()),
        null);
  }

  EntryInput inputOf(Activity activity) {
    ActivityFacts facts = activity.facts();
    return EntryInput.of(
        facts,
        ParticularsInput.of(facts.particulars(), activity.names().campaign()),
        isUsual(facts.form()),
        activity.version());
  }

  private boolean isUsual(String form) {
    return taxonomies.boardForms().stream().anyMatch(usual -> usual.code().equals(form));
  }

  EntryPage page(Viewer viewer, EntryInput input, List<Fault> faults) {
    return new EntryPage(
        input, faults, choices(viewer, input, null), null, null, Attachments.NONE, Keeping.NONE);
  }

  EntryPage editing(
      Viewer viewer,
      EntryInput input,
      List<Fault> faults,
      ActivityId id,
      @Nullable Activity changed) {
    UnitId unit =
        activities.findFor(viewer, id).map(now -> now.facts().unit()).orElse(viewer.unit());
    return new EntryPage(
        input, faults, choices(viewer, input, unit), id, changed, Attachments.NONE, Keeping.NONE);
  }

  /// @param kept unit that must stay among the choices though it may have ended
  private EntryPage.Choices choices(Viewer viewer, EntryInput input, @Nullable UnitId kept) {
    List<Unit> units = units(viewer, kept);
    UnitId chosen =
        Units.uuid(input.value("unit"))
            .map(UnitId::new)
            .or(() -> units.stream().findFirst().map(Unit::id))
            .orElse(viewer.unit());
    UnitId around = units.size() > 1 ? provinceOf(chosen) : chosen;
    LocalDate today = LocalDate.now(clock);
    List<AssignmentSummary> open = assignments(viewer, input, chosen);
    return new EntryPage.Choices(
        units,
        taxonomies.boardForms(),
        taxonomies.forms(),
        taxonomies.policyAreas(),
        taxonomies.audiences(),
        nearby.communes(around, today),
        nearby.stations(around, today),
        open,
        nearby.partners(input, around, dayOf(input)),
        contents.choices(viewer, input.chosenContents(), open, dayOf(input)),
        nearby.more(input, around, dayOf(input)));
  }

  private List<Unit> units(Viewer viewer, @Nullable UnitId kept) {
    List<Unit> units = activities.unitsToRecordFor(viewer);
    if (kept == null || units.stream().anyMatch(unit -> unit.id().equals(kept))) {
      return units;
    }
    return Stream.concat(organisation.lifeOf(kept).reversed().stream().limit(1), units.stream())
        .toList();
  }

  private LocalDate dayOf(EntryInput input) {
    try {
      return LocalDate.parse(input.value("to"));
    } catch (DateTimeException notDay) {
      return LocalDate.now(clock);
    }
  }

  /// Who records for several units chooses among the communes of the province.
  private UnitId provinceOf(UnitId unit) {
    return organisation.provincialUnitOf(unit, LocalDate.now(clock)).map(Unit::id).orElse(unit);
  }

  private List<AssignmentSummary> assignments(Viewer viewer, EntryInput input, UnitId unit) {
    List<AssignmentSummary> open = assignments.openOf(viewer, unit);
    String asked = input.value("assignment");
    boolean listed = open.stream().anyMatch(summary -> summary.id().toString().equals(asked));
    return listed ? open : Stream.concat(summary(viewer, asked).stream(), open.stream()).toList();
  }

  private Optional<AssignmentSummary> summary(Viewer viewer, String assignment) {
    return Units.uuid(assignment).flatMap(id -> assignments.findFor(viewer, new AssignmentId(id)));
  }
}
