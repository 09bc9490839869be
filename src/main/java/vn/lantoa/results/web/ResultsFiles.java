package vn.lantoa.results.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.shared.web.Refusal;

/// The figures as files, of the same question as the page.
@Controller
class ResultsFiles {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Results results;
  private final QueryReader queries;
  private final WordsOf words;
  private final Taxonomies taxonomies;
  private final Clock clock;

  ResultsFiles(
      Results results, QueryReader queries, WordsOf words, Taxonomies taxonomies, Clock clock) {
    this.results = results;
    this.queries = queries;
    this.words = words;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  @GetMapping(ResultsPages.PATH + ".xlsx")
  ResponseEntity<byte[]> xlsx(Viewer viewer, ResultsInput typed, Locale locale) {
    return file(viewer, typed, locale, new Kind("xlsx", XLSX, ResultsWorkbook::write));
  }

  @GetMapping(ResultsPages.PATH + ".csv")
  ResponseEntity<byte[]> csv(Viewer viewer, ResultsInput typed, Locale locale) {
    return file(viewer, typed, locale, new Kind("csv", CSV, ResultsFiles::csv));
  }

  private record Kind(
      String ending, MediaType type, BiFunction<ResultsMatrix, Words, byte[]> writer) {}

  private ResponseEntity<byte[]> file(Viewer viewer, ResultsInput typed, Locale locale, Kind kind) {
    ResultsInput input =
        typed.forPeople(LocalDate.now(clock), taxonomies.nationalForms().getFirst().code());
    return switch (queries.read(input)) {
      case QueryReader.Reading.Refused refused -> throw Refusal.fields(refused.errors());
      case QueryReader.Reading.Understood(ResultsQuery query) -> {
        byte[] content = kind.writer().apply(results.matrix(viewer, query), words.language(locale));
        yield ResponseEntity.ok()
            .contentType(kind.type())
            .header(HttpHeaders.CONTENT_DISPOSITION, attachment(query, kind.ending()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .body(content);
      }
    };
  }

  private static String attachment(ResultsQuery query, String ending) {
    String name = "ket-qua-" + query.period().from() + "-" + query.period().last() + "." + ending;
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  /// With the mark that makes spreadsheets read it as UTF-8.
  private static byte[] csv(ResultsMatrix matrix, Words words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      bytes.write(ResultsLines.csv(matrix, words).getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
