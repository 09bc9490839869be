package vn.lantoa.directives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.directives.work.DueCalendars;

/// Due days as RFC 5545 has them: one event of a whole day for each assignment. Its UID is that of
/// the assignment, so that a new due day moves the event instead of adding one.
@Component
class DueCalendarWriter {
  private static final String PRODUCT = "-//Lan Toa//Due days//VI";
  private static final String HOST = "@lantoa";

  private final MessageSource messages;
  private final Clock clock;

  DueCalendarWriter(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  byte[] write(DueCalendars.Due due) {
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", t("directives.calendar.name", due.unit())));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
    due.work().forEach(one -> calendar.add(event(one, base)));
    var bytes = new java.io.ByteArrayOutputStream();
    try {
      new CalendarOutputter(false).output(calendar, bytes);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private VEvent event(AssignmentSummary one, String base) {
    LocalDate day = Objects.requireNonNull(one.dueOn());
    String title =
        t("directives.calendar.item", one.clauseRef(), one.notation(), one.clauseHeading());
    VEvent event = new VEvent(day, day.plusDays(1), title);
    event.replace(new Uid(one.id() + HOST));
    event.replace(new DtStamp(clock.instant()));
    event.add(new Description(one.subject()));
    event.add(new Url(java.net.URI.create(base + "/assignments/" + one.id())));
    return event;
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, FollowUpPages.language());
  }
}
