package vn.lantoa.directives.internal.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the documents a letter names.
final class Citations {

  private static final String CODE = "\\p{Lu}[\\p{L}\\d&]{0,15}";

  /// State notation `546/QĐ-TTg`, `41/2024/QH15`, or Party notation `28-NQ/TW`.
  private static final Pattern NOTATION =
      Pattern.compile(
          "(?<![\\p{L}\\d/.-])(?:"
              + "\\d{1,6}[a-z]?/(?:\\d{4}/)?"
              + CODE
              + "(?:(?:-\\s?|\\s-)"
              + CODE
              + "){0,3}"
              + "|\\d{1,4}(?:-\\s?|\\s-)"
              + CODE
              + "/"
              + CODE
              + "(?:-"
              + CODE
              + "){0,2})"
              + "(?![\\p{L}\\d])");

  private static final Pattern ASSEMBLY = Pattern.compile(".*/QH\\d{1,3}");

  private static final String BODY = "[^.;,:()\\d]{2,80}";

  /// Date and issuer behind the notation, in either order.
  private static final Pattern DATE =
      Pattern.compile(
          "^\\s?,?\\s?(?:\\([^()]{0,60}\\)\\s?)?(?:của\\s(?<before>"
              + BODY
              + "?)\\s?,?\\s)?"
              + "(?:ban hành\\s|ký\\s)?ngày\\s?(?<day>\\d{1,2})\\s?(?:[/.-]|tháng)"
              + "\\s?(?<month>\\d{1,2})\\s?(?:[/.-]|năm)\\s?(?<year>\\d{4})"
              + "(?:\\s?,?\\s?của\\s(?<after>"
              + BODY
              + "))?");

  /// "Bảo hiểm xã hội (BHXH) Việt Nam"
  private static final Pattern ABBREVIATION = Pattern.compile("\\s\\(\\p{Lu}{2,10}\\)");

  private static final Pattern ISSUER = Pattern.compile("^\\s?của\\s(" + BODY + ")");

  /// Words behind an issuer's name; the name ends before them.
  private static final Pattern BEHIND_ISSUER =
      Pattern.compile(
          "\\s(?:về|ngày|tại|và|được|theo|trong|cho|để|nhằm|đã|sửa đổi|quy định|hướng dẫn|phê duyệt"
              + "|ban hành|đến|gửi|việc|là|với|\\(|-)(?:\\s.*|$)",
          Pattern.DOTALL);

  private static final Map<String, String> KNOWN_ISSUERS =
      Map.of("-TTg", "Thủ tướng Chính phủ", "-CP", "Chính phủ");

  private static final int REACH_BACK = 80;
  private static final int REACH_ON = 220;

  private final String text;
  private final Map<String, Citation> found = new LinkedHashMap<>();

  private Citations(String text) {
    this.text = text;
  }

  /// @param own the letter's own notation, which is never cited; empty when it has none
  static List<Citation> in(String text, String own) {
    var citations = new Citations(text);
    Matcher notation = NOTATION.matcher(text);
    while (notation.find()) {
      citations.take(notation);
    }
    citations.found.remove(same(own));
    return List.copyOf(citations.found.values());
  }

  private void take(Matcher match) {
    String notation = match.group().replaceAll("\\s", "");
    String lead = lead(match.start());
    boolean numbered = lead.endsWith(" so") || lead.equals("so");
    if (!numbered && !notation.contains("-") && !ASSEMBLY.matcher(notation).matches()) {
      return;
    }
    String behind = text.substring(match.end(), Math.min(text.length(), match.end() + REACH_ON));
    behind = ABBREVIATION.matcher(behind).replaceAll("");
    var citation = read(notation, lead, behind);
    found.merge(same(notation), citation, Citations::completed);
  }

  private static Citation read(String notation, String lead, String behind) {
    Matcher date = DATE.matcher(behind);
    if (date.find()) {
      LocalDate day =
          Dates.of(date.group("day"), date.group("month"), date.group("year")).orElse(null);
      String issuer = date.group("before") == null ? date.group("after") : date.group("before");
      return new Citation(notation, type(notation, lead), day, issuer(notation, issuer));
    }
    Matcher issuer = ISSUER.matcher(behind);
    String name = issuer.find() ? issuer.group(1) : null;
    return new Citation(notation, type(notation, lead), null, issuer(notation, name));
  }

  /// The folded words just before the number, back to the last punctuation.
  private String lead(int start) {
    String window = text.substring(Math.max(0, start - REACH_BACK), start);
    int cut = -1;
    for (int at = 0; at < window.length(); at++) {
      cut = ".;:,()“”".indexOf(window.charAt(at)) >= 0 ? at : cut;
    }
    return Fold.key(window.substring(cut + 1)).strip();
  }

  private static String type(String notation, String lead) {
    return DocumentTypes.lastNamed(lead)
        .or(() -> DocumentTypes.coded(notation))
        .orElse(DocumentTypes.LETTER);
  }

  private static @Nullable String issuer(String notation, @Nullable String written) {
    Optional<String> name =
        Optional.ofNullable(written)
            .map(words -> BEHIND_ISSUER.matcher(words).replaceFirst("").strip())
            .filter(Letters::startsUpper);
    return name.or(() -> known(notation)).orElse(null);
  }

  private static Optional<String> known(String notation) {
    if (ASSEMBLY.matcher(notation).matches()) {
      return Optional.of("Quốc hội");
    }
    return KNOWN_ISSUERS.entrySet().stream()
        .filter(entry -> notation.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// Date and issuer may come with a later mention.
  private static Citation completed(Citation first, Citation later) {
    return new Citation(
        first.notation(),
        first.type(),
        first.issuedOn() == null ? later.issuedOn() : first.issuedOn(),
        first.issuer() == null ? later.issuer() : first.issuer());
  }

  private static String same(String notation) {
    return notation.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
