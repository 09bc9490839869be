package vn.lantoa.directives.internal.files;

/// Vietnamese written with the fonts before Unicode (TCVN 5712, `.VnTime`): its letters arrive as
/// signs such as `¸ µ ¶ ®`, which no Vietnamese text in Unicode has in number.
final class OldFonts {
  private static final String SIGNS = "¸µ¶·¹¨»¾¼½©ª«¬®­¦§¡¢¤¥";
  private static final int FEWEST_LETTERS = 40;

  /// Of a hundred letters and signs.
  private static final int MOST_SIGNS = 6;

  private OldFonts() {}

  static boolean isWrittenIn(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long signs = text.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
    return letters >= FEWEST_LETTERS && signs * 100 > MOST_SIGNS * (letters + signs);
  }
}
