package vn.lantoa.reports.web;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.Prints;
import vn.lantoa.reports.Prints.Print;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// Files of a report for people: what is there comes at once, else the page of its printing.
@Controller
class PrintPages {
  private final Reports reports;
  private final Prints prints;
  private final PrintWords words;
  private final Clock clock;

  PrintPages(Reports reports, Prints prints, PrintWords words, Clock clock) {
    this.reports = reports;
    this.prints = prints;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(ReportPages.ONE + ".{kind:docx|pdf|xlsx}")
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id, @PathVariable String kind) {
    ReportId report = new ReportId(id);
    Prints.Kind of = Prints.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    return switch (prints.ask(viewer, report, of).orElseThrow(Refusal::absent)) {
      case Prints.Answer.Ready(byte[] file) -> FileAnswer.of(report(viewer, report), of, file);
      case Prints.Answer.Underway(Print print) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ReportPages.PATH + "/" + id + "/prints/" + print.id()))
              .build();
      case Prints.Answer.NoTables none ->
          throw Refusal.of(HttpStatus.NOT_FOUND, "report.no-tables");
    };
  }

  private Report report(Viewer viewer, ReportId id) {
    return reports.findFor(viewer, id).orElseThrow(Refusal::absent);
  }

  @GetMapping(ReportPages.ONE + "/prints/{print:[0-9a-f-]{36}}")
  Page progress(Viewer viewer, @PathVariable UUID id, @PathVariable UUID print, Locale locale) {
    Print found =
        prints
            .findFor(viewer, new PrintId(print))
            .filter(one -> one.report().value().equals(id))
            .orElseThrow(Refusal::absent);
    return new PrintPage(
        report(viewer, found.report()).title(),
        found,
        words.of(found, clock.instant(), locale),
        PrintWords.percent(found));
  }
}
