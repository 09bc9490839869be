package vn.lantoa.directives.internal.reading;

import java.util.List;

/// Names and bodies that keep their capitals within a sentence.
final class ProperNouns {
  static final List<String> ALL =
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
          "Trung ương",
          "Chính phủ",
          "Thủ tướng",
          "Quốc hội",
          "Nhà nước",
          "Ủy ban nhân dân",
          "Hội đồng nhân dân",
          "Ủy ban Mặt trận",
          "Bảo hiểm xã hội Việt Nam",
          "Bộ Tài chính",
          "Bộ Y tế",
          "Bộ Nội vụ",
          "Bộ Giáo dục và Đào tạo",
          "Luật Bảo hiểm xã hội",
          "Luật Bảo hiểm y tế",
          "Luật Việc làm",
          "Tổng Công ty",
          "Công ty",
          "Bắc Trung Bộ",
          "Tây Nguyên",
          "Nam Bộ",
          "Khmer",
          "Thủ Đức",
          "Đoàn Thanh niên",
          "Phụ nữ Việt Nam",
          "Thanh niên Việt Nam");

  private ProperNouns() {}

  /// The sentence with the capitals of every name in it. A name is found in the folded text, so
  /// that "HOÀ BÌNH" counts as "Hòa Bình".
  static String in(String sentence) {
    var text = new StringBuilder(sentence);
    String key = " " + Fold.key(sentence) + " ";
    if (key.length() != sentence.length() + 2) {
      return sentence;
    }
    ALL.forEach(noun -> capitalise(text, key, noun));
    return text.toString();
  }

  /// @param key folded, a blank on either side
  static void capitalise(StringBuilder text, String key, String noun) {
    String folded = Fold.key(noun);
    if (folded.isEmpty() || folded.length() != noun.length()) {
      return;
    }
    for (int at = indexOfWord(key, folded, 0); at >= 0; at = indexOfWord(key, folded, at + 1)) {
      for (int offset = 0; offset < noun.length(); offset++) {
        if (Character.isUpperCase(noun.charAt(offset))) {
          text.setCharAt(at + offset, Character.toUpperCase(text.charAt(at + offset)));
        }
      }
    }
  }

  private static int indexOfWord(String key, String folded, int from) {
    int at = key.indexOf(" " + folded, from);
    while (at >= 0 && Character.isLetterOrDigit(key.charAt(at + 1 + folded.length()))) {
      at = key.indexOf(" " + folded, at + 1);
    }
    return at;
  }
}
