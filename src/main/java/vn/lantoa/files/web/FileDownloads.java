package vn.lantoa.files.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.files.FileId;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.KeptFiles;
import vn.lantoa.files.Previews;
import vn.lantoa.files.Previews.Preview;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

/// Gives files out: to keep, never to run. Pictures, which were cleaned when they came, may also be
/// shown in a page.
@Controller
@Tag(name = "Files", description = "Files kept by what they belong to; it decides who sees them.")
class FileDownloads {
  /// Even opened by mistake, nothing in a file gets to run, load or send.
  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

  private static final String ICONS = "/assets/img/files/";

  private final KeptFiles files;
  private final Previews previews;

  FileDownloads(KeptFiles files, Previews previews) {
    this.files = files;
    this.previews = previews;
  }

  @GetMapping({"/files/{id}", "/api/v1/files/{id}"})
  @Operation(summary = "The bytes of a file, always as a download")
  void download(Viewer viewer, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    KeptFiles.Opened opened = opened(viewer, id);
    send(opened, ContentDisposition.attachment(), response);
  }

  @GetMapping("/files/{id}/picture")
  void picture(Viewer viewer, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    KeptFiles.Opened opened = opened(viewer, id);
    if (!opened.file().kind().isPicture()) {
      throw Refusal.absent();
    }
    send(opened, ContentDisposition.inline(), response);
  }

  /// Good for ever: neither the file nor what was drawn of it changes under this address. Where
  /// there is nothing to show, the sign of its kind, which may become a picture later.
  @GetMapping({"/files/{id}/thumbnail", "/api/v1/files/{id}/thumbnail"})
  @Operation(summary = "A small JPEG of a photo or of the first page of a PDF; else an icon")
  void thumbnail(Viewer viewer, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    switch (previews.previewFor(viewer, new FileId(id)).orElseThrow(Refusal::absent)) {
      case Preview.Drawn drawn -> send(drawn, response);
      case Preview.Icon(var file) -> {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, ICONS + file.kind().ending() + ".svg");
      }
    }
  }

  private static void send(Preview.Drawn drawn, HttpServletResponse response) throws IOException {
    try (InputStream in = drawn.bytes().open()) {
      response.setContentType("image/jpeg");
      response.setContentLengthLong(drawn.size());
      response.setHeader("Content-Security-Policy", NOTHING_RUNS);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
      response.setHeader(HttpHeaders.ETAG, "\"" + drawn.sha256() + "\"");
      in.transferTo(response.getOutputStream());
    }
  }

  private KeptFiles.Opened opened(Viewer viewer, UUID id) {
    return files.openFor(viewer, new FileId(id)).orElseThrow(Refusal::absent);
  }

  private static void send(
      KeptFiles.Opened opened, ContentDisposition.Builder disposition, HttpServletResponse response)
      throws IOException {
    KeptFile file = opened.file();
    try (InputStream in = opened.bytes().open()) {
      response.setContentType(file.kind().mediaType());
      response.setContentLengthLong(file.size());
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
      response.setHeader("Content-Security-Policy", NOTHING_RUNS);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
      in.transferTo(response.getOutputStream());
    }
  }
}
