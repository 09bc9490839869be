package vn.lantoa.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Printout.Kind;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportText;
import vn.lantoa.reports.ReportText.Inline;
import vn.lantoa.reports.ReportText.Node;
import vn.lantoa.reports.ReportText.Wrong;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.shared.VietnameseText;

/// Takes the text of a section apart and keeps what it does not understand.
final class TextReader {
  private static final Pattern LIVE = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
  private static final Pattern OF_LINE = Pattern.compile("\\[\\[([^\\[\\]:]*):([^\\[\\]]*)\\]\\]");
  private static final int DIGITS = 3;

  private static final Map<String, Report.Role> ROLES =
      Map.of(
          "ket qua", Report.Role.RESULTS,
          "results", Report.Role.RESULTS,
          "kho khan", Report.Role.DIFFICULTIES,
          "difficulties", Report.Role.DIFFICULTIES,
          "kien nghi", Report.Role.PROPOSALS,
          "proposals", Report.Role.PROPOSALS,
          "trong tam", Report.Role.FOCUS,
          "focus", Report.Role.FOCUS);

  private final List<Node> nodes = new ArrayList<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  private TextReader() {}

  static ReportText read(String text) {
    TextReader reader = new TextReader();
    text.lines().map(String::strip).forEach(reader::line);
    reader.endOfParagraph();
    return new ReportText(reader.nodes, reader.wrong);
  }

  private void line(String line) {
    Matcher ofLine = OF_LINE.matcher(line);
    if (line.isEmpty()) {
      endOfParagraph();
    } else if (ofLine.matches()) {
      endOfParagraph();
      block(VietnameseText.fold(ofLine.group(1)).strip(), ofLine.group(2).strip());
    } else if (line.startsWith("[[")) {
      endOfParagraph();
      wrong.add(new Wrong("report.block", line));
    } else if (line.startsWith("## ")) {
      endOfParagraph();
      words(Kind.HEADING, line.substring(3));
    } else if (line.startsWith("- ")) {
      endOfParagraph();
      words(Kind.BULLET, line.substring(2));
    } else {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
    }
  }

  private void endOfParagraph() {
    if (!paragraph.isEmpty()) {
      words(Kind.PARAGRAPH, paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private void block(String what, String of) {
    switch (what) {
      case "bang tinh", "table" -> table(of);
      case "bieu tinh", "bars" -> drawn(Kind.BARS, of);
      case "bieu thang", "months" -> drawn(Kind.MONTHS, of);
      case "tong hop", "collected" -> {
        Report.Role role = ROLES.get(VietnameseText.fold(of));
        if (role == null) {
          wrong.add(new Wrong("report.collected", of));
        } else {
          nodes.add(new Node.Collected(role));
        }
      }
      default -> wrong.add(new Wrong("report.block", what));
    }
  }

  private void table(String of) {
    String[] parts = of.split("\\|", -1);
    List<Measure.Ref> measures = new ArrayList<>();
    for (String code : parts[0].split(",")) {
      Measure.Ref ref = ref(code);
      if (ref != null) {
        measures.add(ref);
      }
    }
    if (!measures.isEmpty()) {
      nodes.add(new Node.Table(measures, narrowed(parts)));
    }
  }

  private void drawn(Kind kind, String of) {
    String[] parts = of.split("\\|", -1);
    Measure.Ref ref = ref(parts[0]);
    if (ref != null) {
      nodes.add(new Node.Drawn(kind, ref, narrowed(parts)));
    }
  }

  /// What stands behind the measures of a table or chart.
  private Narrowing narrowed(String[] parts) {
    NarrowingReader narrowing = new NarrowingReader();
    for (int n = 1; n < parts.length; n++) {
      if (!narrowing.take(parts[n])) {
        wrong.add(new Wrong("report.narrowing", parts[n].strip()));
      }
    }
    return narrowing.read();
  }

  private Measure.@Nullable Ref ref(String code) {
    Measure.Ref ref = Measure.Ref.parse(code.strip().toUpperCase(Locale.ROOT)).orElse(null);
    if (ref == null) {
      wrong.add(new Wrong("report.measure", code.strip()));
    }
    return ref;
  }

  private void words(Kind kind, String text) {
    List<Inline> inlines = new ArrayList<>();
    Matcher live = LIVE.matcher(text);
    int from = 0;
    while (live.find()) {
      if (live.start() > from) {
        inlines.add(new Inline.Plain(text.substring(from, live.start())));
      }
      live(live.group(1), inlines);
      from = live.end();
    }
    if (from < text.length()) {
      inlines.add(new Inline.Plain(text.substring(from)));
    }
    if (!inlines.isEmpty()) {
      nodes.add(new Node.Words(kind, inlines));
    }
  }

  /// How one figure is said.
  private static final class Manner {
    private Spoken.Precision precision = Spoken.Precision.AUTO;
    private int digits = DIGITS;
    private Growth.Style change = Growth.Style.QUALIFIED;
    private boolean told = true;

    /// @return whether the word is understood
    boolean take(String word) {
      switch (word) {
        case "so", "value" -> told = false;
        case "khoang", "about" -> precision = Spoken.Precision.ABOUT;
        case "tren", "over" -> precision = Spoken.Precision.OVER;
        case "gan", "nearly" -> precision = Spoken.Precision.NEARLY;
        case "dung", "exact" -> precision = Spoken.Precision.EXACT;
        case "gap", "times" -> change = Growth.Style.TIMES;
        case "gap khoang", "times about" -> change = Growth.Style.ABOUT;
        case "hon kem", "qualified" -> change = Growth.Style.QUALIFIED;
        case "phan tram", "percent" -> change = Growth.Style.PERCENT;
        case "2", "3", "4", "5", "6" -> digits = Integer.parseInt(word);
        default -> {
          return false;
        }
      }
      return true;
    }
  }

  private void live(String written, List<Inline> inlines) {
    String[] parts = written.split("\\|", -1);
    Measure.Ref ref = ref(parts[0]);
    Manner manner = new Manner();
    NarrowingReader narrowing = new NarrowingReader();
    for (int n = 1; n < parts.length; n++) {
      if (parts[n].contains(":")) {
        if (!narrowing.take(parts[n])) {
          wrong.add(new Wrong("report.narrowing", parts[n].strip()));
        }
      } else if (!manner.take(VietnameseText.fold(parts[n]).strip())) {
        wrong.add(new Wrong("report.manner", parts[n].strip()));
      }
    }
    if (ref != null) {
      inlines.add(
          new Inline.Live(
              ref,
              new Spoken.Style(manner.precision, manner.digits),
              manner.change,
              manner.told,
              narrowing.read()));
    }
  }
}
