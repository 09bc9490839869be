package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turns a body printed in capitals into the way it is written in a sentence.
///
/// The first letter is capital, the rest small, except abbreviations, the field of a ministry or
/// department, every word after a kind of place or school, and the proper nouns listed here.
final class SentenceCase {

  private static final List<String> PROPER =
      List.of(
          "Việt Nam",
          "Hà Nội",
          "Hồ Chí Minh",
          "Đà Nẵng",
          "Hải Phòng",
          "Cần Thơ",
          "Huế",
          "An Giang",
          "Bắc Giang",
          "Bắc Kạn",
          "Bạc Liêu",
          "Bắc Ninh",
          "Bà Rịa",
          "Vũng Tàu",
          "Bến Tre",
          "Bình Định",
          "Bình Dương",
          "Bình Phước",
          "Bình Thuận",
          "Cà Mau",
          "Cao Bằng",
          "Đắk Lắk",
          "Đắk Nông",
          "Điện Biên",
          "Đồng Nai",
          "Đồng Tháp",
          "Gia Lai",
          "Hà Giang",
          "Hà Nam",
          "Hà Tĩnh",
          "Hải Dương",
          "Hậu Giang",
          "Hòa Bình",
          "Hưng Yên",
          "Khánh Hòa",
          "Kiên Giang",
          "Kon Tum",
          "Lai Châu",
          "Lâm Đồng",
          "Lạng Sơn",
          "Lào Cai",
          "Long An",
          "Nam Định",
          "Nghệ An",
          "Ninh Bình",
          "Ninh Thuận",
          "Phú Thọ",
          "Phú Yên",
          "Quảng Bình",
          "Quảng Nam",
          "Quảng Ngãi",
          "Quảng Ninh",
          "Quảng Trị",
          "Sóc Trăng",
          "Sơn La",
          "Tây Ninh",
          "Thái Bình",
          "Thái Nguyên",
          "Thanh Hóa",
          "Thừa Thiên",
          "Tiền Giang",
          "Trà Vinh",
          "Tuyên Quang",
          "Vĩnh Long",
          "Vĩnh Phúc",
          "Yên Bái",
          "Liên đoàn Lao động",
          "Tổng Liên đoàn",
          "Hội Liên hiệp Phụ nữ",
          "Hội Nông dân",
          "Hội Cựu chiến binh",
          "Trường Đại học",
          "Trường Cao đẳng",
          "Đại học Sư phạm",
          "Kho bạc Nhà nước",
          "Ngân hàng Nhà nước",
          "Quốc phòng",
          "Công an nhân dân",
          "Mặt trận Tổ quốc",
          "Trung ương");

  private static final Set<String> ABBREVIATIONS =
      Set.of("BHXH", "BHYT", "UBND", "HĐND", "THCS", "THPT", "TP", "TP.", "TTYT", "PTDTBT", "LĐLĐ");

  private static final Set<String> PLACES =
      Set.of(
          "tỉnh", "huyện", "quận", "xã", "phường", "trấn", "thcs", "thpt", "non", "khu", "tp",
          "tp.");

  private static final Set<String> FIELDED =
      Set.of("bộ", "sở", "vụ", "cục", "phòng", "ban", "trung tâm", "tổng cục", "chi cục");

  private SentenceCase() {}

  static String of(String capitals) {
    String[] words = capitals.split(" ");
    boolean named = false;
    boolean after = false;
    boolean fielded = FIELDED.contains(lower(words[0])) || FIELDED.contains(firstTwo(words));
    var sentence = new StringBuilder();
    for (int at = 0; at < words.length; at++) {
      String word = lower(words[at]);
      boolean second = after && !fielded;
      boolean capital = at == 0 || named || second || (fielded && opensField(words, at));
      sentence.append(at == 0 ? "" : " ").append(cased(words[at], capital));
      boolean apart = word.equals("-") || word.equals("–");
      after = apart && named;
      named = !apart && (named || opensName(words, at, word));
    }
    return withProperNouns(sentence.toString());
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
    String next = lower(words[at + 1]);
    boolean compound = next.equals("hội") || next.equals("ủy") || next.equals("viên");
    boolean city = word.equals("phố") && at > 0 && lower(words[at - 1]).equals("thành");
    boolean school = word.equals("học") && at > 0 && lower(words[at - 1]).equals("tiểu");
    boolean lowerSchool = word.equals("sở") && at > 0 && lower(words[at - 1]).equals("cơ");
    return !compound && (PLACES.contains(word) || city || school || lowerSchool);
  }

  /// "Sở Văn hóa, Thể thao và Du lịch": the word after the kind, a comma, a dash or "và".
  private static boolean opensField(String[] words, int at) {
    String before = lower(words[at - 1]);
    boolean first = FIELDED.contains(before) && at == 1;
    boolean second = at == 2 && FIELDED.contains(firstTwo(words));
    return first || second || before.endsWith(",") || before.equals("-") || before.equals("và");
  }

  private static String firstTwo(String[] words) {
    return words.length > 1 ? lower(words[0]) + " " + lower(words[1]) : "";
  }

  /// The place of a name is found in the folded text, so that "HOÀ BÌNH" counts as "Hòa Bình".
  private static String withProperNouns(String sentence) {
    var text = new StringBuilder(sentence);
    String key = Fold.key(sentence);
    if (key.length() != sentence.length()) {
      return sentence;
    }
    for (String noun : PROPER) {
      capitalise(text, key, noun);
    }
    return text.toString();
  }

  private static void capitalise(StringBuilder text, String key, String noun) {
    String folded = Fold.key(noun);
    int at = (" " + key + " ").indexOf(" " + folded + " ");
    if (at < 0) {
      return;
    }
    for (int offset = 0; offset < noun.length(); offset++) {
      if (Character.isUpperCase(noun.charAt(offset))) {
        text.setCharAt(at + offset, Character.toUpperCase(text.charAt(at + offset)));
      }
    }
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
