package vn.lantoa.directives.internal.reading;

import java.util.List;

/// Finds where the header ends and which line of it is what.
final class HeaderReader {

  /// Non-blank lines among which a header must be found.
  private static final int REACH = 60;

  private final Lines lines;
  private final Partition partition;
  private final int limit;

  HeaderReader(Lines lines, Partition partition) {
    this.lines = lines;
    this.partition = partition;
    this.limit = limit();
  }

  Header read() {
    int greeting = indexOfGreeting();
    int top = greeting < 0 ? limit : greeting;
    int title = indexOfTitle(top);
    var letterhead = new LetterheadReader(lines, partition);
    letterhead.read(letterheadEnd(title, top, greeting));
    String subject = letterhead.subject().orElse(null);
    int end = letterhead.end();
    String type = null;
    if (title >= 0) {
      var titled = new TitleReader(lines, partition).read(title, top);
      type = titled.type();
      subject = titled.subject() == null ? subject : titled.subject();
      end = titled.end();
    }
    List<String> recipients = List.of();
    if (greeting >= 0) {
      var read = new RecipientsReader(lines, partition).read(greeting);
      recipients = read.names();
      end = read.end();
    }
    var words = OwnWords.of(lines);
    List<String> bodies = letterhead.bodies(words);
    if (bodies.isEmpty() && title >= 0) {
      int author = indexOfAuthor(end);
      bodies = author < 0 ? bodies : List.of(lines.get(author).text());
      end = author < 0 ? end : author + 1;
    }
    return new Header(
        end,
        letterhead.number().orElse(null),
        letterhead.date().orElse(null),
        bodies,
        type,
        subject == null || !Letters.areCaps(subject)
            ? subject
            : words.subject(subject, letterhead.date().map(DateLine::place).orElse(null)),
        recipients,
        false);
  }

  /// Without letterhead the author may stand below the title.
  private int indexOfAuthor(int from) {
    for (int index = from; index < Math.min(lines.size(), from + 4); index++) {
      Line line = lines.get(index);
      if (!line.isBlank()) {
        boolean name =
            line.text().length() < 80
                && Letters.startsUpper(line.text())
                && Actors.startsWithUnit(line.text())
                && !Actors.startsWithVerb(line.text())
                && Actors.inSentence(line.text()).isEmpty()
                && !Letters.isClosed(line.text());
        if (name) {
          partition.claim(line, SegmentKind.LETTERHEAD);
        }
        return name ? index : -1;
      }
    }
    return -1;
  }

  private int letterheadEnd(int title, int top, int greeting) {
    if (title >= 0) {
      return title;
    }
    return greeting >= 0 ? top : endOfLooseLetterhead();
  }

  /// Without greeting and title the letterhead ends with its last unmistakable line.
  private int endOfLooseLetterhead() {
    int end = 0;
    for (int index = 0; index < limit; index++) {
      if (LetterheadReader.isUnmistakable(lines, index, limit)) {
        end = index + 1;
      } else if (Marker.read(lines.get(index).text()).isPresent()) {
        break;
      }
    }
    return end;
  }

  private int indexOfGreeting() {
    for (int index = 0; index < limit; index++) {
      if (RecipientsReader.greets(lines.get(index))) {
        return index;
      }
    }
    return -1;
  }

  private int indexOfTitle(int top) {
    for (int index = 0; index < top; index++) {
      if (DocumentTypes.titled(lines.get(index)).isPresent()) {
        return index;
      }
    }
    return -1;
  }

  private int limit() {
    int seen = 0;
    for (Line line : lines.all()) {
      if (!line.isBlank() && ++seen > REACH) {
        return line.index();
      }
    }
    return lines.size();
  }
}
