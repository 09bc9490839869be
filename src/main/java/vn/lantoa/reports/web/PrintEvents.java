package vn.lantoa.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.Prints;
import vn.lantoa.reports.Prints.Print;
import vn.lantoa.reports.Prints.Status;
import vn.lantoa.shared.web.Refusal;

/// How far a file of a report is, as server-sent events: `progress` while it is printed, then one
/// `end`. What it says comes from the database, so any node may be asked.
@RestController
@Tag(name = "Reports")
class PrintEvents implements SmartLifecycle {
  private static final long PAUSE_MILLIS = 500;
  private static final long LONGEST_MILLIS = 600_000;
  private static final int MOST_LISTENERS = 200;

  private final Prints prints;
  private final PrintWords words;
  private final Clock clock;
  private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  PrintEvents(Prints prints, PrintWords words, Clock clock) {
    this.prints = prints;
    this.words = words;
    this.clock = clock;
  }

  /// @param percent null while nobody can tell
  /// @param text the same in words
  record Event(Status status, @Nullable Integer percent, String text) {}

  @GetMapping(
      value = {
        ReportPages.ONE + "/prints/{print:[0-9a-f-]{36}}/events",
        "/api/v1" + ReportPages.ONE + "/prints/{print:[0-9a-f-]{36}}/events"
      },
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Progress of a file as server-sent events: progress while it runs, then end")
  SseEmitter events(Viewer viewer, @PathVariable UUID id, @PathVariable UUID print, Locale locale) {
    PrintId of = new PrintId(print);
    if (prints.findFor(viewer, of).filter(one -> one.report().value().equals(id)).isEmpty()) {
      throw Refusal.absent();
    }
    if (listeners.size() >= MOST_LISTENERS || !running) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "import.events.many");
    }
    SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
    listeners.add(emitter);
    emitter.onCompletion(() -> listeners.remove(emitter));
    emitter.onTimeout(emitter::complete);
    Thread.ofVirtual()
        .name("print-events-" + print)
        .start(() -> tell(emitter, () -> prints.findFor(viewer, of), locale));
    return emitter;
  }

  private interface Look {
    Optional<Print> now();
  }

  private void tell(SseEmitter emitter, Look look, Locale locale) {
    try {
      boolean runs = true;
      while (runs && listeners.contains(emitter)) {
        Optional<Print> print = look.now();
        if (print.isEmpty()) {
          break;
        }
        runs = print.get().status() == Status.RUNNING;
        emitter.send(
            SseEmitter.event()
                .name(runs ? "progress" : "end")
                .data(event(print.get(), locale), MediaType.APPLICATION_JSON));
        if (runs) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      listeners.remove(emitter);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException outage) {
      emitter.completeWithError(outage);
    }
  }

  private Event event(Print print, Locale locale) {
    return new Event(
        print.status(), PrintWords.percent(print), words.of(print, clock.instant(), locale));
  }

  @Override
  public void start() {
    running = true;
  }

  /// Before the server waits for open requests.
  @Override
  public void stop() {
    running = false;
    listeners.forEach(SseEmitter::complete);
    listeners.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
