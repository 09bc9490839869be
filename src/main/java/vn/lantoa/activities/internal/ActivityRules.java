package vn.lantoa.activities.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.NewActivity.Entry;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Fault;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partners;
import vn.lantoa.organisation.StationId;
import vn.lantoa.policy.ContentTopics;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;

/// What a record must fulfil. Each rule is one small function that names its field.
@Component
class ActivityRules {
  static final LocalDate EARLIEST = ActivityLimits.EARLIEST;
  static final long LONGEST_DAYS = ActivityLimits.LONGEST_DAYS;
  static final long MOST = ActivityLimits.MOST;
  static final int SHORTEST_TITLE = ActivityLimits.SHORTEST_TITLE;
  static final int LONGEST_TITLE = ActivityLimits.LONGEST_TITLE;
  static final int LONGEST_NOTE = ActivityLimits.LONGEST_NOTE;
  static final int MOST_PARTNERS = ActivityLimits.MOST_PARTNERS;
  static final int MOST_CONTENTS = ActivityLimits.MOST_CONTENTS;

  private final Organisation organisation;
  private final Geography geography;
  private final Taxonomies taxonomies;
  private final Partners partners;
  private final ContentTopics topics;
  private final ParticularsRules particulars;
  private final Clock clock;
  private final List<Rule> rules;

  ActivityRules(
      Organisation organisation,
      Geography geography,
      Taxonomies taxonomies,
      Partners partners,
      ContentTopics topics,
      ParticularsRules particulars,
      Clock clock) {
    this.organisation = organisation;
    this.geography = geography;
    this.taxonomies = taxonomies;
    this.partners = partners;
    this.topics = topics;
    this.particulars = particulars;
    this.clock = clock;
    this.rules =
        List.of(
            this::formIsKnown,
            this::unitExists,
            this::startIsNotTooEarly,
            this::daysAreInOrder,
            this::endIsNotInTheFuture,
            this::daysAreNotTooMany,
            this::quantityIsPossible,
            this::attendancesArePossible,
            this::onlyAttendedFormsHaveAttendances,
            this::titleIsThere,
            this::noteIsNotTooLong,
            this::policyAreasAreKnown,
            this::audiencesAreKnown,
            this::areaExists,
            this::stationExists,
            this::partnersExist,
            this::contentsAreOpen);
  }

  /// Empty when it holds.
  private interface Rule {
    Optional<Fault> broken(NewActivity activity);
  }

  /// Everything that is wrong.
  List<Fault> faults(NewActivity activity) {
    return Stream.concat(
            rules.stream().flatMap(rule -> rule.broken(activity).stream()),
            particulars.faults(activity.facts()).stream())
        .toList();
  }

  private Optional<Fault> formIsKnown(NewActivity activity) {
    String form = activity.facts().form();
    return when(taxonomies.findForm(form).isEmpty(), new Fault("form", "form.unknown", form));
  }

  private Optional<Fault> unitExists(NewActivity activity) {
    return when(
        organisation.findUnit(activity.facts().unit(), activity.facts().days().to()).isEmpty(),
        new Fault("unit", "unit.absent"));
  }

  private Optional<Fault> startIsNotTooEarly(NewActivity activity) {
    return when(
        activity.facts().days().from().isBefore(EARLIEST), new Fault("from", "day.too.early"));
  }

  private Optional<Fault> daysAreInOrder(NewActivity activity) {
    ActivityFacts.Days days = activity.facts().days();
    return when(days.to().isBefore(days.from()), new Fault("to", "days.order"));
  }

  private Optional<Fault> endIsNotInTheFuture(NewActivity activity) {
    return when(
        activity.facts().days().to().isAfter(LocalDate.now(clock)), new Fault("to", "day.future"));
  }

  private Optional<Fault> daysAreNotTooMany(NewActivity activity) {
    ActivityFacts.Days days = activity.facts().days();
    return when(
        ChronoUnit.DAYS.between(days.from(), days.to()) >= LONGEST_DAYS,
        new Fault("from", "days.many", LONGEST_DAYS));
  }

