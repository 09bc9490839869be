package vn.lantoa.shared.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.web.Refusal;

/// How far an import is, as server-sent events: `progress` while it runs, then one `end`. What it
/// says comes from the database, so any node may be asked.
@RestController
@Tag(name = "Imports")
class ImportEvents implements SmartLifecycle {
  private static final long PAUSE_MILLIS = 500;
  private static final long LONGEST_MILLIS = 1_800_000;
  private static final int MOST_LISTENERS = 200;

  private final Imports imports;
  private final ImportAccess access;
  private final ProgressWords words;
  private final Clock clock;
  private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  ImportEvents(Imports imports, ImportAccess access, ProgressWords words, Clock clock) {
    this.imports = imports;
    this.access = access;
    this.words = words;
    this.clock = clock;
  }

  /// @param text the same in words
  /// @param percent null while nobody can tell
  record Event(
      ImportStatus status,
      ImportAnswer.@org.jspecify.annotations.Nullable ProgressAnswer progress,
      @org.jspecify.annotations.Nullable Long percent,
      String text) {}

  @GetMapping(
      value = {"/imports/{id}/events", "/api/v1/imports/{id}/events"},
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Progress as server-sent events: progress while it runs, then end")
  SseEmitter events(@PathVariable UUID id, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    if (listeners.size() >= MOST_LISTENERS || !running) {
      throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "import.events.many");
    }
    SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
    listeners.add(emitter);
    emitter.onCompletion(() -> listeners.remove(emitter));
    emitter.onTimeout(emitter::complete);
    Thread.ofVirtual()
        .name("import-events-" + job.id())
        .start(() -> tell(emitter, job.id(), locale));
    return emitter;
  }

  private void tell(SseEmitter emitter, ImportId id, Locale locale) {
    try {
      while (listeners.contains(emitter)) {
        Optional<ImportJob> job = imports.find(id);
        if (job.isEmpty()) {
          break;
        }
        boolean runs = job.get().status() == ImportStatus.RUNNING;
        emitter.send(
            SseEmitter.event()
                .name(runs ? "progress" : "end")
                .data(event(job.get(), locale), MediaType.APPLICATION_JSON));
        if (!runs) {
          break;
        }
        Thread.sleep(PAUSE_MILLIS);
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

  private Event event(ImportJob job, Locale locale) {
    ImportPage page = new ImportPage(job, List.of(), List.of(), clock.instant(), false, null);
    return new Event(
        job.status(),
        ImportAnswer.ProgressAnswer.of(job, clock.instant()),
        page.percent(),
        words.of(page, locale));
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
