package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of one part: its printed title, if it has one, and its text.
///
/// @param paragraphs never empty
/// @param printed printed heading without footnote marks and final colon; null when there is none
record ClauseText(List<Paragraph> paragraphs, @Nullable String printed) {

  /// A heading made by the reader is not longer, in characters.
  private static final int ABBREVIATION = 120;

  /// A single paragraph up to this length may be a title that stands for itself.
  private static final int SHORT = 80;

  /// Words before a colon are a label up to this length, in characters.
  private static final int LONGEST_LABEL = 60;

  private static final Pattern MARKS = Pattern.compile("\\s?\\[(?:\\d{1,2}|\\*)]");

  static ClauseText of(List<Paragraph> paragraphs, boolean leaf) {
    Paragraph first = paragraphs.getFirst();
    boolean alone = leaf && paragraphs.size() == 1;
    int longest = alone ? SHORT : ParagraphReader.LONGEST_TITLE;
    String text = withoutMarks(first.length() <= longest + 8 ? first.text() : "");
    boolean sentence = text.endsWith(".") || text.endsWith(";") || text.length() > longest;
    boolean titled =
        !text.isEmpty() && !sentence && !first.isBullet() && !Line.isTableRow(first.text());
    return new ClauseText(paragraphs, titled ? text : null);
  }

  Optional<String> title() {
    return Optional.ofNullable(printed);
  }

  /// The short words before the first colon: "Thời gian: …".
  Optional<String> label() {
    String first = firstSentence();
    int colon = first.indexOf(':');
    return colon > 0 && colon <= LONGEST_LABEL
        ? Optional.of(first.substring(0, colon))
        : Optional.empty();
  }

  String text() {
    var text = new StringBuilder();
    boolean dashed = false;
    for (Paragraph paragraph : paragraphs) {
      boolean sub = paragraph.isPlus() && dashed;
      dashed |= paragraph.isBullet() && !paragraph.isPlus();
      String mark = !paragraph.isBullet() ? "" : sub ? "+ " : "- ";
      text.append(text.isEmpty() ? "" : "\n").append(mark).append(paragraph.text());
    }
    return text.toString();
  }

  String firstSentence() {
    return paragraphs.getFirst().text();
  }

  String heading() {
    return title().orElseGet(() -> abbreviated(withoutMarks(firstSentence())));
  }

  /// Cut at the end of the first sentence, else at a word.
  static String abbreviated(String text) {
    int stop = text.indexOf(". ");
    while (stop > 0 && text.charAt(stop - 1) == '.') {
      stop = text.indexOf(". ", stop + 1);
    }
    String sentence = stop > 0 ? text.substring(0, stop) : text;
    if (sentence.length() <= ABBREVIATION) {
      return sentence.endsWith(".") || sentence.endsWith(";") || sentence.endsWith(":")
          ? sentence.substring(0, sentence.length() - 1)
          : sentence;
    }
    int space = sentence.lastIndexOf(' ', ABBREVIATION - 1);
    return sentence.substring(0, space > 0 ? space : ABBREVIATION - 1) + "…";
  }

  private static String withoutMarks(String text) {
    String bare = MARKS.matcher(text).replaceAll("").strip();
    return bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
  }
}
