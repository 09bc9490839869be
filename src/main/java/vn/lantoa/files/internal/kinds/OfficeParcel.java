package vn.lantoa.files.internal.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.files.MediaKind;

/// Packed files: those of Word, Excel and PowerPoint are taken, weighed first.
final class OfficeParcel {
  private static final int MOST_PARTS = 5_000;
  private static final long LARGEST_UNPACKED = 400L * 1024 * 1024;

  /// A part that grows more than this many times is suspicious once it is large.
  private static final long MOST_GROWTH = 200;

  private static final long SUSPICIOUS_FROM = 8L * 1024 * 1024;
  private static final Set<String> PROGRAM_ENDINGS =
      Set.of("exe", "dll", "bat", "cmd", "scr", "js", "vbs", "ps1", "msi", "jar", "com", "lnk");

  private OfficeParcel() {}

  static MediaKind kindOf(Path file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      weigh(zip, entries);
      return kindOf(
          entries.stream()
              .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet()));
    }
  }

  private static MediaKind kindOf(Set<String> names) throws Unfit {
    if (names.contains("meta-inf/manifest.mf")) {
      throw new Unfit(Reason.EXECUTABLE);
    }
    boolean office = names.contains("[content_types].xml");
    if (office && names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
      throw new Unfit(Reason.MACROS);
    }
    if (names.stream().anyMatch(OfficeParcel::isProgram)) {
      throw new Unfit(Reason.EXECUTABLE);
    }
    if (office && names.contains("word/document.xml")) {
      return MediaKind.DOCX;
    }
    if (office && names.contains("xl/workbook.xml")) {
      return MediaKind.XLSX;
    }
    if (office && names.contains("ppt/presentation.xml")) {
      return MediaKind.PPTX;
    }
    throw new Unfit(Reason.OTHER_KIND);
  }

  private static boolean isProgram(String name) {
    return PROGRAM_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static void weigh(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
    if (entries.size() > MOST_PARTS) {
      throw new Unfit(Reason.BOMB);
    }
    long left = LARGEST_UNPACKED;
    for (ZipArchiveEntry entry : entries) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new Unfit(Reason.PROTECTED);
      }
      long packed = Math.max(1, entry.getCompressedSize());
      boolean swollen = entry.getSize() > SUSPICIOUS_FROM && entry.getSize() / MOST_GROWTH > packed;
      if (swollen || entry.getSize() > left) {
        throw new Unfit(Reason.BOMB);
      }
      left -= unpacked(zip, entry, left);
    }
  }

  /// What it announces may be a lie, so it is counted too.
  private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most || size > Math.max(SUSPICIOUS_FROM, entry.getSize())) {
          throw new Unfit(Reason.BOMB);
        }
      }
    }
    return size;
  }
}
