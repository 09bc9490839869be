package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks through the markup of one sheet as bytes for what the reader of cells does not tell of:
/// how many rows there are, which are merged, which columns are hidden. No parser: a sheet of a
/// million rows is looked through in a second.
final class SheetScan {
  private static final int LONGEST_TAG = 512;
  private static final int MOST_COLUMNS = 16_384;
  private static final Pattern RANGE =
      Pattern.compile("ref=[\"'][A-Z]+(\\d{1,7}):[A-Z]+(\\d{1,7})[\"']");
  private static final Pattern NUMBERS = Pattern.compile("\\b(min|max)=[\"'](\\d{1,5})[\"']");
  private static final Pattern HIDDEN = Pattern.compile("\\bhidden=[\"'](?:1|true)[\"']");

  private final List<Raw.Merge> merges = new ArrayList<>();
  private final BitSet hidden = new BitSet();
  private long rows;

  /// @param rows that have an element, blank ones too
  /// @param hidden places of columns, from 0
  record Found(long rows, List<Raw.Merge> merges, BitSet hidden) {}

  private SheetScan() {}

  static Found of(InputStream sheet) throws IOException {
    SheetScan scan = new SheetScan();
    scan.read(sheet);
    return new Found(scan.rows, List.copyOf(scan.merges), scan.hidden);
  }

  private void read(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    byte[] tag = new byte[LONGEST_TAG];
    int length = -1;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int at = 0; at < read; at++) {
        byte letter = buffer[at];
        if (letter == '<') {
          length = 0;
        } else if (length >= 0) {
          length = collect(tag, length, letter);
        }
      }
    }
  }

  /// @return how much of the tag is held; -1 when it is at its end or of no interest
  private int collect(byte[] tag, int length, byte letter) {
    if (letter == '>') {
      tag(tag, length);
      return -1;
    }
    if (length == 0 && letter != 'r' && letter != 'c' && letter != 'm' && letter != 'x'
        || length == 1 && tag[0] == 'c' && letter != 'o'
        || length == LONGEST_TAG) {
      return -1;
    }
    // A prefix is of no interest.
    if (letter == ':' && length < 3) {
      return 0;
    }
    tag[length] = letter;
    return length + 1;
  }

  private void tag(byte[] tag, int length) {
    if (length >= 3 && tag[0] == 'r' && tag[1] == 'o' && tag[2] == 'w') {
      rows += length == 3 || tag[3] <= ' ' || tag[3] == '/' ? 1 : 0;
      return;
    }
    String text = new String(tag, 0, length, StandardCharsets.UTF_8);
    if (text.startsWith("mergeCell ")) {
      Matcher range = RANGE.matcher(text);
      if (range.find()) {
        merges.add(
            new Raw.Merge(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
      }
    } else if (text.startsWith("col ") && HIDDEN.matcher(text).find()) {
      hide(text);
    }
  }

  private void hide(String text) {
    int min = 0;
    int max = -1;
    Matcher numbers = NUMBERS.matcher(text);
    while (numbers.find()) {
      int number = Integer.parseInt(numbers.group(2));
      if (numbers.group(1).equals("min")) {
        min = number;
      } else {
        max = Math.min(MOST_COLUMNS, number);
      }
    }
    if (min >= 1 && max >= min) {
      hidden.set(min - 1, max);
    }
  }
}
