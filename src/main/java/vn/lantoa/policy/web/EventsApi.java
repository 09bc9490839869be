package vn.lantoa.policy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.policy.LegalEventKind;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.policy.LegalEvents.Outcome;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Legal events", description = "What gates and products wait for.")
class EventsApi {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

  private final LegalEvents events;

  EventsApi(LegalEvents events) {
    this.events = events;
  }

  /// @param version also the ETag; a correction names it
  /// @param happenedOn null while it has not happened
  record EventAnswer(
      UUID id,
      int version,
      String code,
      LegalEventKind kind,
      String title,
      String titleEn,
      String source,
      @Nullable LocalDate plannedOn,
      @Nullable LocalDate happenedOn,
      String note) {
    static EventAnswer of(LegalEvent event) {
      LegalEvent.Facts facts = event.facts();
      return new EventAnswer(
          event.id().value(),
          event.version(),
          facts.code(),
          facts.kind(),
          facts.title().vi(),
          facts.title().en(),
          facts.source(),
          facts.plannedOn(),
          facts.happenedOn(),
          facts.note());
    }
  }

  /// @param titleEn the Vietnamese one when missing
  /// @param reason required where a day on which it happened is changed or taken back
  /// @param version for a correction, unless `If-Match` names it
  record EventRequest(
      @Nullable String code,
      @Nullable LegalEventKind kind,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String source,
      @Nullable LocalDate plannedOn,
      @Nullable LocalDate happenedOn,
      @Nullable String note,
      @Nullable String reason,
      @Nullable Integer version) {
    LegalEvent.Facts facts() {
      String vi = text(title);
      String en = text(titleEn);
      return new LegalEvent.Facts(
          text(code),
          kind == null ? LegalEventKind.OTHER : kind,
          new Term(vi, en.isEmpty() ? vi : en),
          text(source),
          plannedOn,
          happenedOn,
          text(note));
    }

    static String text(@Nullable String text) {
      return text == null ? "" : VietnameseText.composed(text);
    }
  }

  @GetMapping
  @Operation(summary = "Legal events, those that have not happened first")
  List<EventAnswer> list(Viewer viewer) {
    return events.list(viewer).stream().map(EventAnswer::of).toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "One legal event by its code or id; its version is the ETag")
  ResponseEntity<EventAnswer> one(Viewer viewer, @PathVariable String code) {
    return answer(HttpStatus.OK, found(viewer, code));
  }

  @PostMapping
  @Operation(summary = "Register a legal event")
  ResponseEntity<EventAnswer> register(Viewer viewer, @RequestBody EventRequest request) {
    return answer(HttpStatus.CREATED, done(events.register(viewer, request.facts())));
  }

  @PutMapping("/{code}")
  @Operation(
      summary = "Correct a legal event; happenedOn may be set, corrected or taken back",
      description = "Gates that wait for it open or close again.")
  ResponseEntity<EventAnswer> correct(
      Viewer viewer,
      @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody EventRequest request) {
    LegalEvent event = found(viewer, code);
    var edit =
        new LegalEvents.Edit(
            event.id(), version(ifMatch, request.version()), EventRequest.text(request.reason()));
    return answer(HttpStatus.OK, done(events.correct(viewer, edit, request.facts())));
  }

  private static int version(@Nullable String ifMatch, @Nullable Integer version) {
    if (ifMatch == null && version == null) {
      throw Refusal.fields(List.of(new Refusal.FieldError("version", "value.missing")));
    }
    var etag = ETAG.matcher(ifMatch == null ? String.valueOf(version) : ifMatch.strip());
    if (!etag.matches()) {
      throw Refusal.fields(List.of(new Refusal.FieldError("version", "value.wrong")));
    }
    return Integer.parseInt(etag.group(1));
  }

  private LegalEvent found(Viewer viewer, String code) {
    return events
        .findByCode(viewer, code)
        .or(() -> id(code).flatMap(id -> events.findFor(viewer, id)))
        .orElseThrow(Refusal::absent);
  }

  private static java.util.Optional<LegalEventId> id(String text) {
    try {
      return java.util.Optional.of(new LegalEventId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return java.util.Optional.empty();
    }
  }

  private static LegalEvent done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(LegalEvent event) -> event;
      case Outcome.Refused(var faults) ->
          throw Refusal.fields(
              faults.stream()
                  .map(
                      fault ->
                          new Refusal.FieldError(
                              fault.field().equals("titleVi") ? "title" : fault.field(),
                              "events." + fault.code(),
                              fault.arguments()))
                  .toList());
      case Outcome.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private static ResponseEntity<EventAnswer> answer(HttpStatus status, LegalEvent event) {
    var answer = ResponseEntity.status(status).eTag("\"" + event.version() + "\"");
    if (status == HttpStatus.CREATED) {
      answer.location(URI.create("/api/v1/events/" + event.facts().code()));
    }
    return answer.body(EventAnswer.of(event));
  }
}
