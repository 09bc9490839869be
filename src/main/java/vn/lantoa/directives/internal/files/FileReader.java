package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.tika.Tika;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Reads one file. Keeps no state and may be shared; does not watch the clock, see [TimedReader].
public final class FileReader {
  /// The longest text that is taken, in characters: about two hundred pages.
  static final int LONGEST = 600_000;

  private final Tika tika = new Tika();

  public FileText read(byte[] bytes) {
    if (bytes.length == 0) {
      return new FileText.Refused(Reason.EMPTY);
    }
    if (bytes.length > Directives.LARGEST) {
      return new FileText.Refused(Reason.TOO_LARGE);
    }
    try {
      return accepted(opened(bytes));
    } catch (Unreadable refused) {
      return new FileText.Refused(refused.reason());
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // A damaged file makes parsers fail in every way they can; to whoever sent it that is one.
      return new FileText.Refused(Reason.BROKEN);
    }
  }

  private FileText.Text opened(byte[] bytes) throws IOException {
    String kind = tika.detect(bytes);
    return switch (kind) {
      case "application/pdf" -> new FileText.Text(Pdf.text(bytes), FileKind.PDF);
      case "application/zip",
          "application/x-tika-ooxml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
          new FileText.Text(Docx.text(bytes), FileKind.DOCX);
      case "text/html", "application/xhtml+xml" ->
          new FileText.Text(Html.text(bytes), FileKind.HTML);
      default -> other(kind, bytes);
    };
  }

  private static FileText.Text other(String kind, byte[] bytes) throws IOException {
    if (kind.startsWith("image/")) {
      throw new Unreadable(Reason.PICTURE);
    }
    if (kind.equals("application/rtf") || kind.equals("text/rtf")) {
      throw new Unreadable(Reason.OLD_WORD);
    }
    if (kind.equals("application/x-tika-msoffice") || kind.equals("application/msword")) {
      throw new Unreadable(OldOffice.isProtected(bytes) ? Reason.PROTECTED : Reason.OLD_WORD);
    }
    // What looks like program code or a table may still be a letter: its words decide.
    return new FileText.Text(PlainText.of(bytes), FileKind.PLAIN);
  }

  private static FileText accepted(FileText.Text read) throws Unreadable {
    String text = read.text();
    if (text.isBlank()) {
      throw new Unreadable(Reason.EMPTY);
    }
    if (text.length() > LONGEST) {
      throw new Unreadable(Reason.TOO_LONG);
    }
    if (OldFonts.isWrittenIn(text)) {
      throw new Unreadable(Reason.OLD_FONT);
    }
    boolean kept = read.kind() == FileKind.PLAIN;
    // The text of a plain file is the original, character for character.
    return kept
        ? read
        : new FileText.Text(Normalizer.normalize(text, Normalizer.Form.NFC), read.kind());
  }
}
