package vn.lantoa.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEvents.Fault;

/// What a legal event must fulfil.
final class LegalEventRules {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,59}");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 300;
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_REASON = 500;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private LegalEventRules() {}

  /// @param before how it stood; null for a new one
  static List<Fault> faults(
      LegalEvent.Facts facts, LegalEvent.@Nullable Facts before, String reason, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (!CODE.matcher(facts.code()).matches()) {
      faults.add(new Fault("code", "code"));
    }
    length(faults, "titleVi", facts.title().vi());
    length(faults, "titleEn", facts.title().en());
    if (facts.source().length() > LONGEST) {
      faults.add(new Fault("source", "long", LONGEST));
    }
    possible(faults, "plannedOn", facts.plannedOn());
    possible(faults, "happenedOn", facts.happenedOn());
    LocalDate happened = facts.happenedOn();
    if (happened != null && happened.isAfter(today)) {
      faults.add(new Fault("happenedOn", "future"));
    }
    if (facts.note().length() > LONGEST_NOTE) {
      faults.add(new Fault("note", "long", LONGEST_NOTE));
    }
    reason(faults, facts, before, reason);
    return faults;
  }

  private static void length(List<Fault> faults, String field, String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      faults.add(new Fault(field, "title", SHORTEST, LONGEST));
    }
  }

  private static void possible(List<Fault> faults, String field, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(EARLIEST) || !day.isBefore(LATEST))) {
      faults.add(new Fault(field, "day"));
    }
  }

  /// Work was begun because of that day: whoever takes it back says why.
  private static void reason(
      List<Fault> faults,
      LegalEvent.Facts facts,
      LegalEvent.@Nullable Facts before,
      String reason) {
    boolean changes =
        before != null
            && before.happenedOn() != null
            && !Objects.equals(before.happenedOn(), facts.happenedOn());
    if (changes && reason.length() < SHORTEST || reason.length() > LONGEST_REASON) {
      faults.add(new Fault("reason", "reason", LONGEST_REASON));
    }
  }
}
