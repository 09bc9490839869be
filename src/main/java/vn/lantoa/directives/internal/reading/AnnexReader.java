package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one annex: its title, and its parts as clauses `PL1.2`. A list of things and a form to
/// fill in have no clauses.
final class AnnexReader {
  private static final Pattern NUMBER =
      Pattern.compile("^phu luc(?: so)? (?:(\\d{1,2})|([ivx]{1,5}))(?![\\p{L}\\d])");

  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  /// Lines that a title may have.
  private static final int TITLE_LINES = 12;

  private static final int LONGEST_TITLE = 160;

  private final List<Line> title = new ArrayList<>();
  private final Partition partition;
  private final List<Clause> clauses;
  private final List<Warning> warnings;

  /// What an annex inherits from its letter.
  record Letter(Header header, boolean hasDuty) {}

  /// @param lines of the annex
  /// @param place its place among the annexes, from 1, where it bears no number itself
  AnnexReader(Lines all, List<Line> lines, Partition partition, int place, Letter letter) {
    this.partition = partition;
    int behind = readTitle(lines);
    String words = title.stream().map(Line::text).reduce("", Letters::join);
    boolean listing = title.stream().anyMatch(line -> Annexes.isListing(line.key()));
    List<Line> body = lines.subList(behind, lines.size());
    if (listing || body.isEmpty()) {
      clauses = List.of();
      warnings = List.of();
      return;
    }
    @Nullable ClauseKind base = SectionTitles.kind(words).orElse(null);
    var paragraphs = new ParagraphReader(Wrap.of(all, body));
    var over = new Body.Over("PL" + number().orElse(place) + ".", base);
    Outline outline = new Body(body, partition, paragraphs, over).outline();
    var sections = new Sections(outline.nodes(), paragraphs, base).after(outline.preamble());
    var reader = ClauseReader.ofAnnex(sections, letter.header(), letter.hasDuty());
    clauses = reader.read(outline.leaves());
    warnings = reader.warnings();
  }

  List<Clause> clauses() {
    return clauses;
  }

  List<Warning> warnings() {
    return warnings;
  }

  private int readTitle(List<Line> lines) {
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.isBlank() || line.furniture()) {
        continue;
      }
      if (title.size() >= TITLE_LINES || !belongsToTitle(line)) {
        return at;
      }
      title.add(line);
      partition.claim(line, SegmentKind.SECTION_HEADING);
    }
    return lines.size();
  }

  private boolean belongsToTitle(Line line) {
    String text = line.text();
    boolean marked = Marker.read(text).isPresent() || Bullet.opens(text);
    if (marked || Line.isTableRow(text)) {
      return line.isRule();
    }
    boolean bracket = text.startsWith("(") || isInBracket();
    boolean head = line.isCaps() || line.isRule() || Annexes.isTitle(line);
    boolean shown = NationalTitle.isPartOf(line) || bracket || head;
    boolean second =
        !title.isEmpty()
            && title.stream().noneMatch(l -> l.text().startsWith("("))
            && text.length() < LONGEST_TITLE
            && !Letters.isClosed(text);
    return shown || second;
  }

  /// "(Ban hành kèm theo Công văn số … / của BHXH Việt Nam)".
  private boolean isInBracket() {
    if (title.isEmpty()) {
      return false;
    }
    String words = title.stream().map(Line::text).reduce("", Letters::join);
    return words.lastIndexOf('(') > words.lastIndexOf(')');
  }

  private Optional<Integer> number() {
    for (Line line : title) {
      Matcher number = NUMBER.matcher(line.key());
      if (number.find()) {
        int roman = number.group(2) == null ? -1 : ROMAN.indexOf(number.group(2));
        int printed = number.group(1) == null ? roman + 1 : Integer.parseInt(number.group(1));
        return printed > 0 ? Optional.of(printed) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
