package vn.lantoa.activities.internal.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of COPY in the text format after the other, as bytes in one buffer.
final class CopyLine {
  private static final int MOST_BYTES_OF_A_LETTER = 3;
  private byte[] bytes = new byte[1 << 17];
  private int length;

  CopyLine add(@Nullable Object value) {
    if (value == null) {
      reserve(MOST_BYTES_OF_A_LETTER);
      bytes[length++] = '\\';
      bytes[length++] = 'N';
      bytes[length++] = '\t';
      return this;
    }
    return text(value.toString());
  }

  /// An array of texts.
  CopyLine add(List<String> values) {
    if (values.isEmpty()) {
      return text("{}");
    }
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array
          .append(array.length() > 1 ? ",\"" : "\"")
          .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return text(array.append('}').toString());
  }

  /// Ends the line.
  void end() {
    bytes[length - 1] = '\n';
  }

  int length() {
    return length;
  }

  /// What has gathered; afterwards there is nothing.
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  private CopyLine text(String value) {
    reserve(value.length() * MOST_BYTES_OF_A_LETTER + 1);
    for (int at = 0; at < value.length(); at++) {
      char letter = value.charAt(at);
      if (letter < ' ' || letter == '\\') {
        escape(letter);
      } else if (letter < 0x80) {
        bytes[length++] = (byte) letter;
      } else if (letter < 0x800) {
        bytes[length++] = (byte) (0xC0 | letter >> 6);
        bytes[length++] = (byte) (0x80 | letter & 0x3F);
      } else if (!Character.isSurrogate(letter)) {
        bytes[length++] = (byte) (0xE0 | letter >> 12);
        bytes[length++] = (byte) (0x80 | letter >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | letter & 0x3F);
      } else {
        // Two make one letter; half a letter becomes a question mark.
        int end = at + Character.charCount(value.codePointAt(at));
        for (byte part : value.substring(at, end).getBytes(StandardCharsets.UTF_8)) {
          bytes[length++] = part;
        }
        at = end - 1;
      }
    }
    bytes[length++] = '\t';
    return this;
  }

  private void escape(char letter) {
    switch (letter) {
      case '\\' -> escaped('\\');
      case '\t' -> escaped('t');
      case '\n' -> escaped('n');
      case '\r' -> escaped('r');
      // The store knows no such letter.
      case '\0' -> bytes[length++] = ' ';
      default -> bytes[length++] = (byte) letter;
    }
  }

  private void escaped(char letter) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) letter;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
