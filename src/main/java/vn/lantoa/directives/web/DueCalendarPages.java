package vn.lantoa.directives.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lantoa.directives.work.DueCalendars;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// Calendars of due days, and the file that calendar programs read.
@Controller
class DueCalendarPages {
  private final DueCalendars calendars;
  private final DueCalendarWriter writer;

  DueCalendarPages(DueCalendars calendars, DueCalendarWriter writer) {
    this.calendars = calendars;
    this.writer = writer;
  }

  @GetMapping("/assignments/calendar")
  Page list(Viewer viewer, @RequestParam(defaultValue = "") String done) {
    return new DueCalendarPage(calendars.list(viewer), "", "", done.equals("revoked"));
  }

  /// The answer shows the secret, which nobody can show again: so there is no page to be led to.
  @PostMapping("/assignments/calendar")
  Page renew(Viewer viewer, @RequestParam UUID unit) {
    Optional<String> secret = calendars.renew(viewer, new UnitId(unit));
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/calendar/{secret}.ics")
            .buildAndExpand(secret.orElseThrow(Refusal::forbidden))
            .toUriString();
    var kept = calendars.list(viewer);
    String name =
        kept.stream()
            .filter(one -> one.unit().value().equals(unit))
            .map(DueCalendars.Kept::name)
            .findFirst()
            .orElse("");
    return new DueCalendarPage(kept, name, address, false);
  }

  @PostMapping("/assignments/calendar/revoke")
  String revoke(Viewer viewer, @RequestParam UUID unit) {
    if (!calendars.revoke(viewer, new UnitId(unit))) {
      throw Refusal.absent();
    }
    return "redirect:/assignments/calendar?done=revoked";
  }

  /// Calendar programs ask every few minutes when nobody tells them how long an answer holds.
  @GetMapping("/calendar/{secret}.ics")
  ResponseEntity<byte[]> feed(@PathVariable String secret) {
    byte[] file = writer.write(calendars.read(secret).orElseThrow(Refusal::absent));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"lantoa.ics\"")
        .header("X-Robots-Tag", "noindex")
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(file);
  }
}
