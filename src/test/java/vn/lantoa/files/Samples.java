package vn.lantoa.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files as people and attackers send them, made on the spot.
public final class Samples {
  private Samples() {}

  /// A photo of one colour without a word about it.
  public static byte[] jpeg(int colour) {
    return drawn("jpg", colour);
  }

  public static byte[] png(int colour) {
    return drawn("png", colour);
  }

  private static byte[] drawn(String format, int colour) {
    BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 24; x++) {
      for (int y = 0; y < 16; y++) {
        image.setRGB(x, y, colour + x * 256);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /// The photo as a phone writes it: orientation 6 (a quarter turn), taken on 18/11/2026 at 08:15,
  /// with its place and maker; a comment; bytes behind the end.
  public static byte[] asFromAPhone(byte[] jpeg) {
    byte[] exif = concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff());
    byte[] comment = "Nha rieng cua chi Lan".getBytes(StandardCharsets.US_ASCII);
    return concat(
        new byte[] {(byte) 0xFF, (byte) 0xD8},
        segment(0xE1, exif),
        segment(0xFE, comment),
        java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length),
        "hidden behind the end".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  /// Little-endian: orientation, maker, pointers to details (date) and place.
  public static byte[] tiff() {
    ByteBuffer tiff = ByteBuffer.allocate(150).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
    tiff.putShort((short) 4);
    field(tiff, 0x010F, 2, 7, 80);
    field(tiff, 0x0112, 3, 1, 6);
    field(tiff, 0x8769, 4, 1, 90);
    field(tiff, 0x8825, 4, 1, 140);
    tiff.position(80).put("SECRET\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(90).putShort((short) 1);
    field(tiff, 0x9003, 2, 20, 110);
    tiff.position(110).put("2026:11:18 08:15:00\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(140).putShort((short) 0);
    return tiff.array();
  }

  private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /// The picture with a chunk in front of its data.
  public static byte[] withChunk(byte[] png, String type, byte[] content) {
    int header = 8 + 25;
    return concat(
        java.util.Arrays.copyOf(png, header),
        chunk(type, content),
        java.util.Arrays.copyOfRange(png, header, png.length));
  }

  public static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  public static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /// A Word file with further parts.
  public static byte[] docx(Map<String, byte[]> more) {
    Map<String, byte[]> parts = new TreeMap<>(more);
    parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
    parts.put("word/document.xml", "<document/>".getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /// Begins like a program for Windows.
  public static byte[] program() {
    return concat(
        new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0},
        new byte[200],
        "PE\0\0".getBytes(StandardCharsets.US_ASCII));
  }

  /// A film with the place of the phone in two boxes; created 18/11/2026 01:15 in Greenwich.
  public static byte[] mp4() {
    byte[] header =
        ByteBuffer.allocate(20)
            .putInt(0)
            .putInt((int) (1795050900L + 2082844800L))
            .putInt(0)
            .array();
    return concat(
        box("ftyp", "isom\0\0\2\0isomiso2".getBytes(StandardCharsets.ISO_8859_1)),
        box(
            "moov",
            concat(
                box("mvhd", header),
                box("trak", box("meta", "+16.46+107.59/".getBytes(StandardCharsets.US_ASCII))),
                box("udta", "+16.4637+107.5909/".getBytes(StandardCharsets.US_ASCII)))),
        box("mdat", new byte[32]));
  }

  public static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(content.length + 8)
        .putInt(content.length + 8)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