  private Optional<Fault> quantityIsPossible(NewActivity activity) {
    long quantity = activity.facts().amount().quantity();
    return when(quantity < 0 || quantity > MOST, new Fault("quantity", "quantity.range", MOST));
  }

  private Optional<Fault> attendancesArePossible(NewActivity activity) {
    long attendances = activity.facts().amount().attendances();
    return when(
        attendances < 0 || attendances > MOST, new Fault("attendances", "quantity.range", MOST));
  }

  private Optional<Fault> onlyAttendedFormsHaveAttendances(NewActivity activity) {
    boolean attended =
        taxonomies.findForm(activity.facts().form()).map(Form::attended).orElse(true);
    return when(
        !attended && activity.facts().amount().attendances() > 0,
        new Fault("attendances", "attendances.none"));
  }

  private Optional<Fault> titleIsThere(NewActivity activity) {
    int length = activity.facts().title().length();
    return when(
        length < SHORTEST_TITLE || length > LONGEST_TITLE,
        new Fault("title", "title.length", SHORTEST_TITLE, LONGEST_TITLE));
  }

  private Optional<Fault> noteIsNotTooLong(NewActivity activity) {
    return when(
        activity.facts().note().length() > LONGEST_NOTE,
        new Fault("note", "note.length", LONGEST_NOTE));
  }

  private Optional<Fault> policyAreasAreKnown(NewActivity activity) {
    var codes = activity.facts().subject().policyAreas();
    if (taxonomies.policyAreaMask(codes).isEmpty()) {
      return Optional.of(new Fault("policyAreas", "code.unknown", String.join(", ", codes)));
    }
    return when(
        codes.isEmpty() && activity.entry() == Entry.PERSON,
        new Fault("policyAreas", "policy.areas.none"));
  }

  private Optional<Fault> audiencesAreKnown(NewActivity activity) {
    var codes = activity.facts().subject().audiences();
    if (taxonomies.audienceMask(codes).isEmpty()) {
      return Optional.of(new Fault("audiences", "code.unknown", String.join(", ", codes)));
    }
    return when(
        codes.isEmpty() && activity.entry() == Entry.PERSON,
        new Fault("audiences", "audiences.none"));
  }

  private Optional<Fault> areaExists(NewActivity activity) {
    AreaId area = activity.facts().place().area();
    return when(
        area != null && geography.findArea(area, activity.facts().days().to()).isEmpty(),
        new Fault("area", "area.absent"));
  }

  private Optional<Fault> stationExists(NewActivity activity) {
    StationId station = activity.facts().place().station();
    return when(
        station != null && geography.findStation(station, activity.facts().days().to()).isEmpty(),
        new Fault("station", "station.absent"));
  }

  private Optional<Fault> partnersExist(NewActivity activity) {
    var named = activity.facts().partners();
    if (named.size() > MOST_PARTNERS) {
      return Optional.of(new Fault("partners", "partners.many", MOST_PARTNERS));
    }
    return when(
        partners.findAll(named, activity.facts().days().to()).size() < named.size(),
        new Fault("partners", "partner.absent"));
  }

  private Optional<Fault> contentsAreOpen(NewActivity activity) {
    var named = activity.facts().subject().contents();
    if (named.size() > MOST_CONTENTS) {
      return Optional.of(new Fault("contents", "contents.many", MOST_CONTENTS));
    }
    LocalDate on = activity.facts().days().to();
    var found = topics.findAll(named);
    if (found.size() < named.size()) {
      return Optional.of(new Fault("contents", "content.absent"));
    }
    return found.stream()
        .filter(topic -> !topic.isOpenOn(on))
        .findFirst()
        .map(topic -> new Fault("contents", "content.closed", topic.name().vi()));
  }

  private static Optional<Fault> when(boolean broken, Fault fault) {
    return broken ? Optional.of(fault) : Optional.empty();
  }
}
