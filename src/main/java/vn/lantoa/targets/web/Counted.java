package vn.lantoa.targets.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Nouns behind a number. Words are kept in the plural; English has another one behind a single
/// thing, Vietnamese has not.
final class Counted {
  private static final Pattern ONE = Pattern.compile("(?:.*\\s)?1");

  /// What follows the noun that is counted: `items | on the portal`, `activities | (conferences)`.
  private static final Pattern MORE =
      Pattern.compile(" (?:(?:at|in|on|by|about|to|of|for|with|who) .*|\\(.*)");

  private Counted() {}

  /// The noun as it stands behind the number: `at least 1` `conference at enterprises`.
  static String after(Locale locale, String number, String plural) {
    if (!locale.getLanguage().equals("en") || !ONE.matcher(number).matches()) {
      return plural;
    }
    Matcher more = MORE.matcher(plural);
    int end = more.find() ? more.start() : plural.length();
    int start = plural.lastIndexOf(' ', end - 1) + 1;
    return plural.substring(0, start)
        + singular(plural.substring(start, end))
        + plural.substring(end);
  }

  private static String singular(String noun) {
    if (noun.equals("people")) {
      return "person";
    }
    if (noun.endsWith("ies") && !noun.equals("series")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    if (noun.matches(".*(?:ss|sh|ch|x)es")) {
      return noun.substring(0, noun.length() - 2);
    }
    return noun.matches(".*[^sui]s") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
