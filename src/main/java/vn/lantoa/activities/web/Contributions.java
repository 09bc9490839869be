package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.Particulars;
import vn.lantoa.activities.Status;
import vn.lantoa.activities.Tallies;
import vn.lantoa.activities.web.Contribution.Place;
import vn.lantoa.activities.web.Contribution.Sum;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.Week;

/// Says what a record contributes to, from what is stored with it.
@Component
class Contributions {
  private final Tallies tallies;
  private final Partitions partitions;
  private final Clock clock;

  Contributions(Tallies tallies, Partitions partitions, Clock clock) {
    this.tallies = tallies;
    this.partitions = partitions;
    this.clock = clock;
  }

  Contribution of(
      Viewer viewer, Activity activity, Form form, List<Change> changes, Locale locale) {
    LocalDate day = activity.facts().days().to();
    Week week = Week.of(day);
    return new Contribution(
        !activity.isWithdrawn(),
        activity.status() == Status.APPROVED,
        changes.stream().filter(change -> change.act() == Change.Act.CORRECTED).count(),
        day,
        week,
        tallies.atomOf(viewer, activity.id()).map(this::places).orElse(List.of()),
        sums(activity, form, locale),
        Address.of("/results")
            .with("form", form.code())
            .with("from", day.withDayOfMonth(1).toString())
            .with("to", day.withDayOfMonth(day.lengthOfMonth()).toString())
            .href(),
        Address.of("/board").with("week", week.code()).href());
  }

  /// The geography of today, and of the last day when there were more or fewer provinces.
  private List<Place> places(AtomId atom) {
    LocalDate today = LocalDate.now(clock);
    List<Place> places = new ArrayList<>();
    places.add(new Place(today, province(atom, today)));
    int provinces = partitions.on(today).provinces().size();
    partitions.eras().reversed().stream()
        .filter(era -> era.provinces() != provinces)
        .map(Partitions.Era::until)
        .flatMap(Stream::ofNullable)
        .filter(until -> !until.isAfter(today))
        .findFirst()
        .map(until -> until.minusDays(1))
        .ifPresent(before -> places.add(new Place(before, province(atom, before))));
    return places;
  }

  private String province(AtomId atom, LocalDate on) {
    return partitions.on(on).parts().stream()
        .filter(part -> part.atoms().contains(atom))
        .findFirst()
        .map(Contributions::nameOf)
        .orElse("");
  }

  private static String nameOf(Partition.Part part) {
    return switch (part) {
      case Partition.Provinces provinces ->
          provinces.provinces().stream().map(Area::name).collect(Collectors.joining(" + "));
      case Partition.Force force -> force.name();
    };
  }

  private static List<Sum> sums(Activity activity, Form form, Locale locale) {
    Particulars more = activity.facts().particulars();
    List<Sum> sums = new ArrayList<>();
    sums.add(new Sum("activities.records", "", 1));
    sums.add(
        new Sum(
            "activities.quantity", form.noun().in(locale), activity.facts().amount().quantity()));
    if (form.attended()) {
      sums.add(new Sum("activities.attendances", "", activity.facts().amount().attendances()));
    }
    add(sums, "activities.particulars.people", more.people());
    add(sums, "activities.particulars.voluntaryJoined", more.outcomes().voluntaryJoined());
    add(sums, "activities.particulars.householdJoined", more.outcomes().householdJoined());
    add(sums, "activities.particulars.vssidInstalled", more.outcomes().vssidInstalled());
    add(sums, "activities.particulars.cost", more.spending().cost());
    return sums;
  }

  private static void add(List<Sum> sums, String key, @Nullable Number value) {
    if (value != null) {
      sums.add(new Sum(key, "", value.longValue()));
    }
  }
}
