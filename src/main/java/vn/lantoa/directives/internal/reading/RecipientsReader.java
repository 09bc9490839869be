package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads "Kính gửi": one name on the line, or a list below it.
final class RecipientsReader {

  /// More lines than this are no list of recipients any more.
  private static final int MOST_LINES = 80;

  /// "Kính gửi:", and in a telegram "CHỦ TỊCH … điện:".
  private static final Pattern LABEL =
      Pattern.compile("^(?:kinh gui(?![a-z]) ?:?|[^.,;:]{3,90}? dien ?:)");

  private final Lines lines;
  private final Partition partition;
  private final List<String> names = new ArrayList<>();
  private boolean closed;
  private boolean bulleted;

  /// @param end index of the line behind the list
  record Recipients(List<String> names, int end) {}

  RecipientsReader(Lines lines, Partition partition) {
    this.lines = lines;
    this.partition = partition;
  }

  static boolean greets(Line line) {
    return line.text().length() < 2000 && LABEL.matcher(line.key()).find();
  }

  Recipients read(int greeting) {
    Line first = lines.get(greeting);
    Matcher label = LABEL.matcher(first.key());
    int behind = label.find() ? Math.min(label.end(), first.text().length()) : 0;
    take(first, first.text().substring(behind));
    boolean gap = false;
    int end = greeting + 1;
    for (; end < Math.min(lines.size(), greeting + MOST_LINES); end++) {
      Line line = lines.get(end);
      if (line.isBlank() || line.furniture()) {
        gap = true;
      } else if (belongs(line, gap)) {
        take(line, line.text());
        gap = false;
      } else {
        break;
      }
    }
    List<String> apart =
        names.stream()
            .flatMap(name -> Stream.of(name.split(";")))
            .map(RecipientsReader::trimmed)
            .filter(name -> !name.isEmpty())
            .toList();
    return new Recipients(apart, end);
  }

  private boolean belongs(Line line, boolean gap) {
    if (Marker.read(line.text()).isPresent()) {
      return false;
    }
    if (Bullet.opens(line.text())) {
      return !closed || bulleted || names.isEmpty();
    }
    if (names.isEmpty()) {
      return !Letters.startsWithAny(line.key(), TitleReader.BODY_OPENERS);
    }
    boolean goesOn = line.startsLower() || names.getLast().isEmpty() || line.cell();
    return !closed && !(gap && !line.startsLower()) && (goesOn || isListed(line));
  }

  /// Inside a list a capital may follow a wrapped line: "trực thuộc / Trung ương".
  private boolean isListed(Line line) {
    String last = names.getLast();
    boolean nextName = last.endsWith(";") || last.endsWith(",");
    return (bulleted || nextName) && !Letters.startsWithAny(line.key(), TitleReader.BODY_OPENERS);
  }

  private void take(Line line, String text) {
    partition.claim(line, SegmentKind.RECIPIENTS);
    boolean bullet = Bullet.opens(text.strip());
    bulleted |= bullet;
    String words = bullet ? Bullet.text(text.strip()) : text.strip();
    boolean isNew = bullet || names.isEmpty() || names.getLast().endsWith(";");
    if (isNew && !(words.isEmpty() && !bullet)) {
      names.add(words);
    } else if (!words.isEmpty()) {
      names.add(Letters.join(names.removeLast(), words));
    }
    closed = words.endsWith(".");
  }

  private static String trimmed(String name) {
    int end = name.length();
    while (end > 0 && " .;,".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end).strip();
  }
}
