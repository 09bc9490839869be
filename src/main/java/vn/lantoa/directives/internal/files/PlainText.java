package vn.lantoa.directives.internal.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Plain text and Markdown.
///
/// Only UTF-8 and marked UTF-16 are taken. Old Vietnamese encodings cannot be told apart for
/// certain, and a letter that was decoded wrongly would be kept wrongly for ever.
final class PlainText {
  private PlainText() {}

  static String of(byte[] bytes) throws Unreadable {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decoded(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decoded(bytes, 0, StandardCharsets.UTF_8);
  }

  private static String decoded(byte[] bytes, int from, Charset charset) throws Unreadable {
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
    } catch (CharacterCodingException other) {
      throw new Unreadable(isBinary(bytes) ? Reason.OTHER_KIND : Reason.ENCODING);
    }
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable(Reason.OTHER_KIND);
    }
    return text;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int at = 0; at < Math.min(bytes.length, 4096); at++) {
      if (bytes[at] >= 0 && bytes[at] < 9) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int at = 0; at < mark.length; at++) {
      if ((bytes[at] & 0xFF) != mark[at]) {
        return false;
      }
    }
    return true;
  }
}
