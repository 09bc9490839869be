package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.web.FactsReader.Reading;

/// Understands what a person typed.
@Component
class EntryReader {
  private final FactsReader facts;
  private final Clock clock;

  EntryReader(FactsReader facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  Reading read(EntryInput input) {
    List<Fault> faults = new ArrayList<>();
    LocalDate to = day(input, "to", LocalDate.now(clock), faults);
    LocalDate from = day(input, "from", to, faults);
    if (input.formCode().isEmpty()) {
      faults.add(new Fault("form", "form.missing"));
    }
    Wanted wanted =
        new Wanted(
            input.value("unit"),
            input.formCode(),
            input.chosenPolicyAreas(),
            input.chosenAudiences(),
            from,
            to,
            input.value("area"),
            input.value("station"),
            new ActivityFacts.Amount(
                number(input, "quantity", 1, faults),
                number(input, "attendances", 0, faults),
                grade(input)),
            input.value("title"),
            input.value("note"),
            assignment(input, faults),
            input.chosenPartners(),
            input.chosenContents(),
            ParticularsReader.wanted(input.more(), faults));
    return faults.isEmpty() ? facts.read(wanted) : new Reading.Unreadable(faults);
  }

  private static LocalDate day(
      EntryInput input, String field, LocalDate otherwise, List<Fault> faults) {
    String text = input.value(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notDay) {
      faults.add(new Fault(field, "day.wrong"));
      return otherwise;
    }
  }

  /// People write thousands with dots or blanks.
  private static long number(EntryInput input, String field, long otherwise, List<Fault> faults) {
    String digits = input.value(field).replaceAll("[.,\\s\\u00A0]", "");
    if (digits.isEmpty()) {
      return otherwise;
    }
    if (!digits.matches("-?\\d{1,15}")) {
      faults.add(new Fault(field, "number.wrong"));
      return otherwise;
    }
    return Long.parseLong(digits);
  }

  private static Grade grade(EntryInput input) {
    String code = input.value("grade").toUpperCase(Locale.ROOT);
    return Stream.of(Grade.values())
        .filter(grade -> grade.name().equals(code))
        .findFirst()
        .orElse(Grade.CLAIMED);
  }

  private static @Nullable UUID assignment(EntryInput input, List<Fault> faults) {
    String text = input.value("assignment");
    if (text.isEmpty()) {
      return null;
    }
    var id = Units.uuid(text);
    if (id.isEmpty()) {
      faults.add(new Fault("assignment", "assignment.absent"));
    }
    return id.orElse(null);
  }
}
