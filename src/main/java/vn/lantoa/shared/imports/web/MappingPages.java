package vn.lantoa.shared.imports.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.Mappings;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.StreamImporter;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Refusal.FieldError;
import vn.lantoa.shared.web.Rendered;

/// Says once what the headings of an old workbook mean.
@Controller
class MappingPages {
  private static final String PLACE = "at_";
  private static final String CONSTANT = "all_";
  private static final int LONGEST_CONSTANT = 300;

  private final Mappings mappings;
  private final ImportAccess access;
  private final Errors errors;
  private final MessageSource messages;

  MappingPages(Mappings mappings, ImportAccess access, Errors errors, MessageSource messages) {
    this.mappings = mappings;
    this.access = access;
    this.errors = errors;
    this.messages = messages;
  }

  @GetMapping("/imports/{id}/mapping")
  Page form(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer row, Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    Head head = mappings.head(job.id()).orElseThrow(Refusal::absent);
    int chosen = row == null || lineAt(head, row) == null ? head.row() : row;
    return page(
        new Chosen(job, head, chosen), mappings.suggest(job.id(), chosen), List.of(), locale);
  }

  @PostMapping("/imports/{id}/mapping")
  Object save(
      @PathVariable UUID id,
      @RequestParam int row,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    ImportJob job = access.job(new ImportId(id));
    Head head = mappings.head(job.id()).orElseThrow(Refusal::absent);
    Chosen chosen = new Chosen(job, head, lineAt(head, row) == null ? head.row() : row);
    Mapping mapping = mapping(chosen, typed);
    List<ImportNewPage.WrongField> wrongs = wrongs(job, mapping, locale);
    if (!wrongs.isEmpty()) {
      return Rendered.refused(page(chosen, mapping, wrongs, locale));
    }
    return switch (mappings.save(access.actor(), job.id(), chosen.row(), mapping)) {
      case Imports.Outcome.Done(ImportJob after) -> to(after);
      case Imports.Outcome.WrongState(ImportJob after) -> to(after);
      case Imports.Outcome.Absent() -> throw Refusal.absent();
    };
  }

  private static ResponseEntity<Void> to(ImportJob job) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/imports/" + job.id()))
        .build();
  }

  private record Chosen(ImportJob job, Head head, int row) {}

  private static Head.@Nullable Line lineAt(Head head, int row) {
    return head.lines().stream().filter(line -> line.number() == row).findFirst().orElse(null);
  }

  private StreamImporter importer(ImportJob job) {
    return access.kind(job.kind()) instanceof StreamImporter importer ? importer : throwAbsent();
  }

  private static StreamImporter throwAbsent() {
    throw Refusal.absent();
  }

  private Mapping mapping(Chosen chosen, Map<String, String> typed) {
    Map<String, Integer> columns = new HashMap<>();
    Map<String, String> constants = new HashMap<>();
    int width = headings(chosen).size();
    for (Shape.Column column : importer(chosen.job()).shapes().getFirst().columns()) {
      String place = typed.getOrDefault(PLACE + column.name(), "");
      if (place.matches("\\d{1,3}") && Integer.parseInt(place) < width) {
        columns.put(column.name(), Integer.valueOf(place));
      }
      String constant = typed.getOrDefault(CONSTANT + column.name(), "").strip();
      if (!constant.isEmpty()) {
        constants.put(
            column.name(), constant.substring(0, Math.min(LONGEST_CONSTANT, constant.length())));
      }
    }
    return new Mapping(columns, constants);
  }

  private List<ImportNewPage.WrongField> wrongs(ImportJob job, Mapping mapping, Locale locale) {
    return importer(job).shapes().getFirst().columns().stream()
        .map(Shape.Column::name)
        .filter(name -> isNeeded(importer(job), name))
        .filter(
            name -> !mapping.columns().containsKey(name) && !mapping.constants().containsKey(name))
        .map(
            name ->
                new ImportNewPage.WrongField(
                    name,
                    errors.textOf(
                        new FieldError(
                            name,
                            "import.mapping.missing",
                            List.of(
                                messages.getMessage(
                                    "imports.field." + job.kind() + "." + name, null, locale))),
                        locale)))
        .toList();
  }

  /// Whether every shape needs the column: of a day and a month one is enough.
  private static boolean isNeeded(StreamImporter importer, String name) {
    return importer.shapes().stream()
        .allMatch(
            shape ->
                shape.columns().stream()
                    .anyMatch(column -> column.required() && column.name().equals(name)));
  }

  private MappingPage page(
      Chosen chosen, Mapping mapping, List<ImportNewPage.WrongField> wrongs, Locale locale) {
    StreamImporter importer = importer(chosen.job());
    List<MappingPage.Field> fields =
        importer.shapes().getFirst().columns().stream()
            .map(
                column ->
                    new MappingPage.Field(
                        column.name(),
                        isNeeded(importer, column.name()),
                        mapping.columns().getOrDefault(column.name(), -1),
                        mapping.constants().getOrDefault(column.name(), ""),
                        importer.choicesOf(column.name(), locale)))
            .toList();
    return new MappingPage(
        chosen.job(), chosen.head(), chosen.row(), headings(chosen), fields, wrongs);
  }

  private static List<MappingPage.Heading> headings(Chosen chosen) {
    Head.Line line = lineAt(chosen.head(), chosen.row());
    List<MappingPage.Heading> headings = new ArrayList<>();
    List<String> cells = line == null ? List.of() : line.cells();
    for (int at = 0; at < cells.size(); at++) {
      headings.add(new MappingPage.Heading(at, letters(at) + " · " + cells.get(at)));
    }
    return headings;
  }

  /// A, B … Z, AA: what a spreadsheet calls the column.
  static String letters(int cell) {
    String last = String.valueOf((char) ('A' + cell % 26));
    return cell < 26 ? last : letters(cell / 26 - 1) + last;
  }
}
