package vn.lantoa.directives.internal.files;

import java.nio.charset.StandardCharsets;

/// Files of Office before 2007, and new ones behind a password, which come in the same container.
final class OldOffice {
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private OldOffice() {}

  static boolean isProtected(byte[] bytes) {
    for (int at = 0; at + LOCKED.length <= bytes.length; at++) {
      if (bytes[at] == LOCKED[0] && startsAt(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] bytes, int at) {
    for (int next = 0; next < LOCKED.length; next++) {
      if (bytes[at + next] != LOCKED[next]) {
        return false;
      }
    }
    return true;
  }
}
