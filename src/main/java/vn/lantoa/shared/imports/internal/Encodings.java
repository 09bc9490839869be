package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.shared.imports.RowFault;

/// Finds out how the text of a large file is written, without holding it.
final class Encodings {
  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 4_096;
  private static final Charset WINDOWS_VIETNAMESE = Charset.forName("windows-1258");

  /// What may be asked for.
  private static final Map<String, Charset> NAMED =
      Map.of(
          "UTF-8", StandardCharsets.UTF_8,
          "UTF-16LE", StandardCharsets.UTF_16LE,
          "UTF-16BE", StandardCharsets.UTF_16BE,
          "WINDOWS-1258", WINDOWS_VIETNAMESE);

  private Encodings() {}

  /// @param skip bytes of the mark
  /// @param guessed whether the file itself does not say so
  record Encoding(Charset charset, int skip, boolean guessed) {}

  /// @param asked name of an encoding; empty to find it out
  static Encoding of(Path path, String asked) throws IOException {
    byte[] head = head(path);
    Encoding marked = marked(head);
    if (!asked.isEmpty()) {
      Charset charset = NAMED.get(asked.toUpperCase(Locale.ROOT));
      if (charset == null) {
        throw new Feed.Unreadable(RowFault.ofFile("import.encoding.unknown", asked));
      }
      return new Encoding(charset, charset.equals(marked.charset()) ? marked.skip() : 0, false);
    }
    if (marked.skip() > 0) {
      return marked;
    }
    Charset wide = wide(head);
    if (wide != null) {
      return new Encoding(wide, 0, false);
    }
    return isUtf8(path) ? marked : new Encoding(WINDOWS_VIETNAMESE, 0, true);
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  private static Encoding marked(byte[] head) {
    if (head.length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF) {
      return new Encoding(StandardCharsets.UTF_8, 3, false);
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, false);
    }
    return new Encoding(StandardCharsets.UTF_8, 0, false);
  }

  /// UTF-16 without a mark: every other byte of Latin letters is zero.
  private static @org.jspecify.annotations.Nullable Charset wide(byte[] head) throws IOException {
    int[] zeros = {0, 0};
    for (int at = 0; at < head.length; at++) {
      zeros[at % 2] += head[at] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] == 0) {
      return null;
    }
    if (Math.max(zeros[0], zeros[1]) < head.length / 8 || Math.min(zeros[0], zeros[1]) > 0) {
      throw new Feed.Unreadable(RowFault.ofFile("import.file.unknown"));
    }
    return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static boolean isUtf8(Path path) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    try (var channel = Files.newByteChannel(path)) {
      boolean end = false;
      while (!end) {
        end = channel.read(in) < 0;
        in.flip();
        CoderResult result = decoder.decode(in, out, end);
        if (result.isError()) {
          return false;
        }
        in.compact();
        out.clear();
      }
    }
    return true;
  }
}
