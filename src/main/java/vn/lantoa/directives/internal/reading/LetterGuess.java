package vn.lantoa.directives.internal.reading;

import java.util.List;

/// Guesses which of several texts is the letter and which are its annexes.
public final class LetterGuess {
  private static final int TITLE_LINES = 6;

  private LetterGuess() {}

  /// @param texts at least one
  /// @return index of the letter; the first of those that look alike
  public static int of(List<String> texts) {
    int best = 0;
    int most = Integer.MIN_VALUE;
    for (int at = 0; at < texts.size(); at++) {
      int score = score(Lines.of(texts.get(at)));
      if (score > most) {
        most = score;
        best = at;
      }
    }
    return best;
  }

  private static int score(Lines lines) {
    Header header = new HeaderReader(lines, new Partition(lines)).read();
    int score = header.number().isPresent() ? 4 : 0;
    score += header.recipients().isEmpty() ? 0 : 4;
    score += header.date().isPresent() ? 2 : 0;
    score += lines.all().stream().anyMatch(line -> line.key().startsWith("noi nhan")) ? 3 : 0;
    boolean annex =
        lines.all().stream()
            .filter(line -> !line.isBlank())
            .limit(TITLE_LINES)
            .anyMatch(line -> Annexes.isTitle(line));
    return annex ? score - 5 : score;
  }
}
