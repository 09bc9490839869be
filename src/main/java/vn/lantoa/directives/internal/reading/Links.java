package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;

/// Collects the addresses in a letter and mends those a line break has cut.
final class Links {

  /// An address that reaches this far may have been cut at any character.
  private static final int FULL_LINE = 60;

  private final List<String> links = new ArrayList<>();
  private final List<Line> words;

  private Links(List<Line> words) {
    this.words = words;
  }

  /// In order; an address that stands twice is there twice, for it may stand for two products.
  static List<String> in(Lines lines) {
    var links =
        new Links(lines.all().stream().filter(l -> !l.isBlank() && !l.furniture()).toList());
    for (int index = 0; index < links.words.size(); index++) {
      links.readLine(index);
    }
    return List.copyOf(links.links);
  }

  private void readLine(int index) {
    String text = words.get(index).text();
    for (int at = next(text, 0); at >= 0; ) {
      int end = endOf(text, at);
      String link = text.substring(at, end);
      links.add(trimmed(end == text.length() ? mended(link, index) : link));
      at = next(text, end);
    }
  }

  private static int next(String text, int from) {
    int at = text.indexOf("http", from);
    while (at >= 0 && !text.startsWith("http://", at) && !text.startsWith("https://", at)) {
      at = text.indexOf("http", at + 4);
    }
    return at;
  }

  private static int endOf(String text, int start) {
    int end = start;
    while (end < text.length() && isAddressCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isAddressCharacter(char c) {
    return c > ' ' && c < 127 && "\"<>|\\^`{}".indexOf(c) < 0;
  }

  private String mended(String link, int index) {
    var whole = new StringBuilder(link);
    int next = index + 1;
    String last = link;
    while (next < words.size() && goesOn(last, words.get(next).text())) {
      last = words.get(next).text();
      whole.append(last);
      next++;
    }
    return whole.toString();
  }

  /// The rest of an address is one token in its alphabet, not a word, number or new address.
  private static boolean goesOn(String link, String next) {
    boolean token = endOf(next, 0) == next.length() && !next.startsWith("http");
    if (!token || Bullet.opens(next) || next.startsWith("[") || Marker.read(next).isPresent()) {
      return false;
    }
    boolean cut = "-_=&?%".indexOf(link.charAt(link.length() - 1)) >= 0;
    boolean full = link.length() >= FULL_LINE || link.endsWith("/");
    boolean addressLike =
        next.length() >= 5 && next.chars().anyMatch(c -> "-./_=%&?".indexOf(c) >= 0);
    return cut || (full && addressLike && !isDate(next));
  }

  private static boolean isDate(String token) {
    return token.chars().allMatch(c -> Character.isDigit(c) || c == '/');
  }

  private static String trimmed(String link) {
    int end = link.length();
    while (end > 0 && ".,;:)]'!".indexOf(link.charAt(end - 1)) >= 0) {
      end--;
    }
    return link.substring(0, end);
  }
}
