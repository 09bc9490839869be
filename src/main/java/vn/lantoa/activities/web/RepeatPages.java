package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Repetition;
import vn.lantoa.activities.Repetition.Again;
import vn.lantoa.activities.Repetition.Offer;
import vn.lantoa.activities.Repetition.Repeating;
import vn.lantoa.activities.web.RepeatPage.Typed;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Last week's work again, in one submit.
@Controller
class RepeatPages {
  private final Repetition repetition;
  private final Units units;
  private final Taxonomies taxonomies;
  private final Clock clock;

  RepeatPages(Repetition repetition, Units units, Taxonomies taxonomies, Clock clock) {
    this.repetition = repetition;
    this.units = units;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  @GetMapping("/activities/repeat")
  Page show(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String week) {
    return page(offer(viewer, unit, week), Map.of(), Map.of());
  }

  @PostMapping("/activities/repeat")
  Object repeat(
      Viewer viewer,
      @RequestParam String unit,
      @RequestParam String week,
      @RequestParam MultiValueMap<String, String> fields) {
    Offer offer = offer(viewer, unit, week);
    Map<String, Typed> typed = new HashMap<>();
    Map<String, List<Fault>> faults = new HashMap<>();
    List<Again> again = new ArrayList<>();
    for (Activity record : offer.records()) {
      String id = record.id().toString();
      Typed row = typed(fields, id);
      typed.put(id, row);
      if (row.ticked()) {
        read(record, row, faults).ifPresent(again::add);
      }
    }
    if (!faults.isEmpty()) {
      return Rendered.refused(page(offer, typed, faults));
    }
    return switch (repetition.repeat(viewer, offer.unit().id(), offer.week(), again)) {
      case Repeating.Repeated done -> "redirect:" + recordsOf(offer);
      case Repeating.Refused(var found) -> {
        found.forEach((id, of) -> faults.put(id.toString(), of));
        yield Rendered.refused(page(offer, typed, faults));
      }
      case Repeating.Doubtful(var doubts) -> {
        doubts.forEach((id, of) -> ask(id.toString(), of, typed, faults));
        yield Rendered.refused(page(offer, typed, faults));
      }
      case Repeating.Absent absent -> throw Refusal.absent();
    };
  }

  private static String recordsOf(Offer offer) {
    return Address.of("/activities")
        .with("unit", offer.unit().id().toString())
        .with("own", "true")
        .with("from", offer.week().monday().toString())
        .with("to", offer.week().days().last().toString())
        .href();
  }

  private static void ask(
      String id, List<Doubt> doubts, Map<String, Typed> typed, Map<String, List<Fault>> faults) {
    Typed row = Objects.requireNonNull(typed.get(id));
    Confirmation said = row.keeping().confirmation();
    typed.put(id, row.asking(Keeping.asking(doubts, said)));
    faults.put(id, Keeping.faults(doubts, said));
  }

  private static Typed typed(MultiValueMap<String, String> fields, String id) {
    return new Typed(
        all(fields, "again").contains(id),
        one(fields, "day-" + id),
        one(fields, "quantity-" + id),
        one(fields, "attendances-" + id),
        new Keeping(
            Keeping.rules(all(fields, "keep-" + id)).stream().sorted().toList(),
            one(fields, Keeping.REASON + "-" + id)));
  }

  private static String one(MultiValueMap<String, String> fields, String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
  }

  private static List<String> all(MultiValueMap<String, String> fields, String name) {
    return Objects.requireNonNullElse(fields.get(name), List.of());
  }

  private static Optional<Again> read(Activity record, Typed row, Map<String, List<Fault>> faults) {
    List<Fault> wrong = new ArrayList<>();
    Optional<LocalDate> day = day(row.day());
    Optional<Long> quantity = number(row.quantity());
    Optional<Long> attendances =
        row.attendances().isEmpty() ? Optional.of(0L) : number(row.attendances());
    if (day.isEmpty()) {
      wrong.add(new Fault("to", "day.wrong"));
    }
    if (quantity.isEmpty()) {
      wrong.add(new Fault("quantity", "number.wrong"));
    }
    if (attendances.isEmpty()) {
      wrong.add(new Fault("attendances", "number.wrong"));
    }
    if (!wrong.isEmpty()) {
      faults.put(record.id().toString(), wrong);
      return Optional.empty();
    }
    return Optional.of(
        new Again(
            record.id(),
            day.orElseThrow(),
            quantity.orElseThrow(),
            attendances.orElseThrow(),
            row.keeping().confirmation()));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notDay) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String text) {
    return Optional.of(text.replaceAll("[.,\\s\\u00A0]", ""))
        .filter(digits -> digits.matches("-?\\d{1,15}"))
        .map(Long::parseLong);
  }

  private Offer offer(Viewer viewer, @Nullable String unit, @Nullable String week) {
    Week wanted =
        week == null || week.isBlank()
            ? Week.of(LocalDate.now(clock))
            : Week.parse(week.strip()).orElseThrow(Refusal::absent);
    UnitId asked =
        unit == null || unit.isBlank()
            ? viewer.unit()
            : units.findBy(unit.strip(), wanted.days().last()).orElseThrow(Refusal::absent);
    return repetition.offerFor(viewer, asked, wanted).orElseThrow(Refusal::absent);
  }

  private RepeatPage page(Offer offer, Map<String, Typed> typed, Map<String, List<Fault>> faults) {
    return new RepeatPage(
        offer,
        typed,
        faults,
        taxonomies.forms().stream()
            .collect(Collectors.toUnmodifiableMap(Form::code, Function.identity())),
        Week.of(LocalDate.now(clock)));
  }
}
