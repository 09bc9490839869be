package vn.lantoa.shared.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;
import vn.lantoa.shared.web.Rendered;

/// Imports for people: a list, a form, and one import from its preview to its end.
@Controller
class ImportPages {
  private static final int SHOWN = 100;
  private static final int ALL = 10_000;

  private final Imports imports;
  private final ImportAccess access;
  private final Errors errors;
  private final Clock clock;
  private final ReturnedFile returned;
  private final MappingWords words;

  ImportPages(
      Imports imports,
      ImportAccess access,
      Errors errors,
      Clock clock,
      ReturnedFile returned,
      MappingWords words) {
    this.imports = imports;
    this.access = access;
    this.errors = errors;
    this.clock = clock;
    this.returned = returned;
    this.words = words;
  }

  @GetMapping("/imports")
  Page list(@RequestParam(defaultValue = "1") int page) {
    return new ImportListPage(imports.list(access.wanted(access.kinds()), page), kinds());
  }

  @GetMapping("/imports/new")
  Page choose(@RequestParam(defaultValue = "") String kind) {
    return kind.isEmpty()
        ? new ImportNewPage(kinds(), "", List.of(), List.of(), Map.of(), List.of(), "", 0, 0)
        : form(access.kind(kind), Map.of(), List.of());
  }

  @GetMapping("/imports/samples/{kind}/{file}")
  ResponseEntity<byte[]> sample(@PathVariable String kind, @PathVariable String file) {
    String resource =
        Samples.resourcesOf(access.kind(kind)).stream()
            .filter(each -> Samples.nameOf(each).equals(file))
            .findFirst()
            .orElseThrow(Refusal::absent);
    return download(file, Samples.bytes(resource));
  }

  @PostMapping("/imports")
  Object receive(
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> parameters,
      Locale locale) {
    ImportKind wanted = access.kind(kind);
    List<FieldError> wrongs = Uploads.wrongs(wanted, file, parameters);
    if (!wrongs.isEmpty() || file == null) {
      List<ImportNewPage.WrongField> told =
          wrongs.stream()
              .map(wrong -> new ImportNewPage.WrongField(wrong.field(), text(wrong, locale)))
              .toList();
      return Rendered.refused(form(wanted, parameters, told));
    }
    Map<String, String> known = Uploads.known(wanted, parameters);
    ImportJob job = imports.receive(access.actor(), kind, Uploads.received(file, known, false));
    return to(job.id());
  }

  @GetMapping("/imports/{id}")
  Page one(@PathVariable UUID id, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    Head head = returned.head(job);
    return new ImportPage(
        job,
        named(job, head, told(imports.faults(job.id(), SHOWN), locale), locale),
        named(job, head, told(imports.notes(job.id(), SHOWN), locale), locale),
        clock.instant(),
        returned.isFor(job),
        head);
  }

  @GetMapping("/imports/{id}/errors.csv")
  ResponseEntity<byte[]> faults(@PathVariable UUID id, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    String csv = FaultFile.csv(told(imports.faults(job.id(), ALL), locale));
    return download("errors.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  /// Wrong rows as the workbook or CSV file in which they came.
  @GetMapping("/imports/{id}/errors")
  void returned(@PathVariable UUID id, Locale locale, HttpServletResponse response)
      throws IOException {
    returned.write(access.job(new ImportId(id)), locale, response);
  }

  @PostMapping("/imports/{id}/commit")
  Object commit(@PathVariable UUID id) {
    return after(imports.commit(access.actor(), access.job(new ImportId(id)).id()));
  }

  @PostMapping("/imports/{id}/cancel")
  Object cancel(@PathVariable UUID id) {
    return after(imports.cancel(access.actor(), access.job(new ImportId(id)).id()));
  }

  @PostMapping("/imports/{id}/retry")
  Object retry(@PathVariable UUID id) {
    return after(imports.retry(access.actor(), access.job(new ImportId(id)).id()));
  }

  /// Whatever came of it, the page of the import tells how it stands.
  private static Object after(Imports.Outcome outcome) {
    return switch (outcome) {
      case Imports.Outcome.Done(ImportJob job) -> to(job.id());
      case Imports.Outcome.WrongState(ImportJob job) -> to(job.id());
      case Imports.Outcome.Absent() -> throw Refusal.absent();
    };
  }

  private ImportNewPage form(
      ImportKind kind, Map<String, String> typed, List<ImportNewPage.WrongField> wrongs) {
    return new ImportNewPage(
        kinds(),
        kind.kind(),
        Samples.wantedBy(kind),
        kind.parameters(),
        Map.copyOf(typed),
        wrongs,
        kind.template(),
        kind.mostRows(),
        kind.largestBytes() >> 20);
  }

  private List<String> kinds() {
    return access.kinds().stream().map(ImportKind::kind).toList();
  }

  private List<ImportPage.Told> told(List<RowFault> faults, Locale locale) {
    return faults.stream()
        .map(
            fault ->
                new ImportPage.Told(
                    fault.row(),
                    fault.sheet(),
                    fault.column(),
                    text(new FieldError(fault.column(), fault.code(), fault.arguments()), locale)))
        .toList();
  }

  /// A column that the file does not have, such as a value for all rows, goes by its name on the
  /// page where headings are mapped.
  private List<ImportPage.Told> named(
      ImportJob job, @Nullable Head head, List<ImportPage.Told> told, Locale locale) {
    return told.stream()
        .map(
            each ->
                new ImportPage.Told(
                    each.row(),
                    each.sheet(),
                    words.column(job, head, each.column(), locale),
                    each.text()))
        .toList();
  }

  private String text(FieldError error, Locale locale) {
    return errors.textOf(error, locale);
  }

  private static String to(ImportId id) {
    return "redirect:/imports/" + id;
  }

  private static ResponseEntity<byte[]> download(String name, byte[] content) {
    String type = name.endsWith(".csv") ? "text/csv;charset=UTF-8" : "application/json";
    return ResponseEntity.ok()
        .header("Content-Type", type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .body(content);
  }
}
