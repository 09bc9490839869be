package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.results.participants.Reach;
import vn.lantoa.shared.imports.WrittenMonth;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;

/// Understands what counts of participants are asked with.
@Component
class ParticipantsReader {
  /// The kind that is drawn where none is asked for.
  static final String CURVE = "VOLUNTARY_SI";

  private final Participants participants;
  private final Clock clock;

  ParticipantsReader(Participants participants, Clock clock) {
    this.participants = participants;
    this.clock = clock;
  }

  /// @param kind the one that is drawn
  /// @param only whether no other kind is wanted
  record Question(
      Unit unit, Months months, ParticipantKind kind, boolean only, Reach.Measure measure) {}

  sealed interface Reading {
    record Understood(Question question) implements Reading {}

    record Refused(Unit unit, List<FieldError> errors) implements Reading {}
  }

  /// A unit that is unknown, or not for the viewer, is absent.
  Reading read(Viewer viewer, ParticipantsInput input) {
    Unit unit = unit(viewer, ParticipantsInput.text(input.unit()));
    List<FieldError> errors = new ArrayList<>();
    Months months = months(input, errors);
    ParticipantKind kind = kind(ParticipantsInput.text(input.kind()), errors);
    Reach.Measure measure = measure(ParticipantsInput.text(input.reach()), errors);
    boolean only = !ParticipantsInput.text(input.kind()).isEmpty();
    return months == null || kind == null || measure == null
        ? new Reading.Refused(unit, errors)
        : new Reading.Understood(new Question(unit, months, kind, only, measure));
  }

  Unit unit(Viewer viewer, String asked) {
    if (!asked.isEmpty()) {
      return participants.findUnitFor(viewer, asked).orElseThrow(Refusal::absent);
    }
    return participants
        .findUnitFor(viewer, viewer.unit().toString())
        .or(() -> participants.unitsFor(viewer).stream().findFirst())
        .orElseThrow(Refusal::forbidden);
  }

  private @Nullable Months months(ParticipantsInput input, List<FieldError> errors) {
    Months usual = Months.before(LocalDate.now(clock));
    Optional<YearMonth> to = month("to", input.to(), usual.last(), errors);
    YearMonth before = to.orElse(usual.last()).minusMonths(12);
    Optional<YearMonth> from = month("from", input.from(), before, errors);
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    if (to.get().isBefore(from.get())) {
      errors.add(new FieldError("to", "participants.months.order"));
      return null;
    }
    Months months = new Months(from.get(), to.get());
    if (months.isTooLong()) {
      errors.add(new FieldError("from", "participants.months.many", Months.MOST));
      return null;
    }
    return months;
  }

  private static Optional<YearMonth> month(
      String field, @Nullable String typed, YearMonth otherwise, List<FieldError> errors) {
    String text = ParticipantsInput.text(typed);
    Optional<YearMonth> month = text.isEmpty() ? Optional.of(otherwise) : WrittenMonth.parse(text);
    if (month.isEmpty()) {
      errors.add(new FieldError(field, "import.month.wrong", text));
    }
    return month;
  }

  private @Nullable ParticipantKind kind(String code, List<FieldError> errors) {
    List<ParticipantKind> kinds = participants.kinds();
    String wanted = code.isEmpty() ? CURVE : code.toUpperCase(Locale.ROOT);
    Optional<ParticipantKind> found =
        kinds.stream().filter(kind -> kind.code().equals(wanted)).findFirst();
    if (found.isEmpty() && code.isEmpty()) {
      return kinds.getFirst();
    }
    if (found.isEmpty()) {
      errors.add(new FieldError("kind", "participants.kind.unknown", code));
    }
    return found.orElse(null);
  }

  private static Reach.@Nullable Measure measure(String name, List<FieldError> errors) {
    if (name.isEmpty()) {
      return Reach.Measure.ATTENDANCES;
    }
    Optional<Reach.Measure> found =
        Stream.of(Reach.Measure.values())
            .filter(measure -> measure.name().equals(name.toUpperCase(Locale.ROOT)))
            .findFirst();
    if (found.isEmpty()) {
      errors.add(new FieldError("reach", "participants.measure.unknown", name));
    }
    return found.orElse(null);
  }
}
