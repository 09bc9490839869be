package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds to whom a text without "Kính gửi" speaks: "… yêu cầu các đơn vị …", "BHXH tỉnh cần …".
final class ImpliedRecipients {
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?:yêu cầu|đề nghị|giao) (?=(?:các |thủ trưởng|giám đốc|bhxh|bảo hiểm xã hội|ubnd|sở))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NEED =
      Pattern.compile("(?:^|[,.;] )([^,.;:]{3,60}) cần (?:tiếp tục|tập trung|chủ động|thực hiện)");

  private static final int REACH = 260;

  private ImpliedRecipients() {}

  static List<String> in(FlatText flat) {
    String text = flat.text();
    return requested(text).or(() -> needed(text)).map(Actors::apart).orElse(List.of());
  }

  private static Optional<String> requested(String text) {
    Matcher request = REQUEST.matcher(text);
    Optional<String> last = Optional.empty();
    while (request.find()) {
      int to = Math.min(text.length(), request.end() + REACH);
      Optional<String> named = Actors.inSentence(text.substring(request.end(), to));
      last = named.isPresent() ? named : last;
    }
    return last;
  }

  private static Optional<String> needed(String text) {
    Matcher need = NEED.matcher(text);
    while (need.find()) {
      if (Actors.startsWithUnit(need.group(1))) {
        return Optional.of(need.group(1).strip());
      }
    }
    return Optional.empty();
  }
}
