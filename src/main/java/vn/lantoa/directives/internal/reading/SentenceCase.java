package vn.lantoa.directives.internal.reading;

import java.util.Locale;
import java.util.Set;

/// Turns a body printed in capitals into the way it is written in a sentence.
///
/// The first letter is capital, the rest small, except abbreviations, the field of a ministry or
/// department, every word after a kind of place or school, and proper nouns.
final class SentenceCase {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "BHXH", "BHYT", "UBND", "HĐND", "THCS", "THPT", "TP", "TP.", "TTYT", "PTDTBT", "LĐLĐ",
          "UBMTTQ", "BHTN", "BHTNLĐ", "UBKT", "BCĐ", "CNTT", "ASXH", "UB", "BTT", "BTV", "BQL",
          "ĐTN", "CĐCS", "CĐ", "KCN", "KKT", "TCT");

  private static final Set<String> PLACES =
      Set.of(
          "tỉnh", "huyện", "quận", "xã", "phường", "trấn", "thcs", "thpt", "non", "khu", "tp",
          "tp.");

  private static final Set<String> FIELDED =
      Set.of(
          "bộ",
          "sở",
          "vụ",
          "cục",
          "phòng",
          "ban",
          "trung tâm",
          "tổng cục",
          "chi cục",
          "trường",
          "bệnh viện",
          "viện",
          "học viện",
          "hội",
          "liên đoàn",
          "trạm",
          "đài",
          "báo",
          "tạp chí",
          "ngân hàng",
          "kho bạc");

  private static final Set<String> TRADES =
      Set.of(
          "cổ phần",
          "trách nhiệm",
          "nhiệm hữu",
          "hữu hạn",
          "một thành",
          "thành viên",
          "thương mại",
          "dịch vụ",
          "sản xuất",
          "xuất nhập",
          "nhập khẩu",
          "xây dựng",
          "đầu tư",
          "phát triển",
          "điện tử",
          "dệt may",
          "may mặc",
          "cơ khí",
          "thực phẩm",
          "dược phẩm",
          "giày da",
          "da giày",
          "chế biến",
          "thủy sản",
          "nông sản",
          "cao su",
          "xi măng",
          "vận tải",
          "du lịch",
          "công nghệ",
          "bảo hiểm",
          "môi trường",
          "điện lực",
          "cấp nước",
          "đô thị",
          "viễn thông",
          "bao bì",
          "gang thép",
          "luyện kim",
          "hóa chất",
          "phân bón",
          "mía đường",
          "cà phê",
          "lâm nghiệp",
          "nông nghiệp",
          "lương thực",
          "xăng dầu",
          "khai thác",
          "khoáng sản");

  private SentenceCase() {}

  static String of(String capitals) {
    String[] words = capitals.split(" ");
    boolean named = false;
    boolean company = false;
    boolean after = false;
    boolean council = firstTwo(words).equals("hội đồng");
    boolean fielded =
        !council && (FIELDED.contains(lower(words[0])) || FIELDED.contains(firstTwo(words)));
    var sentence = new StringBuilder();
    for (int at = 0; at < words.length; at++) {
      String word = lower(words[at]);
      boolean second = after && !fielded;
      company |= word.equals("ty") && at > 0 && lower(words[at - 1]).equals("công");
      boolean firm = company && !word.equals("ty") && !isTradeEnd(words, at);
      boolean capital = firm || at == 0 || named || second || (fielded && opensField(words, at));
      sentence.append(at == 0 ? "" : " ").append(cased(words[at], capital));
      boolean apart = word.equals("-") || word.equals("–");
      after = apart && named;
      named = !apart && (named || opensName(words, at, word));
    }
    return ProperNouns.in(sentence.toString());
  }

  /// One word as it stands within a sentence: small, unless it is an abbreviation or a number.
  static String inSentence(String word) {
    String bare = word.replaceAll("[^\\p{L}]", "");
    boolean kept = ABBREVIATIONS.contains(bare) || isWithoutVowel(bare) || isRoman(word);
    return kept ? word : lower(word);
  }

  private static boolean isRoman(String word) {
    return word.matches("[IVX]{1,5}(?:/\\d{4})?[,.]?");
  }

  private static String cased(String word, boolean capital) {
    if (ABBREVIATIONS.contains(word) || isWithoutVowel(word)) {
      return word;
    }
    String small = lower(word);
    return capital && !small.isEmpty() && !small.equals("và")
        ? Character.toUpperCase(small.charAt(0)) + small.substring(1)
        : small;
  }

  /// "Công ty Cổ phần Dệt may Sông Cái": behind a firm's form every word is a name, except the
  /// second half of a trade.
  private static boolean isTradeEnd(String[] words, int at) {
    return TRADES.contains(lower(words[at - 1]) + " " + lower(words[at]));
  }

  /// "TNCS" can only be an abbreviation.
  private static boolean isWithoutVowel(String word) {
    String key = Fold.key(word);
    return key.length() > 1 && key.chars().noneMatch(c -> c < 'a' || "aeiouy".indexOf(c) >= 0);
  }

  /// A name follows "tỉnh", "huyện", … ; "xã hội" and "tỉnh ủy" are words of their own.
  private static boolean opensName(String[] words, int at, String word) {
    if (at + 1 >= words.length) {
      return false;
    }
    String next = lower(words[at + 1]).replaceAll("[,.;:]$", "");
    if (next.isEmpty()) {
      return false;
    }
    boolean compound = next.equals("hội") || next.equals("ủy") || next.equals("viên");
    boolean city = word.equals("phố") && at > 0 && lower(words[at - 1]).equals("thành");
    boolean secondary = word.equals("thông") && at > 0 && lower(words[at - 1]).equals("phổ");
    boolean school = word.equals("học") && at > 0 && lower(words[at - 1]).equals("tiểu");
    boolean lowerSchool =
        word.equals("sở")
            && at > 0
            && lower(words[at - 1]).equals("cơ")
            && !Character.isDigit(next.charAt(0))
            && !next.equals("công");
    return !compound && (PLACES.contains(word) || city || school || lowerSchool || secondary);
  }

  /// "Sở Văn hóa, Thể thao và Du lịch": the word after the kind, a comma, a dash or "và".
  private static boolean opensField(String[] words, int at) {
    String before = lower(words[at - 1]);
    boolean first = FIELDED.contains(before) && at == 1;
    boolean second = at == 2 && FIELDED.contains(firstTwo(words));
    boolean listed = before.endsWith(",") || before.equals("-") || before.equals("và");
    return first || second || (listed && !acts(words));
  }

  /// "Ban Chỉ đạo thực hiện chính sách …": what it does is no list of fields.
  private static boolean acts(String[] words) {
    return Fold.key(String.join(" ", words)).contains(" thuc hien ");
  }

  private static String firstTwo(String[] words) {
    return words.length > 1 ? lower(words[0]) + " " + lower(words[1]) : "";
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
