package vn.lantoa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.portal.OpenResults;
import vn.lantoa.portal.OpenYear;
import vn.lantoa.shared.web.Refusal;

/// Yearly results as files. Pages of other servers may read them.
@Controller
class OpenDataFiles {
  private static final String PATH = PublicResultsPages.PATH;

  /// Without it Excel reads another encoding.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final OpenResults results;
  private final DatasetCard card;
  private final PortalSettings settings;
  private final MessageSource messages;
  private final JsonMapper json;

  OpenDataFiles(
      OpenResults results,
      DatasetCard card,
      PortalSettings settings,
      MessageSource messages,
      JsonMapper json) {
    this.results = results;
    this.card = card;
    this.settings = settings;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping(PATH + "/{year:[0-9]{4}}.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable int year,
      @RequestParam(defaultValue = "") String lang,
      HttpServletResponse response) {
    String table = table(found(year), Tongue.of(messages, lang));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"lantoa-results-" + year + ".csv\"");
    return file(table.getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", response);
  }

  private OpenYear found(int year) {
    return results.find(year).orElseThrow(Refusal::absent);
  }

  private static String table(OpenYear year, Tongue tongue) {
    StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecord("measure", "code", "definition", "unit", "from", "to", "value");
      for (OpenFile.Observed one : OpenFile.observed(year, tongue)) {
        printer.printRecord(
            one.measure(),
            one.code(),
            one.definition(),
            one.unit(),
            one.from(),
            one.to(),
            Numbers.written(one.value()));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return table.toString();
  }

  @GetMapping(PATH + "/{year:[0-9]{4}}.json")
  ResponseEntity<byte[]> json(
      @PathVariable int year,
      @RequestParam(defaultValue = "") String lang,
      HttpServletResponse response) {
    OpenFile file = OpenFile.of(found(year), settings.license(), Tongue.of(messages, lang));
    return file(json.writeValueAsBytes(file), "application/json", response);
  }

  @GetMapping(PATH + "/dataset.jsonld")
  ResponseEntity<byte[]> dataset(
      @RequestParam(defaultValue = "") String lang, HttpServletResponse response) {
    List<OpenYear> years = results.years();
    if (years.isEmpty()) {
      throw Refusal.absent();
    }
    return file(
        json.writeValueAsBytes(card.of(PATH, years, Tongue.of(messages, lang))),
        "application/ld+json",
        response);
  }

  /// Who has it still is told so: the mark is of the bytes, weak because they may be compressed.
  private static ResponseEntity<byte[]> file(
      byte[] bytes, String type, HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(PublicResultsPages.FRESH).cachePublic())
        .eTag("W/\"" + UUID.nameUUIDFromBytes(bytes) + "\"")
        .header(HttpHeaders.CONTENT_TYPE, type)
        .body(bytes);
  }
}
