package vn.lantoa.shared.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportKind;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.Imports.Outcome;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Mappings;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.StreamImporter;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports", description = "Files taken in: previewed, then written, all or nothing.")
class ImportsApi {
  private static final int ERRORS = 1_000;

  private final Imports imports;
  private final ImportAccess access;
  private final Errors errors;
  private final Clock clock;
  private final Mappings mappings;
  private final ReturnedFile returned;
  private final MappingWords words;

  ImportsApi(
      Imports imports,
      ImportAccess access,
      Errors errors,
      Clock clock,
      Mappings mappings,
      ReturnedFile returned,
      MappingWords words) {
    this.imports = imports;
    this.access = access;
    this.errors = errors;
    this.clock = clock;
    this.mappings = mappings;
    this.returned = returned;
    this.words = words;
  }

  record ListAnswer(List<ImportAnswer> rows, int page, int size, long total) {}

  @PostMapping("/{kind}")
  @Operation(
      summary = "Take a file in; it is previewed and waits",
      description =
          "Poll the job until its status is not RUNNING. Further form or query parameters depend on"
              + " the kind, such as effectiveOn; encoding names that of a CSV file.")
  ResponseEntity<ImportAnswer> receive(
      @PathVariable String kind,
      @RequestPart("file") MultipartFile file,
      @Parameter(description = "Go on after the preview when nothing is refused")
          @RequestParam(defaultValue = "false")
          boolean commit,
      @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
      Locale locale) {
    ImportKind wanted = access.kind(kind);
    List<Refusal.FieldError> wrongs = Uploads.wrongs(wanted, file, parameters);
    if (!wrongs.isEmpty()) {
      throw Refusal.fields(wrongs);
    }
    Map<String, String> known = Uploads.known(wanted, parameters);
    ImportJob job = imports.receive(access.actor(), kind, Uploads.received(file, known, commit));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/imports/" + job.id()))
        .body(answer(job, locale));
  }

  @GetMapping
  @Operation(summary = "Imports, the newest first, without their errors")
  ListAnswer list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "1") int page) {
    List<ImportKind> kinds = kind == null ? access.kinds() : List.of(access.kind(kind));
    Slice<ImportJob> jobs = imports.list(access.wanted(kinds), page);
    return new ListAnswer(
        jobs.rows().stream()
            .map(job -> ImportAnswer.of(job, List.of(), List.of(), clock.instant()))
            .toList(),
        jobs.page(),
        jobs.size(),
        jobs.total());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One import with its first 1 000 errors")
  ImportAnswer one(@PathVariable UUID id, Locale locale) {
    return answer(access.job(new ImportId(id)), locale);
  }

  @GetMapping("/{id}/errors")
  @Operation(
      summary = "Wrong rows as a file of the kind in which they came",
      description = "The last column says what is wrong, in the language of the request.")
  void returned(@PathVariable UUID id, Locale locale, HttpServletResponse response)
      throws IOException {
    returned.write(access.job(new ImportId(id)), locale, response);
  }

  /// @param row number of the row of headings; null for the one that was taken
  record MappingRequest(
      @Nullable Integer row,
      @Nullable Map<String, Integer> columns,
      @Nullable Map<String, String> constants,
      @Nullable List<Mapping.Figure> figures) {
    Mapping mapping() {
      List<Refusal.FieldError> missing = new ArrayList<>();
      Map<String, Integer> places = columns == null ? Map.of() : columns;
      Map<String, String> all = constants == null ? Map.of() : constants;
      List<Mapping.Figure> beside = figures == null ? List.of() : figures;
      places.forEach((column, at) -> require(at, "columns." + column, missing));
      all.forEach((column, value) -> require(value, "constants." + column, missing));
      for (int at = 0; at < beside.size(); at++) {
        Mapping.Figure figure = beside.get(at);
        String field = "figures[" + at + "]";
        require(figure, field, missing);
        require(figure == null ? field : figure.value(), field + ".value", missing);
        require(figure == null ? field : figure.measure(), field + ".measure", missing);
      }
      if (!missing.isEmpty()) {
        throw Refusal.fields(missing);
      }
      return new Mapping(places, all, beside);
    }

    /// JSON may hold null anywhere.
    private static void require(
        @Nullable Object value, String field, List<Refusal.FieldError> missing) {
      if (value == null) {
        missing.add(new Refusal.FieldError(field, "value.missing"));
      }
    }
  }

  @PutMapping("/{id}/mapping")
  @Operation(
      summary = "Say what the headings of the file mean",
      description =
          "columns: name of a column to place in the row, from 0; constants: name to a value for all"
              + " rows; figures: for a row that holds figures of several forms, place, code of the"
              + " form (value) and column (measure), such as quantity. Remembered for the unit and these headings; the file is read anew.")
  ResponseEntity<ImportAnswer> map(
      @PathVariable UUID id, @RequestBody MappingRequest request, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    Head head = mappings.head(job.id()).orElseThrow(Refusal::absent);
    Mapping mapping = request.mapping();
    int row = request.row() == null ? head.row() : request.row();
    refuse(job, mappings.wrongs(job.id(), row, mapping), locale);
    return accepted(mappings.save(access.actor(), job.id(), row, mapping), locale);
  }

  private void refuse(ImportJob job, List<Mappings.Wrong> wrongs, Locale locale) {
    if (!wrongs.isEmpty() && access.kind(job.kind()) instanceof StreamImporter importer) {
      throw Refusal.fields(
          wrongs.stream()
              .map(wrong -> words.told(job, wrong, importer.spreading(locale), locale))
              .toList());
    }
  }

  @PostMapping("/{id}/commit")
  @Operation(
      summary = "Write a previewed import",
      description =
          "The plan is made anew; where it differs from the preview the job is PREVIEWED once more"
              + " with planChanged.")
  ResponseEntity<ImportAnswer> commit(@PathVariable UUID id, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    return accepted(imports.commit(access.actor(), job.id()), locale);
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Give an import up that runs or waits")
  ResponseEntity<ImportAnswer> cancel(@PathVariable UUID id, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    return accepted(imports.cancel(access.actor(), job.id()), locale);
  }

  @PostMapping("/{id}/retry")
  @Operation(summary = "Try a failed import again")
  ResponseEntity<ImportAnswer> retry(@PathVariable UUID id, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    return accepted(imports.retry(access.actor(), job.id()), locale);
  }

  private ResponseEntity<ImportAnswer> accepted(Outcome outcome, Locale locale) {
    return switch (outcome) {
      case Outcome.Done(ImportJob job) -> ResponseEntity.accepted().body(answer(job, locale));
      case Outcome.Absent() -> throw Refusal.absent();
      case Outcome.WrongState(ImportJob job) ->
          throw Refusal.of(HttpStatus.CONFLICT, "import.state", job.status().name());
    };
  }

  private ImportAnswer answer(ImportJob job, Locale locale) {
    return ImportAnswer.of(
        job,
        faults(imports.faults(job.id(), ERRORS), locale),
        faults(imports.notes(job.id(), ERRORS), locale),
        clock.instant());
  }

  private List<ImportAnswer.FaultAnswer> faults(List<RowFault> faults, Locale locale) {
    return faults.stream()
        .map(
            fault ->
                new ImportAnswer.FaultAnswer(
                    fault.row() == 0 ? null : fault.row(),
                    fault.sheet().isEmpty() ? null : fault.sheet(),
                    fault.column().isEmpty() ? null : fault.column(),
                    fault.code(),
                    errors.textOf(
                        new Refusal.FieldError(fault.column(), fault.code(), fault.arguments()),
                        locale)))
        .toList();
  }
}
