package vn.lantoa.shared.imports.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import vn.lantoa.shared.imports.Spreading;
import vn.lantoa.shared.imports.StreamImporter;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Says once what the headings of an old workbook mean.
@Controller
class MappingPages {
  private static final Pattern NUMBERING =
      Pattern.compile("\\s*(?:\\(\\s*\\d{1,2}\\s*\\)|\\(?\\s*[A-Za-z]\\s*\\)?)\\s*");
  private static final String PLACE = "at_";
  private static final String CONSTANT = "all_";
  private static final String PART = "part_";
  private static final String MEASURE = "measure_";
  private static final int LONGEST_CONSTANT = 300;

  private final Mappings mappings;
  private final ImportAccess access;
  private final Errors errors;
  private final MappingWords words;

  MappingPages(Mappings mappings, ImportAccess access, Errors errors, MappingWords words) {
    this.mappings = mappings;
    this.access = access;
    this.errors = errors;
    this.words = words;
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
    List<ImportNewPage.WrongField> wrongs = wrongs(chosen, mapping, locale);
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
    List<Mapping.Figure> figures = figures(typed, width);
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
    return new Mapping(columns, constants, figures);
  }

  private static List<Mapping.Figure> figures(Map<String, String> typed, int width) {
    List<Mapping.Figure> figures = new ArrayList<>();
    for (int at = 0; at < width; at++) {
      String value = typed.getOrDefault(PART + at, "");
      if (!value.isEmpty()) {
        figures.add(new Mapping.Figure(at, value, typed.getOrDefault(MEASURE + at, "")));
      }
    }
    return figures;
  }

  private List<ImportNewPage.WrongField> wrongs(Chosen chosen, Mapping mapping, Locale locale) {
    Spreading spreading = importer(chosen.job()).spreading(locale);
    return mappings.wrongs(chosen.job().id(), chosen.row(), mapping).stream()
        .map(
            wrong ->
                new ImportNewPage.WrongField(
                    wrong.field(),
                    errors.textOf(words.told(chosen.job(), wrong, spreading, locale), locale)))
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
        chosen.job(),
        chosen.head(),
        chosen.row(),
        headings(chosen),
        fields,
        beside(chosen, mapping, importer.spreading(locale)),
        wrongs);
  }

  private static MappingPage.@Nullable Beside beside(
      Chosen chosen, Mapping mapping, Spreading spreading) {
    if (!spreading.isPossible()) {
      return null;
    }
    List<MappingPage.Column> columns = new ArrayList<>();
    for (MappingPage.Heading heading : headings(chosen)) {
      Optional<Mapping.Figure> figure =
          mapping.figures().stream().filter(each -> each.at() == heading.at()).findFirst();
      columns.add(
          new MappingPage.Column(
              heading.at(),
              heading.text(),
              example(chosen, heading.at()),
              figure.map(Mapping.Figure::value).orElse(""),
              figure.map(Mapping.Figure::measure).orElse("")));
    }
    return new MappingPage.Beside(
        spreading.by(),
        spreading.values().stream()
            .map(value -> new MappingPage.Choice(value.code(), value.name()))
            .toList(),
        List.copyOf(spreading.measures()),
        columns);
  }

  private static String example(Chosen chosen, int at) {
    return chosen.head().lines().stream()
        .filter(line -> line.number() > chosen.row() && at < line.cells().size())
        .filter(line -> !isNumbering(line))
        .map(line -> line.cells().get(at).strip())
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// (1) (2) (3) below the headings is no example.
  private static boolean isNumbering(Head.Line line) {
    List<String> cells = line.cells().stream().filter(cell -> !cell.isBlank()).toList();
    return cells.size() > 2 && cells.stream().allMatch(cell -> NUMBERING.matcher(cell).matches());
  }

  private static List<MappingPage.Heading> headings(Chosen chosen) {
    List<MappingPage.Heading> headings = new ArrayList<>();
    List<String> cells = chosen.head().headingsAt(chosen.row());
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
