package vn.lantoa.files.internal.kinds;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;

/// What a cleaned JPEG says before its data.
///
/// @param orientation 1 to 8 as in Exif; 1 is upright
/// @param progressive coded in several passes, so that whoever draws it holds all of it at once
/// @param colours 1 for grey, 3 for screens, 4 for printers
public record JpegHeader(int orientation, boolean progressive, int colours) {
  private static final int APP1 = 0xE1;
  private static final int EXIF_LENGTH = 6;

  public static JpegHeader read(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.readUnsignedShort();
      return read(in);
    }
  }

  private static JpegHeader read(DataInputStream in) throws IOException {
    int orientation = 1;
    while (true) {
      in.readUnsignedByte();
      int marker = in.readUnsignedByte();
      byte[] content = new byte[Math.max(0, in.readUnsignedShort() - 2)];
      in.readFully(content);
      if (Jpeg.isFrame(marker)) {
        // Even frames: 0xC2, 0xC6, 0xCA, 0xCE are the progressive ones.
        return new JpegHeader(orientation, (marker & 3) == 2, content[5]);
      }
      if (marker == APP1 && isExif(content)) {
        byte[] tiff = Arrays.copyOfRange(content, EXIF_LENGTH, content.length);
        orientation = Exif.read(tiff, ZoneOffset.UTC).orientation();
      }
    }
  }

  private static boolean isExif(byte[] content) {
    return content.length > EXIF_LENGTH
        && new String(content, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
  }
}
