package vn.lantoa.files.internal.kinds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.MediaKind;

/// Says what a file is and writes its clean form. Keeps no state and may be shared.
public final class Inspector {
  private static final Set<String> PROGRAMS =
      Set.of(
          "application/x-dosexec",
          "application/x-msdownload",
          "application/x-executable",
          "application/x-elf",
          "application/x-sharedlib",
          "application/x-object",
          "application/x-coredump",
          "application/x-mach-o",
          "application/x-mach-o-executable",
          "application/java-vm",
          "application/java-archive",
          "application/x-sh",
          "application/x-bat",
          "application/x-msi",
          "application/x-ms-installer",
          "application/wasm",
          "application/x-ms-shortcut",
          "application/vnd.android.package-archive",
          "text/x-python",
          "text/x-perl",
          "application/javascript",
          "text/javascript");

  private static final Set<String> OLD_OFFICE =
      Set.of(
          "application/x-tika-msoffice",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/rtf",
          "text/rtf");

  private final Tika tika = new Tika();
  private final ZoneId zone;

  /// @param zone in which cameras that name no zone tell the time
  public Inspector(ZoneId zone) {
    this.zone = zone;
  }

  /// Looks into the file and writes it clean to the other path.
  ///
  /// @throws FileSystemException when writing fails: that is the disk's fault, not the file's
  public Verdict inspect(Path received, Path clean) throws FileSystemException {
    try {
      return cleaned(kindOf(received), received, clean);
    } catch (Unfit unfit) {
      return new Verdict.Refused(unfit.reason());
    } catch (FileSystemException disk) {
      throw disk;
    } catch (IOException | RuntimeException broken) {
      // A damaged file makes readers fail in every way they can; to whoever sent it that is one.
      if (Disks.isFull(broken)) {
        throw new FileSystemException(clean.toString(), null, broken.getMessage());
      }
      return new Verdict.Refused(Reason.BROKEN);
    }
  }

  private MediaKind kindOf(Path file) throws IOException {
    String type = detected(file);
    return switch (type) {
      case "image/jpeg" -> MediaKind.JPEG;
      case "image/png", "image/apng", "image/vnd.mozilla.apng" -> MediaKind.PNG;
      case "application/pdf" -> MediaKind.PDF;
      case "audio/mpeg" -> MediaKind.MP3;
      case "video/mp4", "application/mp4", "video/quicktime", "video/x-m4v" -> MediaKind.MP4;
      case "application/zip", "application/x-tika-ooxml" -> OfficeParcel.kindOf(file);
      default -> throw new Unfit(reasonFor(type, file));
    };
  }

  private String detected(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return tika.detect(in);
    }
  }

  private static Reason reasonFor(String type, Path file) throws IOException {
    if (PROGRAMS.contains(type) || beginsAsScript(file)) {
      return Reason.EXECUTABLE;
    }
    if (OLD_OFFICE.contains(type)) {
      return OldOffice.isProtected(file) ? Reason.PROTECTED : Reason.OLD_OFFICE;
    }
    return type.startsWith("image/") ? Reason.PICTURE_KIND : Reason.OTHER_KIND;
  }

  private static boolean beginsAsScript(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(2);
      return first.length == 2
          && ((first[0] == '#' && first[1] == '!') || (first[0] == 'M' && first[1] == 'Z'));
    }
  }

  private Verdict cleaned(MediaKind kind, Path received, Path clean) throws IOException {
    @Nullable Instant takenAt =
        switch (kind) {
          case JPEG -> Jpeg.clean(received, clean, zone);
          case PNG -> Png.clean(received, clean, zone);
          case MP4 -> Mp4.clean(received, clean);
          case PDF -> {
            Pdf.requireWhole(received);
            yield asItIs(received, clean);
          }
          case DOCX, XLSX, PPTX, MP3 -> asItIs(received, clean);
        };
    return new Verdict.Clean(kind, takenAt);
  }

  private static @Nullable Instant asItIs(Path received, Path clean) throws IOException {
    Files.move(received, clean);
    return null;
  }
}
