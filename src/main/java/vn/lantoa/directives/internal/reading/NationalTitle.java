package vn.lantoa.directives.internal.reading;

import java.util.Set;

/// The national title and motto, whole or cut over two lines, and the Party's counterpart.
final class NationalTitle {

  private static final Set<String> PIECES =
      Set.of(
          "cong hoa",
          "cong hoa xa hoi",
          "cong hoa xa hoi chu nghia",
          "chu nghia viet nam",
          "xa hoi chu nghia viet nam",
          "viet nam doc lap - tu do - hanh phuc",
          "cong hoa xa hoi chu nghia viet nam",
          "doc lap - tu do",
          "hanh phuc",
          "- hanh phuc",
          "dang cong san viet nam");

  private NationalTitle() {}

  static boolean isPartOf(Line line) {
    String key = line.key();
    return PIECES.contains(key)
        || key.startsWith("doc lap - tu do")
        || key.startsWith("doc lap-tu do")
        || key.startsWith("cong hoa xa hoi chu nghia viet nam");
  }
}
