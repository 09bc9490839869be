package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;

/// Where the annexes stand: behind the signature of the letter, and in files of their own.
final class AnnexRanges {
  /// "PHỤ LỤC I" and "DANH MỤC …" a few lines below are one title.
  private static final int ONE_TITLE = 5;

  private final Lines lines;
  private final List<Integer> starts = new ArrayList<>();

  /// @param tailEnd index behind the signature
  /// @param letterEnd index behind the letter's own file
  /// @param files offsets at which the files of annexes begin
  AnnexRanges(Lines lines, int tailEnd, int letterEnd, List<Integer> files) {
    this.lines = lines;
    int last = -ONE_TITLE;
    for (int at = tailEnd; at < letterEnd; at++) {
      Line line = lines.get(at);
      boolean apart = at - last >= ONE_TITLE || line.key().startsWith("phu luc");
      boolean title = Annexes.isTitle(line) || Annexes.isAttached(lines, at);
      if (!line.furniture() && title && apart) {
        starts.add(at);
        last = at;
      }
    }
    files.forEach(offset -> starts.add(indexAt(lines, offset)));
  }

  /// The line at which an offset stands; the number of lines when behind all.
  static int indexAt(Lines lines, int offset) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<List<Line>> all() {
    List<List<Line>> all = new ArrayList<>();
    for (int at = 0; at < starts.size(); at++) {
      int to = at + 1 < starts.size() ? starts.get(at + 1) : lines.size();
      all.add(lines.between(starts.get(at), to));
    }
    return all;
  }
}
