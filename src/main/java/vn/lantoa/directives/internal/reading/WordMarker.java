package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers in words: "Thứ nhất, …", "Hai là, …", "Bước 1: …", "Giai đoạn II (…)".
final class WordMarker {

  private static final Pattern ORDINAL =
      Pattern.compile(
          "^(?:Thứ (?<th>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
              + "(?:\\s?[,:.;–-]\\s?|\\s(?:là,?\\s)?)"
              + "|(?<la>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\\s?[,:]?\\s)");

  private static final Pattern STEP =
      Pattern.compile(
          "^(?<word>Bước|Giai đoạn|Đợt|Nhiệm vụ|Nhóm nhiệm vụ|Nhóm giải pháp|Công việc)"
              + " (?:thứ (?<name>\\p{L}{2,4})|(?<digits>\\d{1,2})|(?<roman>[IVX]{1,4}))"
              + "(?:\\s?[:.,–-](?!\\d)\\s?|\\s?(?=\\()|$)");

  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private static final List<String> CARDINALS =
      List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private static final List<String> ROMANS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  private WordMarker() {}

  static Optional<Marker> read(String text) {
    return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
      case 'T', 'M', 'H' -> ordinal(text);
      case 'B', 'N', 'C', 'S' -> ordinal(text).or(() -> step(text));
      case 'G', 'Đ' -> step(text);
      default -> Optional.empty();
    };
  }

  private static Optional<Marker> ordinal(String text) {
    Matcher matcher = ORDINAL.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    @Nullable String th = matcher.group("th");
    int number =
        1
            + (th == null
                ? CARDINALS.indexOf(matcher.group("la").toLowerCase(Locale.ROOT))
                : ORDINALS.indexOf(th));
    return marker(Marker.Style.ORDINAL, number, Integer.toString(number), text, matcher);
  }

  private static Optional<Marker> step(String text) {
    Matcher matcher = STEP.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    @Nullable String digits = matcher.group("digits");
    @Nullable String roman = matcher.group("roman");
    int number =
        digits != null
            ? Integer.parseInt(digits)
            : 1 + (roman != null ? ROMANS.indexOf(roman) : ORDINALS.indexOf(matcher.group("name")));
    return number <= 0
        ? Optional.empty()
        : marker(Marker.Style.STEP, number, matcher.group("word") + " " + number, text, matcher);
  }

  private static Optional<Marker> marker(
      Marker.Style style, int number, String label, String text, Matcher matcher) {
    String rest = text.substring(matcher.end());
    return Optional.of(new Marker(style, List.of(number), label, capital(rest)));
  }

  /// "Thứ nhất, các chi bộ …": what is left opens the sentence.
  private static String capital(String rest) {
    return rest.isEmpty() ? rest : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
  }
}
