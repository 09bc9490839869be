package vn.lantoa.files.internal.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.Samples;

class InspectorTests {
  private final Inspector inspector = new Inspector(ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir private Path folder;
  private byte @Nullable [] clean;

  private Verdict inspect(byte[] bytes) throws IOException {
    Path received = Files.write(folder.resolve("received"), bytes);
    Path target = folder.resolve("clean");
    Files.deleteIfExists(target);
    Verdict verdict = inspector.inspect(received, target);
    clean = Files.exists(target) ? Files.readAllBytes(target) : null;
    return verdict;
  }

  private byte[] cleaned() {
    return java.util.Objects.requireNonNull(clean);
  }

  private static Verdict refused(Reason reason) {
    return new Verdict.Refused(reason);
  }

  private static BufferedImage picture(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void photoKeepsItsPictureItsDateAndWhichWayUpItIsAndNothingElse() throws IOException {
    byte[] plain = Samples.jpeg(0x203040);
    // 08:15 in Vietnam is 01:15 in Greenwich.
    assertThat(inspect(Samples.asFromAPhone(plain)))
        .isEqualTo(new Verdict.Clean(MediaKind.JPEG, Instant.parse("2026-11-18T01:15:00Z")));
    String text = new String(cleaned(), StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain("SECRET", "Lan", "2026:11:18", "hidden");
    byte[] exif = Arrays.copyOfRange(cleaned(), 2 + 4 + 6, 2 + 4 + 6 + 26);
    assertThat(Exif.read(exif, ZoneId.of("UTC"))).isEqualTo(new Exif(6, null));
    assertThat(picture(cleaned()).getRGB(3, 3)).isEqualTo(picture(plain).getRGB(3, 3));
  }

  @Test
  void cleaningTwiceChangesNothing() throws IOException {
    inspect(Samples.asFromAPhone(Samples.jpeg(0x102030)));
    byte[] once = cleaned();
    inspect(once);
    assertThat(cleaned()).isEqualTo(once);
    byte[] png = Samples.png(0x102030);
    inspect(png);
    assertThat(cleaned()).isEqualTo(png);
  }

  @Test
  void pngLosesItsTextsAndKeepsDateAndOrientation() throws IOException {
    byte[] png = Samples.png(0x102030);
    byte[] talkative =
        Samples.withChunk(
            Samples.withChunk(png, "eXIf", Samples.tiff()),
            "tEXt",
            "Author\0Lan".getBytes(StandardCharsets.US_ASCII));
    assertThat(inspect(Samples.concat(talkative, new byte[] {1, 2, 3})))
        .isEqualTo(new Verdict.Clean(MediaKind.PNG, Instant.parse("2026-11-18T01:15:00Z")));
    assertThat(cleaned())
        .isEqualTo(Samples.withChunk(png, "eXIf", new Exif(6, null).orientationOnly()));
  }

  @Test
  void filmLosesItsPlaceAndKeepsItsOffsets() throws IOException {
    byte[] film = Samples.mp4();
    assertThat(inspect(film))
        .isEqualTo(new Verdict.Clean(MediaKind.MP4, Instant.ofEpochSecond(1795050900L)));
    assertThat(cleaned()).hasSameSizeAs(film);
    assertThat(new String(cleaned(), StandardCharsets.ISO_8859_1)).doesNotContain("107.59");
  }

  @Test
  void documentsStayAsTheyAre() throws IOException {
    byte[] docx = Samples.docx(Map.of());
    assertThat(inspect(docx)).isEqualTo(new Verdict.Clean(MediaKind.DOCX, null));
    assertThat(cleaned()).isEqualTo(docx);
    assertThat(inspect(Samples.pdf())).isEqualTo(new Verdict.Clean(MediaKind.PDF, null));
  }

  @Test
  void programsAreRefusedWhereverTheyHide() throws IOException {
    assertThat(inspect(Samples.program())).isEqualTo(refused(Reason.EXECUTABLE));
    assertThat(inspect("#!/bin/sh\nrm -rf x\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(refused(Reason.EXECUTABLE));
    byte[] elf = Samples.concat(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, new byte[60]);
    assertThat(inspect(elf)).isEqualTo(refused(Reason.EXECUTABLE));
    assertThat(inspect(Samples.docx(Map.of("word/embeddings/bill.exe", new byte[3]))))
        .isEqualTo(refused(Reason.EXECUTABLE));
    assertThat(inspect(Samples.zip(Map.of("META-INF/MANIFEST.MF", new byte[3]))))
        .isEqualTo(refused(Reason.EXECUTABLE));
  }

  @Test
  void everyOtherRefusalNamesItsReason() throws IOException {
    assertThat(inspect(Samples.docx(Map.of("word/vbaProject.bin", new byte[3]))))
        .isEqualTo(refused(Reason.MACROS));
    assertThat(inspect(Samples.zip(Map.of("photos/1.jpg", new byte[3]))))
        .isEqualTo(refused(Reason.OTHER_KIND));
    byte[] svg =
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(inspect(svg)).isEqualTo(refused(Reason.PICTURE_KIND));
    assertThat(inspect("<html><script>1</script></html>".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(refused(Reason.OTHER_KIND));
    assertThat(inspect(new byte[500])).isEqualTo(refused(Reason.OTHER_KIND));
    byte[] rtf = "{\\rtf1 abc}".getBytes(StandardCharsets.US_ASCII);
    assertThat(inspect(rtf)).isEqualTo(refused(Reason.OLD_OFFICE));
  }

  @Test
  void whatGrowsBeyondMeasureIsRefused() throws IOException {
    // 32 MB of nothing pack into some 32 KB: a thousand times.
    assertThat(inspect(Samples.docx(Map.of("word/media/a.bin", new byte[32 * 1024 * 1024]))))
        .isEqualTo(refused(Reason.BOMB));
    // A head that claims 60 000 x 60 000 pixels.
    byte[] png = Samples.png(1);
    byte[] huge = ByteBuffer.allocate(13).putInt(60_000).putInt(60_000).put(png, 24, 5).array();
    byte[] drawn =
        Samples.concat(
            Arrays.copyOf(png, 8),
            Samples.chunk("IHDR", huge),
            Arrays.copyOfRange(png, 33, png.length));
    assertThat(inspect(drawn)).isEqualTo(refused(Reason.BOMB));
  }

  @Test
  void whatWasCutIsNotWhole() throws IOException {
    for (byte[] whole :
        new byte[][] {
          Samples.jpeg(7), Samples.png(7), Samples.pdf(), Samples.docx(Map.of()), Samples.mp4()
        }) {
      assertThat(inspect(Arrays.copyOf(whole, whole.length - 10)))
          .isEqualTo(refused(Reason.BROKEN));
    }
  }

  @Test
  void mutatedFilesEndInAVerdict() throws IOException {
    byte[][] seeds = {
      Samples.asFromAPhone(Samples.jpeg(9)),
      Samples.withChunk(Samples.png(9), "eXIf", Samples.tiff()),
      Samples.docx(Map.of()),
      Samples.mp4(),
      Samples.pdf()
    };
    long seed = 20261120;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      byte[] mutant = seeds[round % seeds.length].clone();
      for (int hit = 0; hit <= random.nextInt(6); hit++) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
      byte[] cut =
          random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
      Verdict verdict = inspect(cut);
      assertThat(verdict).as("seed %d round %d", seed, round).isNotNull();
      if (verdict instanceof Verdict.Clean) {
        assertThat(new String(cleaned(), StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
      }
    }
  }
}
