package vn.lantoa.shared.imports.internal;

import java.nio.charset.StandardCharsets;

/// What a file is by its first bytes; names lie.
enum FileType {
  EMPTY,
  /// Excel since 2007, or any other archive.
  ZIP,
  /// Excel with a password.
  ENCRYPTED,
  /// Excel before 2007, or another old Office file.
  OLD_EXCEL,
  TEXT;

  private static final byte[] ENCRYPTED_STREAM =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  static FileType of(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return ZIP;
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return contains(bytes, ENCRYPTED_STREAM) ? ENCRYPTED : OLD_EXCEL;
    }
    return TEXT;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int at = 0; at < mark.length; at++) {
      if (bytes.length <= at || (bytes[at] & 0xFF) != mark[at]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
