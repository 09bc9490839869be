package vn.lantoa.activities.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Refusal;

/// The version from which an edit was made: `If-Match`, else the field `version`.
final class Versions {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

  private Versions() {}

  static int of(@Nullable String ifMatch, @Nullable Integer version) {
    if (ifMatch != null) {
      Matcher matcher = ETAG.matcher(ifMatch.strip());
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
      throw missing("value.wrong");
    }
    if (version == null) {
      throw missing("value.missing");
    }
    return version;
  }

  static String etag(int version) {
    return "\"" + version + "\"";
  }

  private static Refusal missing(String code) {
    return Refusal.fields(List.of(new Refusal.FieldError("version", code)));
  }
}
