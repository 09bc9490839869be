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
          "quyen giam doc");

  /// Academic and professional titles that may precede a name.
  private static final Pattern DEGREES =
      Pattern.compile("^(?:(?:GS|PGS|TS|ThS|BS|CKII|CKI|Ông|Bà|NGND|NGƯT)[.,]?\\s?){1,4}");

  private final List<String> capacities = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private @Nullable String name;

  static boolean isCapacity(Line line) {
    return line.isCaps() && line.text().length() <= 80 && CAPACITY.matcher(line.key()).matches();
  }

  static boolean isTitle(Line line) {
    return line.isCaps() && line.text().length() <= 80 && Letters.startsWithAny(line.key(), TITLES);
  }

  /// Two to six words, each with a capital, nothing but letters.
  static boolean isName(String text) {
    String[] words = text.split(" ");
    if (words.length < 2 || words.length > 6 || text.length() > 50) {
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

  Optional<Signer> signer() {
    String capacity = capacities.isEmpty() ? null : String.join(" ", capacities);
    String title = titles.isEmpty() ? null : String.join(" ", titles);
    return Optional.ofNullable(name).map(signed -> new Signer(capacity, title, signed));
  }

  /// "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" on one line holds capacity and title.
  private void takeCapacity(Line line) {
    int deputy = line.key().indexOf(" pho ");
    boolean both = deputy > 0 && line.key().length() == line.text().length();
    capacities.add(both ? line.text().substring(0, deputy) : line.text());
    if (both) {
      titles.add(line.text().substring(deputy + 1));
    }
  }

  private boolean takeName(Line line) {
    String bare = DEGREES.matcher(line.text()).replaceFirst("");
    boolean stamped = line.key().startsWith("da ky") || line.text().startsWith("(");
    if (!isComplete() && !stamped && isName(bare)) {
      boolean goesOn = line.isCaps() && titles.isEmpty() && bare.split(" ").length > 4;
      if (goesOn) {
        titles.add(line.text());
      } else {
        name = bare;
      }
      return true;
    }
    return stamped || (!isComplete() && line.isCaps());
  }
}
