package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who has to act: the name a duty's heading or its first sentence opens with.
///
/// Words are compared with their marks: "Sở" is a unit and "Số" is not, "Ban" is one and "Ban hành"
/// is a verb.
final class Actors {

  private static final int LONGEST = 200;

  private static final List<String> UNITS =
      List.of(
          "trung tâm",
          "tạp chí",
          "ban",
          "vụ",
          "cục",
          "phòng",
          "văn phòng",
          "bhxh",
          "bảo hiểm xã hội",
          "sở",
          "ubnd",
          "ủy ban",
          "uỷ ban",
          "đơn vị",
          "thủ trưởng",
          "giám đốc",
          "công đoàn",
          "đoàn thanh niên",
          "ccvc",
          "công chức",
          "viên chức",
          "trường",
          "nhà trường",
          "hiệu trưởng",
          "giáo viên",
          "tổ",
          "hội",
          "liên đoàn",
          "mặt trận",
          "cơ quan",
          "bộ",
          "chánh văn phòng",
          "chủ tịch",
          "cán bộ",
          "toàn thể",
          "viện",
          "trưởng phòng",
          "trưởng ban",
          "bệnh viện",
          "đài",
          "báo",
          "tổ chức dịch vụ",
          "tổ trưởng",
          "đảng ủy",
          "chi bộ",
          "công an",
          "trạm y tế",
          "doanh nghiệp",
          "tổng giám đốc",
          "đội ngũ",
          "vụ trưởng",
          "cục trưởng",
          "cơ sở");

  /// Phrases that begin like a unit and are none.
  private static final List<String> NO_UNITS =
      List.of(
          "ban hành",
          "báo cáo",
          "hội nghị",
          "hội thảo",
          "hội thi",
          "tổ chức",
          "cơ sở dữ liệu",
          "phòng, chống",
          "phòng chống",
          "bộ phận",
          "báo chí");

  private static final List<String> VERBS =
      List.of(
          "chỉ đạo",
          "chủ trì",
          "phối hợp",
          "đẩy mạnh",
          "tăng cường",
          "có trách nhiệm",
          "chịu trách nhiệm",
          "triển khai",
          "tổ chức, thực hiện",
          "tổ chức thực hiện",
          "tổ chức triển khai",
          "tổ chức các",
          "tổ chức truyền",
          "tổ chức tuyên",
          "tổ chức hội",
          "thực hiện",
          "xây dựng",
          "hướng dẫn",
          "tham mưu",
          "theo dõi",
          "kiểm tra",
          "cung cấp",
          "căn cứ",
          "chủ động",
          "tiếp tục",
          "rà soát",
          "báo cáo",
          "bố trí",
          "bảo đảm",
          "đảm bảo",
          "là đầu mối",
          "làm đầu mối",
          "duy trì",
          "quán triệt",
          "phổ biến",
          "đăng tải",
          "biên tập",
          "sản xuất",
          "nghiêm túc",
          "khẩn trương",
          "kịp thời",
          "thường xuyên",
          "tích cực",
          "đôn đốc",
          "tổng hợp",
          "cập nhật",
          "vận động",
          "bám sát",
          "chú trọng",
          "lựa chọn",
          "niêm yết",
          "lồng ghép",
          "gửi",
          "nhắc",
          "mời",
          "mở",
          "phát động",
          "huy động",
          "nắm bắt",
          "giải đáp",
          "đề xuất",
          "phát hành",
          "chuẩn bị",
          "phân công",
          "lập",
          "cử");

  private static final List<String> REQUESTS =
      List.of("giao cho", "giao", "đề nghị", "yêu cầu", "đối với");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "^ ?phối hợp(?: chặt chẽ)? với ([^,;.]{3,80}?)(?: các đơn vị| đơn vị)?(?: cùng)? chủ trì");

  private Actors() {}

  static boolean startsWithUnit(String text) {
    String small = withoutArticle(text.toLowerCase(Locale.ROOT));
    return Letters.startsWithAny(small, UNITS)
        && (!Letters.startsWithAny(small, NO_UNITS) || small.startsWith("tổ chức dịch vụ"));
  }

  static boolean startsWithVerb(String text) {
    return Letters.startsWithAny(text.toLowerCase(Locale.ROOT), VERBS);
  }

  /// The actor a printed heading names.
  static Optional<String> inHeading(String heading) {
    String unit = withoutRequest(heading);
    return startsWithUnit(unit) ? Optional.of(trimmed(unit)) : Optional.empty();
  }

  /// The actor a sentence opens with: "Trung tâm Truyền thông, Tạp chí BHXH đẩy mạnh …".
  static Optional<String> inSentence(String sentence) {
    String text = withoutRequest(sentence);
    if (!startsWithUnit(text)) {
      return Optional.empty();
    }
    String start = text.substring(0, Math.min(LONGEST, text.length()));
    int end = Math.min(firstVerb(start), firstColon(start));
    return end == Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(trimmed(start.substring(0, end)) + partner(start.substring(end)));
  }

  /// "Công đoàn phối hợp với Đoàn thanh niên chủ trì …": both lead.
  private static String partner(String rest) {
    Matcher together = TOGETHER.matcher(rest);
    boolean both = together.find() && startsWithUnit(together.group(1));
    return both ? ", " + trimmed(together.group(1)) : "";
  }

  /// Several units in one name: "Vụ A, Trung tâm B và Tạp chí C".
  static List<String> apart(String names) {
    var units = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at < names.length(); at++) {
      int length = separator(names, at);
      if (length > 0 && opensName(names.substring(at + length))) {
        units.add(trimmed(names.substring(from, at)));
        from = at + length;
      }
    }
    units.add(trimmed(names.substring(from)));
    return units.stream().filter(unit -> !unit.isEmpty()).toList();
  }

  private static int separator(String names, int at) {
    for (String separator : List.of(", ", "; ", " và ")) {
      if (names.startsWith(separator, at)) {
        return separator.length();
      }
    }
    return 0;
  }

  private static boolean opensName(String rest) {
    return (Letters.startsUpper(rest) || rest.startsWith("các ")) && startsWithUnit(rest);
  }

  private static String withoutRequest(String sentence) {
    String small = sentence.toLowerCase(Locale.ROOT);
    for (String request : REQUESTS) {
      if (small.startsWith(request + " ")) {
        return sentence.substring(request.length() + 1);
      }
    }
    return sentence;
  }

  private static String withoutArticle(String small) {
    return small.startsWith("các ") ? small.substring(4) : small;
  }

  static int firstVerb(String text) {
    int first = Integer.MAX_VALUE;
    for (String verb : VERBS) {
      int at = text.indexOf(" " + verb);
      first = at > 0 && at < first ? at : first;
    }
    return first;
  }

  private static int firstColon(String text) {
    int at = text.indexOf(':');
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static String trimmed(String name) {
    int end = name.length();
    while (end > 0 && " :;,.".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end).strip();
  }
}
