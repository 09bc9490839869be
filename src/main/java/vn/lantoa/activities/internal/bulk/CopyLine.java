package vn.lantoa.activities.internal.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of COPY in the text format after the other, in one buffer.
final class CopyLine {
  private final StringBuilder text = new StringBuilder(1 << 16);

  CopyLine add(@Nullable Object value) {
    if (value == null) {
      text.append("\\N\t");
    } else {
      escape(value.toString());
      text.append('\t');
    }
    return this;
  }

  /// An array of texts.
  CopyLine add(List<String> values) {
    if (values.isEmpty()) {
      text.append("{}\t");
      return this;
    }
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array
          .append(array.length() > 1 ? ",\"" : "\"")
          .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    escape(array.append('}').toString());
    text.append('\t');
    return this;
  }

  /// Ends the line.
  void end() {
    text.setCharAt(text.length() - 1, '\n');
  }

  int length() {
    return text.length();
  }

  /// What has gathered; afterwards there is nothing.
  byte[] take() {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    text.setLength(0);
    return bytes;
  }

  private void escape(String value) {
    for (int at = 0; at < value.length(); at++) {
      char letter = value.charAt(at);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        // The store knows no such letter.
        case '\0' -> text.append(' ');
        default -> text.append(letter);
      }
    }
  }
}
