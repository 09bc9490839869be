package vn.lantoa.directives.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.ReceivedFile;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

/// The files of a directive as they were received, and which of them is the letter.
@Controller
class FilePages {
  private final Directives directives;

  FilePages(Directives directives) {
    this.directives = directives;
  }

  /// Always as a file to keep, never opened in the page: nobody knows what is in it.
  @GetMapping({"/directives/{id}/files/{position}", "/api/v1/directives/{id}/files/{position}"})
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable int position) {
    ReceivedFile file =
        directives.findFileFor(viewer, new DirectiveId(id), position).orElseThrow(Refusal::absent);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.bytes());
  }

  @PostMapping("/directives/{id}/letter")
  Object exchange(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int annex,
      @RequestParam(defaultValue = "0") int version) {
    var edit = new Directives.Edit(new DirectiveId(id), version);
    return switch (directives.exchangeLetter(viewer, edit, annex)) {
      case Correction.Corrected done -> "redirect:/directives/" + id + "?done=exchanged";
      case Correction.Stale stale -> throw Refusal.of(HttpStatus.CONFLICT, "stale");
      case Correction.LetterTaken(var other) ->
          throw Refusal.of(HttpStatus.CONFLICT, "directive.duplicate", other.toString());
      case Correction.NotDraft() -> throw DirectivePages.notDraft();
      case Correction.Forbidden() -> throw Refusal.forbidden();
      case Correction.Absent absent -> throw Refusal.absent();
      case Correction.RefTaken unheardOf -> throw Refusal.absent();
      case Correction.Secret unheardOf -> throw Refusal.absent();
      case Correction.PlaceWrong unheardOf -> throw Refusal.absent();
    };
  }
}
