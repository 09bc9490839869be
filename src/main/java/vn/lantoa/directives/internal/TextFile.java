package vn.lantoa.directives.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Registration.Reason;

/// What a file turns out to be: text, or a reason why it is none.
///
/// Only UTF-8 and marked UTF-16 are taken. Old Vietnamese encodings cannot be told apart for
/// certain, and a letter that was decoded wrongly would be kept wrongly for ever.
sealed interface TextFile {
  record Text(String text) implements TextFile {}

  record Unreadable(Reason reason) implements TextFile {}

  static TextFile of(byte[] bytes) {
    if (bytes.length > Directives.LARGEST) {
      return new Unreadable(Reason.TOO_LARGE);
    }
    // ZIP (docx, odt), OLE (doc), RTF
    if (startsWith(bytes, 'P', 'K', 3, 4)
        || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)
        || startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
      return new Unreadable(Reason.WORD);
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      return new Unreadable(Reason.PDF);
    }
    return decoded(bytes);
  }

  private static TextFile decoded(byte[] bytes) {
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

  private static TextFile decoded(byte[] bytes, int from, Charset charset) {
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
      return new Unreadable(isBinary(bytes) ? Reason.NOT_TEXT : Reason.ENCODING);
    }
    if (text.indexOf('\0') >= 0) {
      return new Unreadable(Reason.NOT_TEXT);
    }
    return text.isBlank() ? new Unreadable(Reason.EMPTY) : new Text(text);
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
