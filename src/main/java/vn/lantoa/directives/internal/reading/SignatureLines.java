package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the lines of a signature and tells capacity, title and name apart.
final class SignatureLines {

  private static final Pattern CAPACITY =
      Pattern.compile("^(kt|tl|tm|tuq|q|t/m|k/t|t/l)\\s?[.:]?\\s.{2,}");

  private static final List<String> TITLES =
      List.of(
          "tong giam doc",
          "pho tong giam doc",
          "giam doc",
          "pho giam doc",
          "chu tich",
          "pho chu tich",
          "bo truong",
          "thu truong",
          "hieu truong",
          "pho hieu truong",
          "truong ban",
          "pho truong ban",
          "truong phong",
          "pho truong phong",
          "pho phong",
          "chanh van phong",
          "pho chanh van phong",
          "cuc truong",
          "pho cuc truong",
          "vu truong",
          "pho vu truong",
          "thu tuong",
          "pho thu tuong",
          "bi thu",
          "pho bi thu",
          "vien truong",
          "tong bien tap",
          "chi cuc truong",
          "truong doan",
          "chu nhiem",
          "tong bi thu",
          "chanh thanh tra",
          "nguoi dung dau",
          "truong co quan",
          "quyen giam doc",
          "uy vien",
          "chinh uy",
          "chinh tri vien",
          "tu lenh",
          "tham muu truong",
          "tong tham muu truong",
          "doi truong",
          "tram truong",
          "to truong",
          "truong khoa",
          "khoa truong",
          "hieu pho",
          "chanh an",
          "vien pho",
          "tong thu ky",
          "tong kiem toan",
          "thong doc",
          "hat truong",
          "truong tram",
          "truong thon",
          "truong ban to chuc",
          "truong tieu ban",
          "phu trach",
          "truong bo phan",
          "ke toan truong",
          "tong cuc truong",
          "truong thue",
          "truong cong an",
          "thu ky",
          "chu toa",
          "chu tri",
          "nguoi lap",
          "chi huy truong",
          "pho chi huy truong",
          "vien chu nhiem",
          "trung tam truong",
          "giam hieu");

  /// Academic and professional titles that may precede a name.
  private static final Pattern DEGREES =
      Pattern.compile(
          "^(?:[\\p{L}\\d]{1,8}\\.\\s?){0,4}(?:(?:(?:GS|PGS|TS|ThS|Th\\.S|BS|BSCKII|BSCKI|DSCKII|DSCKI|DS|CKII|CKI|CK2|CK1|KS|CN|LS"
              + "|Ông|Bà|NGND|NGƯT|TTND|TTƯT)(?:[.,]\\s?|\\s))"
              + "|(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|[úu][ýy]|Tướng|Tá|[ÚU][ýy])\\s))*");

  private static final List<String> STAMPS =
      List.of("da ky", "ky ten", "chu ky so", "signature not verified", "ky boi", "<da ky>");

  private final List<String> capacities = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private @Nullable String name;
  private @Nullable Line last;
  private boolean capsName;

  static boolean isCapacity(Line line) {
    return line.isCaps() && line.text().length() <= 80 && CAPACITY.matcher(line.key()).matches();
  }

  static boolean isTitle(Line line) {
    return line.isCaps() && line.text().length() <= 80 && isOffice(line.key());
  }

  /// A deputy of whatever there is holds an office too.
  private static boolean isOffice(String key) {
    return Letters.startsWithAny(key, TITLES) || key.startsWith("pho ") || key.startsWith("q. ");
  }

  /// Whether the line is a name, with or without degrees and rank.
  static boolean isNamed(Line line) {
    return isName(DEGREES.matcher(line.text()).replaceFirst(""));
  }

