package vn.lantoa.organisation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.zip.CRC32C;

/// A short mark of a state: two states that say the same have the same one.
final class Stamp {
  private Stamp() {}

  static String of(List<?> parts) {
    CRC32C sum = new CRC32C();
    parts.forEach(
        part -> {
          sum.update(String.valueOf(part).getBytes(UTF_8));
          sum.update(0);
        });
    return Long.toHexString(sum.getValue());
  }
}
