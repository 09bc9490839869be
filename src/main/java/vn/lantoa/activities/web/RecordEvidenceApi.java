package vn.lantoa.activities.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityEvidence;
import vn.lantoa.activities.ActivityEvidence.Adding;
import vn.lantoa.activities.ActivityEvidence.Addition;
import vn.lantoa.activities.ActivityEvidence.Matter;
import vn.lantoa.activities.ActivityEvidence.Piece;
import vn.lantoa.activities.ActivityEvidence.Removing;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.EvidenceId;
import vn.lantoa.files.FileOwner.Use;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.KeptFiles.Reception;
import vn.lantoa.files.Lookalikes.Lookalike;
import vn.lantoa.files.web.ServerFailure;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/activities/{id}/evidence")
@Tag(name = "Activities")
class RecordEvidenceApi {
  private static final long MEGABYTE = 1024 * 1024;

  private final Activities activities;
  private final ActivityEvidence evidence;
  private final KeptFiles files;

  RecordEvidenceApi(Activities activities, ActivityEvidence evidence, KeptFiles files) {
    this.activities = activities;
    this.evidence = evidence;
    this.files = files;
  }

  /// @param file null for a link; its bytes are at /api/v1/files/{id}
  /// @param link empty for a file
  /// @param happenedOn day of what it shows
  record PieceAnswer(
      UUID id,
      @Nullable FileAnswer file,
      String link,
      String caption,
      LocalDate happenedOn,
      Instant givenAt,
      List<AlikeAnswer> alike) {
    static PieceAnswer of(Piece piece) {
      return new PieceAnswer(
          piece.id().value(),
          piece.file() == null ? null : FileAnswer.of(piece.file()),
          piece.address(),
          piece.caption(),
          piece.happenedOn(),
          piece.given().at(),
          piece.alike().stream().map(AlikeAnswer::of).toList());
    }
  }

  /// @param scan whether a virus scanner has seen it; waiting files are given to nobody
  record FileAnswer(
      UUID id,
      String name,
      String type,
      long size,
      String sha256,
      @Nullable Instant takenAt,
      KeptFile.Scan scan) {
    static FileAnswer of(KeptFile file) {
      return new FileAnswer(
          file.id().value(),
          file.name(),
          file.kind().mediaType(),
          file.size(),
          file.sha256(),
          file.takenAt(),
          file.scan());
    }
  }

  /// @param same byte by byte; false: nearly the same photo
  /// @param unitName empty, and no day, when the caller does not see the place
  record AlikeAnswer(boolean same, String unitName, String title, @Nullable LocalDate day) {
    static AlikeAnswer of(Lookalike one) {
      return one.place() instanceof Use.Seen seen
          ? new AlikeAnswer(one.same(), seen.unitName(), seen.title(), seen.day())
          : new AlikeAnswer(one.same(), "", "", null);
    }
  }

  /// @param happenedOn null: the last day of the work
  record LinkBody(
      @Nullable String link, @Nullable String caption, @Nullable LocalDate happenedOn) {}

  @GetMapping
  @Operation(summary = "Photos, documents and links that show the work")
  List<PieceAnswer> list(Viewer viewer, @PathVariable UUID id) {
    ActivityId activity = new ActivityId(id);
    requireSeen(viewer, activity);
    return evidence.listFor(viewer, activity).stream()
        .filter(Piece::stands)
        .map(PieceAnswer::of)
        .toList();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Add a link")
  ResponseEntity<List<PieceAnswer>> addLink(
      Viewer viewer, @PathVariable UUID id, @RequestBody LinkBody body) {
    String link = body.link() == null ? "" : body.link();
    String caption = body.caption() == null ? "" : body.caption();
    return added(viewer, id, new Addition(new Matter.OfLink(link), caption, body.happenedOn()));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Add a file; what it is is told by its content")
  ResponseEntity<List<PieceAnswer>> addFile(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestPart("file") MultipartFile file,
      @RequestParam(defaultValue = "") String caption,
      @RequestParam(required = false) @Nullable LocalDate happenedOn) {
    requireSeen(viewer, new ActivityId(id));
    var sent = new KeptFiles.Sent(String.valueOf(file.getOriginalFilename()), file::getInputStream);
    return switch (files.receive(viewer, sent)) {
      case Reception.Refused(var name, var reason) when reason.isOfServer() ->
          throw ServerFailure.of(reason, name);
      case Reception.Refused(var name, var reason) ->
          throw Refusal.fields(
              List.of(
                  new Refusal.FieldError(
                      "file", "file." + reason.name(), name, files.limits().largest() / MEGABYTE)));
      case Reception.Taken(var received) ->
          added(
              viewer, id, new Addition(new Matter.OfFile(received.ticket()), caption, happenedOn));
    };
  }

  private void requireSeen(Viewer viewer, ActivityId id) {
    if (activities.findFor(viewer, id).isEmpty()) {
      throw Refusal.absent();
    }
  }

  private ResponseEntity<List<PieceAnswer>> added(Viewer viewer, UUID id, Addition addition) {
    return switch (evidence.add(viewer, new ActivityId(id), List.of(addition))) {
      case Adding.Added _ ->
          ResponseEntity.created(URI.create("/api/v1/activities/" + id + "/evidence"))
              .body(list(viewer, id));
      case Adding.Refused(var faults) -> throw Faults.refusal(faults);
      case Adding.Withdrawn _ -> throw Refusal.of(HttpStatus.CONFLICT, "activities.withdrawn");
      case Adding.Forbidden _ -> throw Refusal.forbidden();
      case Adding.Absent _ -> throw Refusal.absent();
    };
  }

  @DeleteMapping("/{piece}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a piece; an approved record wants a reason")
  void remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID piece,
      @RequestParam(defaultValue = "") String reason) {
    switch (evidence.remove(viewer, new ActivityId(id), new EvidenceId(piece), reason)) {
      case Removing.Removed _ -> {
        // Nothing more to say.
      }
      case Removing.ReasonMissing _ ->
          throw Refusal.fields(
              List.of(new Refusal.FieldError("reason", "activities.evidence.reason")));
      case Removing.Withdrawn _ -> throw Refusal.of(HttpStatus.CONFLICT, "activities.withdrawn");
      case Removing.Forbidden _ -> throw Refusal.forbidden();
      case Removing.Absent _ -> throw Refusal.absent();
    }
  }
}
