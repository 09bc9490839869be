package vn.lantoa.results.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.web.ExploreReader.Reading;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;

/// Answers of the explorer as files, of the same question as the page.
@Controller
class ExploreFiles {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ExploreReader reader;
  private final ExploreAnswers answers;
  private final ExploreBarDrawing bars;
  private final WordsOf words;
  private final Clock clock;

  ExploreFiles(
      ExploreReader reader,
      ExploreAnswers answers,
      ExploreBarDrawing bars,
      WordsOf words,
      Clock clock) {
    this.reader = reader;
    this.answers = answers;
    this.bars = bars;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(ExploreAsked.PATH + ".xlsx")
  ResponseEntity<byte[]> xlsx(
      Viewer viewer, ResultsInput input, CrossInput cross, ExploreInput own, Locale locale) {
    Filled filled = fill(viewer, input, cross, own, words.language(locale));
    byte[] content =
        ExploreWorkbook.write(filled.grid(), filled.preamble(), words.language(locale));
    return file(filled, content, XLSX, ".xlsx");
  }

  @GetMapping(ExploreAsked.PATH + ".csv")
  ResponseEntity<byte[]> csv(
      Viewer viewer, ResultsInput input, CrossInput cross, ExploreInput own, Locale locale) {
    Filled filled = fill(viewer, input, cross, own, words.language(locale));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // The mark that makes spreadsheets read it as UTF-8.
    bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.writeBytes(filled.grid().csv().getBytes(StandardCharsets.UTF_8));
    return file(filled, bytes.toByteArray(), CSV, ".csv");
  }

  private record Filled(ExploreGrid grid, List<String> preamble, DayRange period) {}

  private Filled fill(
      Viewer viewer, ResultsInput input, CrossInput cross, ExploreInput own, Words language) {
    ExploreAsked asked = ExploreAsked.of(input, cross, own, LocalDate.now(clock));
    return switch (reader.read(asked)) {
      case Reading.Refused refused -> throw Refusal.fields(refused.errors());
      case Reading.Understood(ExploreQuestion question) -> {
        String filters = ExploreBarDrawing.filters(bars.draw(asked, question.query(), language));
        ExploreWords told = answers.words(question, language, filters);
        ExploreFigures figures = answers.figures(viewer, question);
        ExploreOrder order = new ExploreOrder(figures, Order.of(asked.input()), language);
        ExploreGrid grid = new ExploreGrid(figures, order, told);
        yield new Filled(
            grid,
            grid.preamble(
                new ExploreTelling(figures, order, told), ExploreAnswers.asOf(figures, told)),
            question.query().period());
      }
    };
  }

  private static ResponseEntity<byte[]> file(
      Filled filled, byte[] content, MediaType type, String ending) {
    String name = "kham-pha-" + filled.period().from() + "-" + filled.period().last() + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
