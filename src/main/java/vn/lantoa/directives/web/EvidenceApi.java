package vn.lantoa.directives.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.evidence.Dossiers.Matter;
import vn.lantoa.directives.evidence.Dossiers.Piece;
import vn.lantoa.directives.evidence.Dossiers.Removal;
import vn.lantoa.directives.evidence.Dossiers.Submitting;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.web.EvidenceAnswer.SubmissionAnswer;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.files.web.ServerFailure;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/assignments/{id}")
@Tag(name = "Evidence", description = "What shows that an assignment was done, and its submission.")
class EvidenceApi {
  private static final long MEGABYTE = 1024 * 1024;

  private final Dossiers dossiers;
  private final KeptFiles files;

  EvidenceApi(Dossiers dossiers, KeptFiles files) {
    this.dossiers = dossiers;
    this.files = files;
  }

  record DossierAnswer(
      boolean reviewWanted, List<EvidenceAnswer> evidence, List<SubmissionAnswer> submissions) {}

  record GivenAnswer(UUID id) {}

  /// @param link http or https; null when it is a text
  record GiveBody(
      LocalDate happenedOn,
      @Nullable String link,
      @Nullable String text,
      @Nullable String note,
      @Nullable Set<UUID> contents) {}

  /// @param doneOn for dated work
  /// @param from first day of a period of standing work
  /// @param to its last day
  record SubmitBody(
      @Nullable LocalDate doneOn,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String report) {}

  @GetMapping("/evidence")
  @Operation(summary = "Evidence that stands, and what was submitted of it")
  DossierAnswer evidence(Viewer viewer, @PathVariable UUID id) {
    Dossiers.Dossier dossier =
        dossiers.dossierFor(viewer, new AssignmentId(id)).orElseThrow(Refusal::absent);
    return new DossierAnswer(
        dossier.rights().reviewWanted(),
        dossier.evidence().stream().map(EvidenceAnswer::of).toList(),
        dossier.submissions().stream().map(SubmissionAnswer::of).toList());
  }

  @PostMapping(value = "/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Give a link or a text")
  ResponseEntity<GivenAnswer> give(
      Viewer viewer, @PathVariable UUID id, @RequestBody GiveBody body) {
    Matter matter =
        body.link() == null
            ? new Matter.OfText(Typed.kept(body.text()))
            : new Matter.OfLink(body.link());
    if (body.happenedOn() == null) {
      throw wrong("happenedOn", "value.missing");
    }
    return given(
        viewer,
        id,
        new Piece(matter, body.happenedOn(), Typed.kept(body.note()), ids(body.contents())));
  }

  @PostMapping(value = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Give a file; what it is is told by its content")
  ResponseEntity<GivenAnswer> giveFile(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestPart("file") MultipartFile file,
      @RequestParam LocalDate happenedOn,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable Set<UUID> contents) {
    if (dossiers.dossierFor(viewer, new AssignmentId(id)).isEmpty()) {
      throw Refusal.absent();
    }
    var sent = new KeptFiles.Sent(String.valueOf(file.getOriginalFilename()), file::getInputStream);
    return switch (files.receive(viewer, sent)) {
      case Reception.Refused(var name, var reason) when reason.isOfServer() ->
          throw ServerFailure.of(reason, name);
      case Reception.Refused(var name, var reason) ->
          throw wrong("file", "file." + reason.name(), name, files.limits().largest() / MEGABYTE);
      case Reception.Taken(var received) ->
          given(
              viewer,
              id,
              new Piece(new Matter.OfFile(received.ticket()), happenedOn, note, ids(contents)));
    };
  }

  private ResponseEntity<GivenAnswer> given(Viewer viewer, UUID id, Piece piece) {
    return switch (dossiers.give(viewer, new AssignmentId(id), piece)) {
      case Giving.Given(var evidence) ->
          ResponseEntity.created(URI.create("/api/v1/assignments/" + id + "/evidence"))
              .body(new GivenAnswer(evidence.value()));
      case Giving.DayWrong() -> throw wrong("happenedOn", "evidence.day");
      case Giving.LinkWrong() -> throw wrong("link", "evidence.link");
      case Giving.TextWrong() -> throw wrong("text", "evidence.text");
      case Giving.FileExpired() -> throw wrong("file", "file.expired");
      case Giving.Gated(var waiting) ->
          throw wrong(
              "contents", "evidence.gated", waiting.getFirst().ref(), waiting.getFirst().reason());
      case Giving.Twice() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.twice");
      case Giving.Over() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.over");
      case Giving.Forbidden() -> throw Refusal.forbidden();
      case Giving.Absent() -> throw Refusal.absent();
    };
  }

  @DeleteMapping("/evidence/{evidence}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take evidence out; it stays in what was submitted with it")
  void remove(Viewer viewer, @PathVariable UUID id, @PathVariable UUID evidence) {
    switch (dossiers.remove(viewer, new AssignmentId(id), new EvidenceId(evidence))) {
      case Removal.Removed() -> {
        // Nothing more to say.
      }
      case Removal.OfActivity() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.of.activity");
      case Removal.Forbidden() -> throw Refusal.forbidden();
      case Removal.Absent() -> throw Refusal.absent();
    }
  }

  @PostMapping("/submissions")
  @Operation(summary = "Say that dated work is done, or what was done in a period")
  ResponseEntity<SubmissionAnswer> submit(
      Viewer viewer, @PathVariable UUID id, @RequestBody SubmitBody body) {
    LocalDate from = body.from();
    LocalDate to = body.to();
    if (from != null && (to == null || to.isBefore(from))) {
      throw wrong("to", "evidence.claim");
    }
    DayRange period = from == null || to == null ? null : DayRange.inclusive(from, to);
    var report = new Dossiers.Report(body.doneOn(), period, Typed.kept(body.report()));
    return switch (dossiers.submit(viewer, new AssignmentId(id), report)) {
      case Submitting.Submitted(var submission) ->
          ResponseEntity.created(URI.create("/api/v1/reviews/" + submission.id()))
              .body(SubmissionAnswer.of(submission));
      case Submitting.DayWrong() -> throw wrong("doneOn", "evidence.claim");
      case Submitting.NothingToShow() ->
          throw Refusal.of(HttpStatus.CONFLICT, "evidence.nothing.to.show");
      case Submitting.NotWanted() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.not.wanted");
      case Submitting.Waiting() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.waiting");
      case Submitting.Accepted() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.accepted");
      case Submitting.Over() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.over");
      case Submitting.Forbidden() -> throw Refusal.forbidden();
      case Submitting.Absent() -> throw Refusal.absent();
    };
  }

  private static Set<ClauseId> ids(@Nullable Set<UUID> contents) {
    return contents == null
        ? Set.of()
        : contents.stream().map(ClauseId::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Refusal wrong(String field, String code, Object... arguments) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code, arguments)));
  }
}
