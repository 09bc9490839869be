package vn.lantoa.activities.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.web.DetailPage.Difference;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;

/// Says in words how one version differs from the next.
final class Differences {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Taxonomies taxonomies;
  private final Locale locale;
  private final MoreDifferences more;

  Differences(Taxonomies taxonomies, Locale locale) {
    this.taxonomies = taxonomies;
    this.locale = locale;
    this.more = new MoreDifferences(locale);
  }

  List<Difference> between(Activity before, Activity after) {
    List<Difference> found = new ArrayList<>();
    Stream.concat(told(before, after).stream(), more.told(before, after).stream())
        .filter(d -> !d.before().equals(d.after()))
        .forEach(found::add);
    return found;
  }

  private List<Difference> told(Activity before, Activity after) {
    ActivityFacts b = before.facts();
    ActivityFacts a = after.facts();
    return List.of(
        new Difference("activities.unit", before.names().unitName(), after.names().unitName()),
        new Difference("activities.form", form(b), form(a)),
        new Difference("activities.from", day(b.days().from()), day(a.days().from())),
        new Difference("activities.to", day(b.days().to()), day(a.days().to())),
        new Difference(
            "activities.area", text(before.names().areaName()), text(after.names().areaName())),
        new Difference(
            "activities.quantity", number(b.amount().quantity()), number(a.amount().quantity())),
        new Difference(
            "activities.attendances",
            number(b.amount().attendances()),
            number(a.amount().attendances())),
        new Difference(
            "activities.grade",
            b.amount().grade().name(),
            a.amount().grade().name(),
            "activities.grade."),
        new Difference(
            "activities.policyAreas", policyAreas(b.subject()), policyAreas(a.subject())),
        new Difference("activities.audiences", audiences(b.subject()), audiences(a.subject())),
        new Difference("activities.partners", partners(before), partners(after)),
        new Difference("activities.contents", contents(before), contents(after)),
        new Difference("activities.title", b.title(), a.title()),
        new Difference("activities.note", b.note(), a.note()));
  }

  List<String> policyAreaNames(SequencedSet<String> codes) {
    return taxonomies.policyAreas().stream()
        .filter(area -> codes.contains(area.code()))
        .map(PolicyArea::name)
        .map(name -> name.in(locale))
        .toList();
  }

  List<String> audienceNames(SequencedSet<String> codes) {
    return taxonomies.audiences().stream()
        .filter(audience -> codes.contains(audience.code()))
        .map(Audience::name)
        .map(name -> name.in(locale))
        .toList();
  }

  private String policyAreas(ActivityFacts.Subject subject) {
    return String.join(", ", policyAreaNames(subject.policyAreas()));
  }

  private String audiences(ActivityFacts.Subject subject) {
    return String.join(", ", audienceNames(subject.audiences()));
  }

  private static String partners(Activity activity) {
    return activity.names().partners().stream()
        .map(Activity.PartnerName::name)
        .collect(Collectors.joining(", "));
  }

  private String contents(Activity activity) {
    return activity.names().contents().stream()
        .map(content -> content.name().in(locale))
        .collect(Collectors.joining("; "));
  }

  private String form(ActivityFacts facts) {
    return Stream.of(facts.form())
        .flatMap(code -> taxonomies.findForm(code).stream())
        .map(Form::name)
        .map(name -> name.in(locale))
        .collect(Collectors.joining());
  }

  private static String day(LocalDate day) {
    return day.format(DAY);
  }

  private String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
