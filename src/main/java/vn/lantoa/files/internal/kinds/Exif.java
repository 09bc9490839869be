package vn.lantoa.files.internal.kinds;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The two things that are kept of what a camera writes (Exif 2.32, CIPA DC-008): which way up the
/// picture is, and when it was taken. Place, device and owner are not even read.
///
/// @param orientation 1 to 8; 1 is upright
/// @param takenAt null when it is not said, or not readable
record Exif(int orientation, @Nullable Instant takenAt) {
  static final Exif NONE = new Exif(1, null);

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private static final int ORIENTATION = 0x0112;
  private static final int CHANGED = 0x0132;
  private static final int DETAILS = 0x8769;
  private static final int TAKEN = 0x9003;
  private static final int DIGITISED = 0x9004;
  private static final int TAKEN_OFFSET = 0x9011;
  private static final int TEXT = 2;
  private static final int SHORT = 3;
  private static final int MOST_FIELDS = 1_000;

  /// Reads a TIFF block; [#NONE] where it makes no sense.
  static Exif read(byte[] tiff, ZoneId zone) {
    try {
      return of(fields(ByteBuffer.wrap(tiff)), zone);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException bad) {
      return NONE;
    }
  }

  /// A block that says nothing but which way up the picture is.
  byte[] orientationOnly() {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ORIENTATION)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private static Map<Integer, String> fields(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    Map<Integer, String> found = new TreeMap<>();
    readDirectory(tiff, tiff.getInt(4), found);
    String details = found.get(DETAILS);
    if (details != null) {
      readDirectory(tiff, Integer.parseInt(details), found);
    }
    return found;
  }

  private static void readDirectory(ByteBuffer tiff, int at, Map<Integer, String> found) {
    int count = Math.min(MOST_FIELDS, Short.toUnsignedInt(tiff.getShort(at)));
    for (int field = 0; field < count; field++) {
      int entry = at + 2 + field * 12;
      int tag = Short.toUnsignedInt(tiff.getShort(entry));
      int type = Short.toUnsignedInt(tiff.getShort(entry + 2));
      switch (tag) {
        case ORIENTATION -> found.put(tag, String.valueOf(tiff.getShort(entry + 8)));
        case DETAILS -> found.put(tag, String.valueOf(tiff.getInt(entry + 8)));
        case CHANGED, TAKEN, DIGITISED, TAKEN_OFFSET -> {
          if (type == TEXT) {
            found.put(tag, text(tiff, entry));
          }
        }
        default -> {
          // Place, device, owner: nobody's business here.
        }
      }
    }
  }

  private static String text(ByteBuffer tiff, int entry) {
    int length = Math.min(64, tiff.getInt(entry + 4));
    int at = length <= 4 ? entry + 8 : tiff.getInt(entry + 8);
    byte[] bytes = new byte[Math.max(0, length)];
    tiff.get(at, bytes);
    return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  private static Exif of(Map<Integer, String> fields, ZoneId zone) {
    int orientation = Integer.parseInt(fields.getOrDefault(ORIENTATION, "1"));
    String written =
        fields.getOrDefault(
            TAKEN, fields.getOrDefault(DIGITISED, fields.getOrDefault(CHANGED, "")));
    return new Exif(
        orientation < 1 || orientation > 8 ? 1 : orientation,
        moment(written, fields.getOrDefault(TAKEN_OFFSET, ""), zone));
  }

  private static @Nullable Instant moment(String written, String offset, ZoneId zone) {
    try {
      LocalDateTime local = LocalDateTime.parse(written, WRITTEN);
      return local.atZone(offset.isEmpty() ? zone : ZoneOffset.of(offset)).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
