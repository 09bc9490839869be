package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number a line may open with. Whether it is one the outline decides by its sequence.
///
/// @param style the kind of number, which gives its rank
/// @param numbers `[1, 3]` for "1.3"; one number for every other style
/// @param label as it goes into a ref: `1.3`, `II`, `a`, `Điều 2`
/// @param rest the text behind it
record Marker(Style style, List<Integer> numbers, String label, String rest) {

  /// In order of rank; a decimal number ranks below a shorter one.
  enum Style {
    CHAPTER,
    SECTION,
    PART,
    ROMAN,
    ARTICLE,
    DECIMAL,
    /// "Bước 1", "Giai đoạn 2".
    STEP,
    /// "Thứ nhất,", "Hai là,".
    ORDINAL,
    LETTER,
    PARENTHESIS,
    /// "i)", "(ii)".
    SMALL_ROMAN,
    /// A bullet that was given a number by the reader.
    BULLET
  }

  private static final Pattern CHAPTER =
      Pattern.compile(
          "^(?:Phần|PHẦN|Chương|CHƯƠNG)\\s(?:(?<roman>[IVX]{1,6})|(?<digits>\\d{1,2})"
              + "|(?:thứ|THỨ)\\s(?<word>\\p{L}{2,4}))(?![\\p{L}\\d])(?<sign>\\s?[.:–-])?\\s?");
  private static final Pattern SECTION =
      Pattern.compile(
          "^(?:Mục|MỤC)\\s(?:(?<roman>[IVX]{1,6})|(?<digits>\\d{1,2}))(?![\\p{L}\\d])"
              + "(?<sign>\\s?[.:](?!\\d))?\\s?");
  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:Điều|ĐIỀU)\\s(\\d{1,3})(?:\\s?[.:–-](?!\\d)\\s?|$)");
  private static final Pattern ROMAN =
      Pattern.compile("^([IVX]{1,6})\\s?[./):–-][./):]?-?(?![\\p{L}\\d])\\s?");
  private static final Pattern PART =
      Pattern.compile("^([A-HK])\\s?[.)/-][.)/-]?(?![\\p{L}\\d])\\s?");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "^(\\d{1,2}+(?:\\.\\d{1,2}+){0,4}+)(\\s?(?:[./):]{1,2}-?|(?:(?<=\\d)[–-](?!\\d)|\\s[–-](?!\\s?\\d)))?+)(?!\\d)\\s?");
  private static final Pattern PARENTHESIS =
      Pattern.compile("^\\(([1-9]\\d?|[a-zđ])\\)\\s?(?=\\p{Lu})");
  private static final Pattern LETTER =
      Pattern.compile("^([a-zđ])\\s?[)./-][)./-]?(?=\\s|\\p{Lu}|$)\\s?");

  private static final Pattern SMALL_ROMAN = Pattern.compile("^\\(?([ivx]{1,4})[).]\\s?(?=\\p{L})");

  private static final List<String> ROMANS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
  private static final String ROMAN_DIGITS = "IVX";
  private static final String ALPHABET = "abcdđefghiklmnopqrstuvxy";
  private static final String PARTS = "ABCDEGHK";

  static Optional<Marker> read(String text) {
    if (text.isEmpty() || text.length() > 1 && text.charAt(1) == '/' && text.charAt(0) == 'V') {
      return Optional.empty();
    }
    return switch (text.charAt(0)) {
      case 'P', 'C', 'Đ' -> chapter(text).or(() -> article(text)).or(() -> part(text));
      case 'M' -> section(text);
      case '(' -> parenthesis(text);
      case 'I', 'V', 'X' -> roman(text);
      case 'đ' -> letter(text);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> decimal(text);
      default -> part(text).or(() -> letter(text)).or(() -> WordMarker.read(text));
    };
  }

  /// What else the line may open with, should the first reading not be due: "i)" is the letter
  /// behind "h)", or the first of "i), ii), iii)".
  static Optional<Marker> other(String text) {
    Matcher matcher = SMALL_ROMAN.matcher(text);
    return matcher.find()
        ? Optional.of(
            one(
                Style.SMALL_ROMAN,
                worth(matcher.group(1).toUpperCase(Locale.ROOT)),
                matcher.group(1),
                text,
                matcher))
        : WordMarker.read(text);
  }

  /// Ranks compare like the outline nests: a higher rank closes every lower one.
  int rank() {
    return style.ordinal() * 10 + (style == Style.DECIMAL ? numbers.size() : 0);
  }

  int last() {
    return numbers.getLast();
  }

  List<Integer> prefix() {
    return numbers.subList(0, numbers.size() - 1);
  }

  private static Optional<Marker> chapter(String text) {
    Matcher matcher = CHAPTER.matcher(text);
    if (!matcher.find() || !isHeading(matcher, text, false)) {
      return Optional.empty();
    }
    @Nullable String word = matcher.group("word");
    int number =
        word == null ? number(matcher) : 1 + ORDINALS.indexOf(word.toLowerCase(Locale.ROOT));
    if (number == 0) {
      return Optional.empty();
    }
    @Nullable String digits = matcher.group("digits");
    String printed = word == null ? matcher.group("roman") : ROMANS.get(number - 1);
    String label = digits == null ? printed : digits;
    return Optional.of(one(Style.CHAPTER, number, label, text, matcher));
  }

  private static Optional<Marker> section(String text) {
    Matcher matcher = SECTION.matcher(text);
    if (!matcher.find() || !isHeading(matcher, text, true)) {
      return Optional.empty();
    }
    @Nullable String digits = matcher.group("digits");
    String label = "Mục " + (digits == null ? matcher.group("roman") : digits);
    return Optional.of(one(Style.SECTION, number(matcher), label, text, matcher));
  }

  /// "Mục 1 Công văn này" and "Phần I của Kế hoạch" are words of a sentence.
  private static boolean isHeading(Matcher matcher, String text, boolean strict) {
    String rest = text.substring(matcher.end());
    boolean set = strict ? Letters.areCaps(rest) : Letters.startsUpper(rest);
    return rest.isEmpty() || matcher.group("sign") != null || set;
  }

  private static int number(Matcher matcher) {
    @Nullable String digits = matcher.group("digits");
    return digits == null ? worth(matcher.group("roman")) : Integer.parseInt(digits);
  }

  /// "(1)" is a rank of its own; "(a)" is a letter.
  private static Optional<Marker> parenthesis(String text) {
    Matcher matcher = PARENTHESIS.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String label = matcher.group(1);
    boolean digits = Character.isDigit(label.charAt(0));
    int place = digits ? Integer.parseInt(label) : 1 + ALPHABET.indexOf(label);
    Style style = digits ? Style.PARENTHESIS : Style.LETTER;
    return place == 0 ? Optional.empty() : Optional.of(one(style, place, label, text, matcher));
  }

  /// Whether it is the next one of its kind; some lists of letters leave out "đ" or "f".
  boolean follows(Marker last) {
    boolean skipped =
        style == Style.LETTER
            && last() == last.last() + 2
            && "đf".indexOf(ALPHABET.charAt(last.last())) >= 0;
    return last() == last.last() + 1 || skipped;
  }

  private static Optional<Marker> article(String text) {
    Matcher matcher = ARTICLE.matcher(text);
    return matcher.find()
        ? Optional.of(
            one(
                Style.ARTICLE,
                Integer.parseInt(matcher.group(1)),
                "Điều " + matcher.group(1),
                text,
                matcher))
        : Optional.empty();
  }

  private static Optional<Marker> roman(String text) {
    Matcher matcher = ROMAN.matcher(text);
    return matcher.find()
        ? Optional.of(one(Style.ROMAN, worth(matcher.group(1)), matcher.group(1), text, matcher))
        : Optional.empty();
  }

  private static Optional<Marker> part(String text) {
    Matcher matcher = PART.matcher(text);
    return matcher.find()
        ? Optional.of(
            one(Style.PART, 1 + PARTS.indexOf(matcher.group(1)), matcher.group(1), text, matcher))
        : Optional.empty();
  }

  private static Optional<Marker> letter(String text) {
    Matcher matcher = LETTER.matcher(text);
    if (!matcher.find() || !ALPHABET.contains(matcher.group(1))) {
      return Optional.empty();
    }
    int place = 1 + ALPHABET.indexOf(matcher.group(1));
    return Optional.of(one(Style.LETTER, place, matcher.group(1), text, matcher));
  }

  private static Optional<Marker> decimal(String text) {
    Matcher matcher = DECIMAL.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    var numbers = new ArrayList<Integer>();
    for (String number : matcher.group(1).split("\\.")) {
      numbers.add(Integer.valueOf(number));
    }
    boolean signed = !matcher.group(2).isBlank();
    boolean spaced = matcher.end() == text.length() || matcher.group().endsWith(" ");
    if (!signed && (numbers.size() == 1 || !spaced)) {
      return Optional.empty();
    }
    String rest = text.substring(matcher.end());
    return Optional.of(new Marker(Style.DECIMAL, List.copyOf(numbers), matcher.group(1), rest));
  }

  private static Marker one(Style style, int number, String label, String text, Matcher matcher) {
    return new Marker(style, List.of(number), label, text.substring(matcher.end()));
  }

  /// Roman numerals below forty.
  private static int worth(String digits) {
    int[] values = {1, 5, 10};
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int here = values[ROMAN_DIGITS.indexOf(digits.charAt(at))];
      boolean before =
          at + 1 < digits.length() && values[ROMAN_DIGITS.indexOf(digits.charAt(at + 1))] > here;
      sum += before ? -here : here;
    }
    return sum;
  }
}
