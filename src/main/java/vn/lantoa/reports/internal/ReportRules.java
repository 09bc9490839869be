package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportText;
import vn.lantoa.reports.ReportText.Inline;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.reports.Reports.Fault;
import vn.lantoa.reports.Reports.Signing;
import vn.lantoa.reports.Reports.Writing;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;

/// What is wrong with a text or a signature, all of it at once.
@Component
class ReportRules {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 60_000;
  private static final int LONGEST_NAME = 120;
  private static final int MOST_SECTIONS = 30;

  private final Measures measures;
  private final Clock clock;

  ReportRules(Measures measures, Clock clock) {
    this.measures = measures;
    this.clock = clock;
  }

  List<Fault> faults(Writing writing) {
    List<Fault> faults = new ArrayList<>();
    length(faults, "title", writing.title(), LONGEST_TITLE);
    if (writing.sections().isEmpty() || writing.sections().size() > MOST_SECTIONS) {
      faults.add(Fault.of("sections", "report.sections", String.valueOf(MOST_SECTIONS)));
    }
    for (int n = 0; n < writing.sections().size(); n++) {
      Report.Section section = writing.sections().get(n);
      String place = "sections[" + n + "].";
      length(faults, place + "heading", section.heading(), LONGEST_TITLE);
      if (section.text().length() > LONGEST_TEXT) {
        faults.add(Fault.of(place + "text", "measure.long", String.valueOf(LONGEST_TEXT)));
      }
      ReportText text = TextReader.read(section.text());
      text.wrong().forEach(w -> faults.add(Fault.of(place + "text", w.code(), w.about())));
      text.nodes().stream()
          .flatMap(ReportRules::measuresOf)
          .filter(ref -> measures.find(ref, writing.definitionsOn()).isEmpty())
          .forEach(ref -> faults.add(Fault.of(place + "text", "report.measure", ref.toString())));
    }
    return faults;
  }

  private static Stream<Measure.Ref> measuresOf(Node node) {
    return switch (node) {
      case Node.Words(var kind, List<Inline> inlines) ->
          inlines.stream()
              .flatMap(
                  inline ->
                      inline instanceof Inline.Live live
                          ? Stream.of(live.measure())
                          : Stream.empty());
      case Node.Table(List<Measure.Ref> columns) -> columns.stream();
      case Node.Drawn(var kind, Measure.Ref measure) -> Stream.of(measure);
      case Node.Collected collected -> Stream.empty();
    };
  }

  List<Fault> faults(Signing signing) {
    List<Fault> faults = new ArrayList<>();
    length(faults, "notation", signing.notation(), LONGEST_NAME);
    length(faults, "place", signing.place(), LONGEST_NAME);
    length(faults, "title", signing.title(), LONGEST_NAME);
    length(faults, "name", signing.name(), LONGEST_NAME);
    if (signing.capacity().length() > LONGEST_NAME) {
      faults.add(Fault.of("capacity", "measure.long", String.valueOf(LONGEST_NAME)));
    }
    if (signing.day().isAfter(LocalDate.now(clock))) {
      faults.add(Fault.of("day", "report.future"));
    }
    return faults;
  }

  private static void length(List<Fault> faults, String field, String text, int longest) {
    if (text.isBlank()) {
      faults.add(Fault.of(field, "value.missing"));
    } else if (text.length() > longest) {
      faults.add(Fault.of(field, "measure.long", String.valueOf(longest)));
    }
  }
}
