package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportText;
import vn.lantoa.reports.ReportText.Inline;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.reports.ReportText.Wrong;
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
  private final Narrowings narrowings;
  private final Clock clock;

  ReportRules(Measures measures, Narrowings narrowings, Clock clock) {
    this.measures = measures;
    this.narrowings = narrowings;
    this.clock = clock;
  }

  /// @param of unit that reports
  List<Fault> faults(UnitId of, Writing writing) {
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
          .flatMap(ReportRules::asked)
          .forEach(asked -> asked(asked, of, writing.definitionsOn(), place + "text", faults));
    }
    return faults;
  }

  /// A measure that a text asks for, and what of it.
  private record Asked(Measure.Ref measure, Narrowing narrowing) {}

  private void asked(Asked asked, UnitId of, LocalDate on, String place, List<Fault> faults) {
    var defined = measures.find(asked.measure(), on);
    if (defined.isEmpty()) {
      faults.add(Fault.of(place, "report.measure", asked.measure().toString()));
      return;
    }
    switch (narrowings.read(asked.narrowing(), of)) {
      case Narrowings.Reading.Unknown(List<Wrong> wrong) ->
          wrong.forEach(one -> faults.add(Fault.of(place, one.code(), one.about())));
      case Narrowings.Reading.Known(Narrowing known) -> {
        if (narrowings.narrow(defined.get(), known).isEmpty()) {
          faults.add(Fault.of(place, "report.narrowing.measure", asked.measure().toString()));
        }
      }
    }
  }

  private static Stream<Asked> asked(Node node) {
    return switch (node) {
      case Node.Words(var kind, List<Inline> inlines) ->
          inlines.stream()
              .flatMap(
                  inline ->
                      inline instanceof Inline.Live live
                          ? Stream.of(new Asked(live.measure(), live.narrowing()))
                          : Stream.empty());
      case Node.Table(List<Measure.Ref> columns, Narrowing narrowing) ->
          columns.stream().map(ref -> new Asked(ref, narrowing));
      case Node.Drawn(var kind, Measure.Ref measure, Narrowing narrowing) ->
          Stream.of(new Asked(measure, narrowing));
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
