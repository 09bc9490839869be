package vn.lantoa.directives.internal.gates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.LegalEventId;

/// Which law a bare "sau khi Luật có hiệu lực" means: the one the letter named last before it, by
/// its number or by its name. All texts are folded.
final class NearestLaw {
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![a-z])luat(?= (?:nay |moi |tren |do )?(?:co |bat dau |chinh thuc |duoc |phat sinh )*(?:hieu luc|thi hanh))");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}/\\d{4}/qh\\d{1,2}");

  /// So many characters behind a law's name may hold its year.
  private static final int YEAR_REACH = 24;

  private NearestLaw() {}

  /// An event of the register with its title and source folded.
  record Law(LegalEventId id, String title, String source) {}

  /// Empty when the wording names its law, or the letter named none that the register knows.
  ///
  /// @param before all the letter says up to the wording
  static Optional<LegalEventId> of(String wording, String before, List<Law> laws) {
    if (!BARE.matcher(wording).find()) {
      return Optional.empty();
    }
    String text = shortened(before);
    @Nullable LegalEventId nearest = null;
    int best = -1;
    for (Law law : laws) {
      int at = lastNamed(text, law);
      if (at > best) {
        best = at;
        nearest = law.id();
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int lastNamed(String text, Law law) {
    Matcher number = NUMBER.matcher(law.source());
    int numbered = number.find() ? text.lastIndexOf(number.group()) : -1;
    return Math.max(numbered, lastName(text, law));
  }

  /// The last place where the law's name stands without the year of another law of that name.
  private static int lastName(String text, Law law) {
    String name = name(shortened(law.title()));
    int at = name.isEmpty() ? -1 : text.lastIndexOf(name);
    while (at >= 0 && isOther(text.substring(at + name.length()), law)) {
      at = at == 0 ? -1 : text.lastIndexOf(name, at - 1);
    }
    return at;
  }

  private static boolean isOther(String rest, Law law) {
    boolean longer = !rest.isEmpty() && Character.isLetter(rest.charAt(0));
    Matcher year = YEAR.matcher(rest.substring(0, Math.min(YEAR_REACH, rest.length())));
    return longer || (year.find() && !(law.title() + law.source()).contains(year.group(1)));
  }

  /// "luat bhxh" of "luat bhxh 2024 co hieu luc".
  private static String name(String title) {
    Matcher named =
        Pattern.compile("^luat (?:(?!sua doi|nam |so |co hieu )[a-z]+ ?)+").matcher(title);
    return named.find() ? named.group().strip() : "";
  }

  private static String shortened(String folded) {
    return folded
        .replace("bao hiem xa hoi", "bhxh")
        .replace("bao hiem y te", "bhyt")
        .replace("bao hiem that nghiep", "bhtn");
  }
}
