package vn.lantoa.directives.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// A letter and its annexes, read: the letter first.
record Bundle(List<Part> parts) {
  /// Between the texts of two files.
  private static final String SEAM = "\n\n";

  Bundle {
    parts = List.copyOf(parts);
  }

  /// @param text what was read from the file
  record Part(String fileName, byte[] original, String text) {
    byte[] sha256() {
      try {
        return MessageDigest.getInstance("SHA-256").digest(original);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  Part letter() {
    return parts.getFirst();
  }

  List<Part> annexes() {
    return parts.subList(1, parts.size());
  }

  /// All texts, one behind the other.
  String text() {
    return String.join(SEAM, parts.stream().map(Part::text).toList());
  }

  /// Where the text of every annex begins in the whole.
  List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    int at = letter().text().length();
    for (Part annex : annexes()) {
      starts.add(at + SEAM.length());
      at += SEAM.length() + annex.text().length();
    }
    return starts;
  }

  /// The text of one file out of the whole.
  static String textOf(String whole, List<Integer> starts, int position) {
    int from = position == 0 ? 0 : starts.get(position - 1);
    boolean last = position == starts.size();
    return whole.substring(from, last ? whole.length() : starts.get(position) - SEAM.length());
  }

  /// The same files with another one as the letter.
  Bundle withLetter(int position) {
    List<Part> changed = new ArrayList<>(parts);
    changed.set(0, parts.get(position));
    changed.set(position, parts.getFirst());
    return new Bundle(changed);
  }
}
