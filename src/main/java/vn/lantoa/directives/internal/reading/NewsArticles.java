package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells an article that reports on a document from the document itself.
///
/// An article has neither letterhead nor number nor greeting nor signature. It has a headline,
/// often the day and hour of a web page, and a sentence that says who issued what.
final class NewsArticles {
  private static final int HEAD_LINES = 14;

  private static final Pattern WEB_DATE =
      Pattern.compile(
          "^(?:\\D{0,40}[ ,|-])?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}[ ,|-]{0,4}\\d{1,2}[:h]\\d{2}"
              + "|^\\d{1,2}[:h]\\d{2}[ ,|-]{1,4}\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}");

  /// Folded.
  private static final Pattern REPORT =
      Pattern.compile(
          "(?:ban hanh|ra|ky|co|gui|cong bo|trien khai) (ke hoach|cong van|quyet dinh|chi thi|huong"
              + " dan|thong bao|nghi quyet|thong tu|nghi dinh)(?: so)? \\d");

  private static final List<String> RETELLING =
      List.of("theo do,", "theo ke hoach", "chi tiet xem tai", "xem chi tiet", "(theo ");

  private NewsArticles() {}

  /// The document that the article reports on, or "" when it names none; absent for a document.
  static Optional<String> reported(Lines lines, Header header, Tail tail, List<Citation> cites) {
    boolean official =
        header.number().isPresent()
            || !header.recipients().isEmpty()
            || tail.signer().isPresent()
            || header.type().isPresent();
    if (official) {
      return Optional.empty();
    }
    List<Line> words = lines.all().stream().filter(l -> !l.isBlank()).toList();
    List<Line> head = words.subList(0, Math.min(HEAD_LINES, words.size()));
    boolean dated = head.stream().anyMatch(line -> WEB_DATE.matcher(line.key()).find());
    boolean reports = head.stream().anyMatch(line -> report(line).isPresent());
    boolean retells = words.stream().anyMatch(line -> Letters.startsWithAny(line.key(), RETELLING));
    return dated || (reports && retells)
        ? Optional.of(reports && !cites.isEmpty() ? name(cites.getFirst()) : "")
        : Optional.empty();
  }

  /// The headline: the first line of the text.
  static Optional<String> headline(Lines lines) {
    return lines.all().stream()
        .filter(line -> !line.isBlank() && !line.furniture())
        .map(Line::text)
        .findFirst();
  }

  private static Optional<String> report(Line line) {
    Matcher report = REPORT.matcher(line.key());
    return report.find() ? Optional.of(report.group(1)) : Optional.empty();
  }

  private static String name(Citation cite) {
    return cite.type() + " " + cite.notation();
  }
}
