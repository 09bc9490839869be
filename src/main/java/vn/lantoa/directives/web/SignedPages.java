package vn.lantoa.directives.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.ReceivedFile;
import vn.lantoa.directives.register.SignedCopies;
import vn.lantoa.directives.register.SignedCopies.Confirming;
import vn.lantoa.directives.register.SignedCopies.Printed;
import vn.lantoa.directives.register.SignedCopies.Receiving;
import vn.lantoa.directives.register.SignedCopies.SignedCopy;
import vn.lantoa.directives.register.SignedCopyId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The signed file of a directive: in, compared, confirmed, given out.
@Controller
class SignedPages {
  private final SignedCopies copies;
  private final Directives directives;

  SignedPages(SignedCopies copies, Directives directives) {
    this.copies = copies;
    this.directives = directives;
  }

  @GetMapping("/directives/{id}/signed")
  Page signed(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, null, List.of());
  }

  @PostMapping("/directives/{id}/signed")
  Object receive(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<MultipartFile> file)
      throws IOException {
    List<ReceivedFile> files = Uploaded.files(file);
    ReceivedFile first = files.isEmpty() ? new ReceivedFile("", new byte[0]) : files.getFirst();
    return switch (copies.receive(viewer, new DirectiveId(id), first)) {
      case Receiving.Received _, Receiving.Known _ -> "redirect:/directives/" + id + "/signed";
      case Receiving.Secret(String marking) ->
          refused(viewer, id, Wrong.of("file", "directives.wrong.secret", marking));
      case Receiving.Unreadable(var reason) ->
          refused(
              viewer,
              id,
              Wrong.of(
                  "file",
                  "directives.refused." + reason.name(),
                  first.name(),
                  String.valueOf(Directives.LARGEST / 1024 / 1024),
                  "1"));
      case Receiving.Forbidden() -> throw Refusal.forbidden();
      case Receiving.Absent() -> throw Refusal.absent();
    };
  }

  private Rendered refused(Viewer viewer, UUID id, Wrong wrong) {
    return Rendered.refused(page(viewer, id, null, List.of(wrong)));
  }

  /// What was typed of number and day.
  private record Typing(String notation, String issuedOn) {}

  @PostMapping("/directives/{id}/signed/{copy}/confirm")
  Object confirm(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID copy,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String notation,
      @RequestParam(defaultValue = "") String issuedOn) {
    Typing typing = new Typing(notation, issuedOn);
    Optional<LocalDate> day = Typed.day(issuedOn);
    if (day.isEmpty()) {
      Wrong wrong = Wrong.of("issuedOn", "directives.wrong.day");
      return Rendered.refused(page(viewer, id, typing, List.of(wrong)));
    }
    Edit edit = new Edit(new DirectiveId(id), version);
    Confirming confirming =
        copies.confirm(viewer, edit, new SignedCopyId(copy), new Printed(notation, day.get()));
    return switch (confirming) {
      case Confirming.Confirmed _, Confirming.Already _ -> "redirect:/directives/" + id;
      case Confirming.Stale stale ->
          new Rendered(
              HttpStatus.CONFLICT,
              page(viewer, id, typing, List.of(Wrong.of("notation", "directives.signed.stale"))));
      case Confirming.NotationWrong() ->
          Rendered.refused(
              page(
                  viewer,
                  id,
                  typing,
                  List.of(Wrong.of("notation", "directives.register.wrong.notation"))));
      case Confirming.Forbidden() -> throw Refusal.forbidden();
      case Confirming.Absent() -> throw Refusal.absent();
    };
  }

  private SignedPage page(Viewer viewer, UUID id, @Nullable Typing typing, List<Wrong> wrongs) {
    Directive directive =
        directives.findFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    if (!directives.mayDirect(viewer, directive)) {
      throw Refusal.forbidden();
    }
    List<SignedCopy> all = copies.copiesFor(viewer, directive.id()).orElseThrow(Refusal::absent);
    SignedCopy open =
        all.stream().filter(copy -> copy.confirmedAt() == null).findFirst().orElse(null);
    return new SignedPage(
        directive,
        all,
        open,
        open == null ? null : copies.compareFor(viewer, directive.id(), open.id()).orElse(null),
        typing != null ? typing.notation() : open == null ? "" : Typed.kept(open.notation()),
        typing != null ? typing.issuedOn() : open == null ? "" : iso(open),
        wrongs);
  }

  private static String iso(SignedCopy copy) {
    return copy.issuedOn() == null ? "" : copy.issuedOn().toString();
  }

  @GetMapping({"/directives/{id}/signed/{copy}", "/api/v1/directives/{id}/signed/{copy}"})
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable UUID copy) {
    ReceivedFile file =
        copies
            .fileFor(viewer, new DirectiveId(id), new SignedCopyId(copy))
            .orElseThrow(Refusal::absent);
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
}