  /// Two to six words, each with a capital, nothing but letters.
  static boolean isName(String text) {
    String[] words = text.split(" ");
    boolean one = words.length == 1 && text.matches("\\p{Lu}\\p{Ll}*['’ʼ-]\\p{Lu}\\p{Ll}+");
    if ((words.length < 2 && !one) || words.length > 6 || text.length() > 50) {
      return false;
    }
    for (String word : words) {
      if (!Letters.startsUpper(word) || !word.chars().allMatch(SignatureLines::isOfName)) {
        return false;
      }
    }
    return true;
  }

  /// "K'Brịu", "Y-Bhăm".
  private static boolean isOfName(int letter) {
    return Character.isLetter(letter) || "'’ʼ-".indexOf(letter) >= 0;
  }

  boolean isEmpty() {
    return capacities.isEmpty() && titles.isEmpty();
  }

  boolean isComplete() {
    return name != null;
  }

  /// Whether the line belongs to the signature; it is kept if so.
  boolean take(Line line) {
    boolean office = isCapacity(line) || isTitle(line);
    if (isSecondColumn(line) && IssuingBodies.opens(line) && line.isCaps()) {
      return true;
    }
    boolean second = isSecondColumn(line) || isComplete();
    boolean body = !office && isEmpty() && line.isCaps() && IssuingBodies.opens(line);
    last = office || body ? line : last;
    if (body || (office && second)) {
      return true;
    }
    if (isCapacity(line)) {
      takeCapacity(line);
      return true;
    }
    if (isTitle(line)) {
      titles.add(line.text());
      return true;
    }
    return !isEmpty() && takeName(line);
  }

  /// Where two sign side by side, the first is kept.
  private boolean isSecondColumn(Line line) {
    return line.cell() && last != null && last.number() == line.number();
  }

  Optional<Signer> signer() {
    boolean acting = titles.isEmpty() && !capacities.isEmpty() && isActing(capacities.getLast());
    if (acting) {
      titles.add(capacities.removeLast());
    }
    String capacity = capacities.isEmpty() ? null : String.join(" ", capacities);
    String title = titles.isEmpty() ? null : String.join(" ", titles);
    return Optional.ofNullable(name).map(signed -> new Signer(capacity, title, signed));
  }

  /// "Q. GIÁM ĐỐC" is the office itself.
  private static boolean isActing(String capacity) {
    return Fold.key(capacity).matches("q\\s?\\.?\\s.*");
  }

  /// "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" on one line holds capacity and title.
  private void takeCapacity(Line line) {
    String text = line.text().replaceFirst("^(\\p{L}{1,3})\\s\\.", "$1.");
    String key = Fold.key(text);
    int deputy = key.indexOf(" pho ");
    boolean both = deputy > 0 && key.length() == text.length();
    capacities.add(both ? text.substring(0, deputy) : text);
    if (both) {
      titles.add(text.substring(deputy + 1));
    }
  }

  /// "(Đã ký)", "[daky]", "Đã ký", a rule, "Signature Not Verified".
  private static boolean isStamp(Line line) {
    return Letters.startsWithAny(line.key(), STAMPS)
        || (!line.text().isEmpty() && "([<{/".indexOf(line.text().charAt(0)) >= 0)
        || line.isRule();
  }

  /// The capitals taken for a name were the rest of a long title.
  private void takeBack(String signed) {
    titles.add(titles.removeLast() + " " + name);
    name = signed;
    capsName = false;
  }

  private boolean takeName(Line line) {
    String bare = DEGREES.matcher(line.text()).replaceFirst("");
    boolean stamped = isStamp(line);
    if (!isComplete() && !stamped && isName(bare)) {
      boolean goesOn = line.isCaps() && titles.isEmpty() && bare.split(" ").length > 4;
      if (goesOn) {
        titles.add(line.text());
      } else {
        name = bare;
        capsName = line.isCaps() && !titles.isEmpty();
        last = line.cell() ? null : line;
      }
      return true;
    }
    if (capsName && !stamped && !line.isCaps() && isName(bare)) {
      takeBack(bare);
      return true;
    }
    boolean other = isComplete() && isName(bare) && last != null && !line.isCaps();
    return stamped || other || (!isComplete() && line.isCaps());
  }
}
