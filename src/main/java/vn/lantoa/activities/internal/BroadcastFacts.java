package vn.lantoa.activities.internal;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.BroadcastGrid;
import vn.lantoa.activities.BroadcastGrid.Sheet;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.internal.StationFrame.Frame;
import vn.lantoa.organisation.Station;

/// What a line of a sheet says as a record.
@Component
class BroadcastFacts {
  /// Records are told in the language of the agency.
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final MessageSource messages;

  BroadcastFacts(MessageSource messages) {
    this.messages = messages;
  }

  /// Why what was recorded before is withdrawn.
  String withdrawn(Frame frame) {
    return text("activities.grid.withdrawn", frame, "");
  }

  ActivityFacts fresh(Station station, boolean voluntary, long quantity, Frame frame, Sheet sheet) {
    String title =
        text(
            voluntary ? "activities.grid.record.voluntary" : "activities.grid.record",
            frame,
            station.name());
    return new ActivityFacts(
        frame.leadOf(station),
        BroadcastGrid.FORM,
        subject(voluntary, sheet),
        days(frame),
        new ActivityFacts.Place(null, station.id()),
        new ActivityFacts.Amount(quantity, 0, Grade.CLAIMED),
        title.substring(0, Math.min(title.length(), ActivityRules.LONGEST_TITLE)),
        "",
        null);
  }

  /// What else was said of it stays.
  static ActivityFacts corrected(
      ActivityFacts before, boolean voluntary, long quantity, Frame frame, Sheet sheet) {
    return new ActivityFacts(
        before.unit(),
        before.form(),
        sheet.anew()
            ? subject(voluntary, sheet).about(before.subject().contents())
            : before.subject(),
        days(frame),
        before.place(),
        new ActivityFacts.Amount(quantity, 0, before.amount().grade()),
        before.title(),
        before.note(),
        before.assignment(),
        before.partners(),
        before.particulars());
  }

  private static ActivityFacts.Days days(Frame frame) {
    return new ActivityFacts.Days(frame.week().monday(), frame.day());
  }

  private static ActivityFacts.Subject subject(boolean voluntary, Sheet sheet) {
    return ActivityFacts.Subject.of(
        voluntary ? List.of(BroadcastGrid.VOLUNTARY) : sheet.subject().policyAreas(),
        sheet.subject().audiences());
  }

  private String text(String key, Frame frame, String station) {
    return messages.getMessage(
        key,
        new Object[] {
          String.valueOf(frame.week().number()), String.valueOf(frame.week().year()), station
        },
        VIETNAMESE);
  }
}
