package vn.lantoa.directives.internal.marks;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lantoa.directives.register.Marks;
import vn.lantoa.shared.VietnameseText;

/// Proposes marks from the words of a clause. Codes are those of the shipped taxonomies; a word
/// that means none of an agency's own is simply not proposed.
final class MarkWords {
  private static final Map<String, Pattern> FORMS =
      patterns(
          Map.ofEntries(
              Map.entry("CONFERENCE", "hoi nghi"),
              Map.entry("CONFERENCE_DIALOGUE", "doi thoai"),
              Map.entry("CONFERENCE_TRAINING", "tap huan"),
              Map.entry("ONLINE_CONFERENCE", "livestream|truc tuyen"),
              Map.entry("SMALL_GROUP", "nhom nho"),
              Map.entry("INTEGRATED", "long ghep"),
              Map.entry("BROADCAST", "truyen thanh|loa phat|loa xa"),
              Map.entry("LOCAL_PRESS_ITEM", "bao dia phuong|bao dai|phong su"),
              Map.entry("LOCAL_RADIO_TV", "phat thanh truyen hinh|dai phat thanh"),
              Map.entry("PORTAL_ITEM", "cong thong tin|trang thong tin dien tu|website"),
              Map.entry("SOCIAL_POST", "mang xa hoi|fanpage|facebook|zalo|tiktok|youtube"),
              Map.entry("STAFF_SHARE", "chia se|trang ca nhan"),
              Map.entry("PRINTED_ITEM", "to roi|to gap|bang ron|phuon|an pham"),
              Map.entry("VISUAL", "pa no|pano|ap phich|truc quan|man hinh|bang tin"),
              Map.entry("BOOTH", "gian hang"),
              Map.entry("CONTEST", "cuoc thi|hoi thi"),
              Map.entry("LAUNCH", "ra quan"),
              Map.entry("MOBILE_ROUND", "xe loa|luu dong"),
              Map.entry("ADVISORY", "tham muu"),
              Map.entry("COUNTER_ADVICE", "mot cua|tong dai"),
              Map.entry("VSSID_ITEM", "vssid")));

  private static final Map<String, Pattern> AREAS =
      patterns(
          Map.of(
              "COMPULSORY_SI", "(bhxh|bao hiem xa hoi) bat buoc",
              "VOLUNTARY_SI", "(bhxh|bao hiem xa hoi) tu nguyen",
              "HOUSEHOLD_HI", "ho gia dinh",
              "PUPIL_STUDENT_HI", "hssv|hoc sinh sinh vien|hoc sinh",
              "HI", "bhyt|bao hiem y te",
              "UI", "bhtn|bao hiem that nghiep",
              "REFORM_IT", "chuyen doi so|cai cach hanh chinh|cong nghe thong tin|dich vu cong"));

  private static final Map<String, Pattern> AUDIENCES =
      patterns(
          Map.of(
              "AUTHORITIES", "cap uy|chinh quyen|hdnd|ubnd|mat tran",
              "EMPLOYERS",
                  "doanh nghiep|nguoi su dung lao dong|don vi su dung lao dong|chu su dung",
              "WORKERS", "(?<!su dung )nguoi lao dong|cong nhan",
              "VOLUNTARY_AND_HOUSEHOLD",
                  "lao dong tu do|nong dan|tieu thuong|ho gia dinh|tu nguyen",
              "SCHOOLS", "hoc sinh|sinh vien|phu huynh|nha truong|truong hoc",
              "HEALTH_FACILITIES", "co so kham|benh vien|kham chua benh|tram y te",
              "COLLECTORS_AND_OTHERS", "to chuc dich vu|cong tac vien|dai ly thu|nhan vien thu"));

  private MarkWords() {}

  private static Map<String, Pattern> patterns(Map<String, String> words) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    words.forEach((code, word) -> patterns.put(code, Pattern.compile("\\b(?:" + word + ")\\b")));
    return patterns;
  }

  static Marks of(String words) {
    String folded = VietnameseText.fold(words);
    return new Marks(
        codes(FORMS, folded), areas(folded), codes(AUDIENCES, folded), TargetWords.in(words), true);
  }

  /// Health insurance of a kind is told by its kind alone.
  private static Set<String> areas(String folded) {
    Set<String> areas = codes(AREAS, folded);
    boolean health = areas.contains("HI");
    if (!health) {
      areas.remove("HOUSEHOLD_HI");
      areas.remove("PUPIL_STUDENT_HI");
    } else if (areas.contains("HOUSEHOLD_HI") || areas.contains("PUPIL_STUDENT_HI")) {
      areas.remove("HI");
    }
    return areas;
  }

  private static Set<String> codes(Map<String, Pattern> patterns, String folded) {
    Set<String> codes = new LinkedHashSet<>();
    patterns.forEach(
        (code, pattern) -> {
          if (pattern.matcher(folded).find()) {
            codes.add(code);
          }
        });
    return codes;
  }
}
