package vn.lantoa.directives.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.register.Drafting;
import vn.lantoa.directives.register.Drafting.Beginning;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Writing a directive here, and giving it out as a Word file.
@Controller
class DraftingPages {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Drafting drafting;
  private final Directives directives;

  DraftingPages(Drafting drafting, Directives directives) {
    this.drafting = drafting;
    this.directives = directives;
  }

  @GetMapping("/directives/write")
  Page begin(Viewer viewer) {
    if (!directives.mayDirect(viewer)) {
      throw Refusal.forbidden();
    }
    return new DirectiveWritePage(HeaderInput.empty(), List.of());
  }

  @PostMapping("/directives/write")
  Object begun(Viewer viewer, HeaderInput input) {
    List<Wrong> wrongs = input.wrongs();
    if (!wrongs.isEmpty()) {
      return Rendered.refused(new DirectiveWritePage(input, wrongs));
    }
    return switch (drafting.begin(viewer, input.header())) {
      case Beginning.Begun(var id) -> "redirect:/directives/" + id + "/clauses/new";
      case Beginning.SubjectMissing() -> refused(input, "directives.write.wrong.subject");
      case Beginning.Secret(String marking) ->
          Rendered.refused(
              new DirectiveWritePage(
                  HeaderInput.empty(),
                  List.of(Wrong.of("subject", "directives.wrong.secret", marking))));
      case Beginning.Forbidden() -> throw Refusal.forbidden();
    };
  }

  private static Rendered refused(HeaderInput input, String key) {
    return Rendered.refused(new DirectiveWritePage(input, List.of(Wrong.of("subject", key))));
  }

  @GetMapping({"/directives/{id}.docx", "/api/v1/directives/{id}.docx"})
  ResponseEntity<byte[]> word(Viewer viewer, @PathVariable UUID id) {
    Drafting.WordFile file =
        drafting.wordFor(viewer, new DirectiveId(id)).orElseThrow(Refusal::absent);
    return ResponseEntity.ok()
        .contentType(WORD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.bytes());
  }
}
