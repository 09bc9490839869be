package vn.lantoa.activities.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Particulars;
import vn.lantoa.activities.Repetition;
import vn.lantoa.activities.internal.Batch.Wanted;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.Week;

/// [Repetition] of the records of a week.
@Service
class WeekRepetition implements Repetition {
  private final ListRows lists;
  private final BroadcastRows grid;
  private final Batch batch;
  private final Attempt attempt;
  private final Sight sight;
  private final Organisation organisation;
  private final Audit audit;

  WeekRepetition(
      ListRows lists,
      BroadcastRows grid,
      Batch batch,
      Attempt attempt,
      Sight sight,
      Organisation organisation,
      Audit audit) {
    this.lists = lists;
    this.grid = grid;
    this.batch = batch;
    this.attempt = attempt;
    this.sight = sight;
    this.organisation = organisation;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Offer> offerFor(Viewer viewer, UnitId unit, Week week) {
    LocalDate today = sight.today();
    LocalDate sunday = week.days().last();
    LocalDate last = sunday.isAfter(today) ? today : sunday;
    return sight.mayRecord(viewer, unit) && !week.monday().isAfter(today)
        ? organisation.findUnit(unit, last).map(found -> offer(found, week, last))
        : Optional.empty();
  }

  private Offer offer(Unit unit, Week week, LocalDate last) {
    Set<ActivityId> gridded = grid.ofGrid(unit.id(), week.plus(-1));
    Set<String> now =
        records(unit.id(), week).stream().map(WeekRepetition::likeness).collect(Collectors.toSet());
    List<Activity> before =
        records(unit.id(), week.plus(-1)).stream()
            .filter(record -> !gridded.contains(record.id()))
            .limit(MOST)
            .toList();
    return new Offer(
        unit,
        week,
        last,
        before,
        before.stream()
            .filter(record -> now.contains(likeness(record)))
            .map(Activity::id)
            .collect(Collectors.toCollection(HashSet::new)));
  }

  private static String likeness(Activity activity) {
    return activity.facts().form() + "|" + activity.facts().title();
  }

  /// What the unit itself recorded for the week.
  private List<Activity> records(UnitId unit, Week week) {
    ActivityFilter filter =
        new ActivityFilter(
            new ActivityFilter.OfUnit(unit, week.days().last(), true),
            Set.of(),
            week.days(),
            new ActivityFilter.Anywhere(),
            0,
            0,
            null,
            null,
            "");
    ListRows.Selection selection = new ListRows.Selection(filter, null, Set.of(unit));
    return lists.page(selection, new Paging(1, 200, true), true).stream().limit(200).toList();
  }

  @Override
  @Transactional
  public Repeating repeat(Viewer viewer, UnitId unit, Week week, List<Again> again) {
    return offerFor(viewer, unit, week)
        .map(
            offer ->
                attempt.undoneWhen(
                    Repeating.Refused.class::isInstance, () -> write(viewer, offer, again)))
        .orElseGet(Repeating.Absent::new);
  }

  private Repeating write(Viewer viewer, Offer offer, List<Again> again) {
    Map<ActivityId, Activity> offered =
        offer.records().stream().collect(Collectors.toMap(Activity::id, record -> record));
    Map<ActivityId, List<Fault>> faults = new HashMap<>();
    Map<ActivityId, Wanted> all = new LinkedHashMap<>();
    for (Again one : again) {
      Activity before = offered.get(one.of());
      if (before == null) {
        faults.put(one.of(), List.of(new Fault("title", "repeat.absent")));
      } else {
        Wanted wanted = new Wanted(null, facts(before, one), "", one.confirmation());
        List<Fault> found = check(viewer, offer, wanted);
        if (!found.isEmpty()) {
          faults.put(one.of(), found);
        }
        all.put(one.of(), wanted);
      }
    }
    if (!faults.isEmpty()) {
      return new Repeating.Refused(faults);
    }
    Map<ActivityId, List<Doubt>> doubts = doubts(viewer, all);
    return doubts.isEmpty()
        ? recorded(viewer, offer, List.copyOf(all.values()))
        : new Repeating.Doubtful(doubts);
  }

  private Map<ActivityId, List<Doubt>> doubts(Viewer viewer, Map<ActivityId, Wanted> all) {
    Map<ActivityId, List<Doubt>> doubts = new HashMap<>();
    all.forEach(
        (of, wanted) -> {
          List<Doubt> found = batch.asked(viewer, wanted);
          if (!found.isEmpty()) {
            doubts.put(of, found);
          }
        });
    return doubts;
  }

  private Repeating recorded(Viewer viewer, Offer offer, List<Wanted> all) {
    List<ActivityId> ids = batch.recordAll(viewer, all);
    if (!ids.isEmpty()) {
      audit.record(
          viewer.actor(),
          "week.repeated",
          "unit:" + offer.unit().id(),
          Map.of("week", offer.week().code(), "recorded", ids.size()));
    }
    return new Repeating.Repeated(ids);
  }

  private List<Fault> check(Viewer viewer, Offer offer, Wanted wanted) {
    LocalDate day = wanted.facts().days().to();
    if (!offer.week().days().contains(day)) {
      return List.of(new Fault("to", "repeat.day"));
    }
    return batch.faults(viewer, wanted);
  }

  /// What came of it last time, people, outcomes and cost, is not said again.
  private static ActivityFacts facts(Activity before, Again again) {
    ActivityFacts facts = before.facts();
    Particulars known = facts.particulars();
    return new ActivityFacts(
        facts.unit(),
        facts.form(),
        facts.subject(),
        new ActivityFacts.Days(again.day(), again.day()),
        facts.place(),
        new ActivityFacts.Amount(again.quantity(), again.attendances(), facts.amount().grade()),
        facts.title(),
        "",
        facts.assignment(),
        facts.partners(),
        new Particulars(
            known.cohosts(),
            known.spot(),
            known.enterprise(),
            known.campaign(),
            null,
            Particulars.Outcomes.NONE,
            Particulars.Spending.NONE,
            known.languages()));
  }
}
