package vn.lantoa.shared.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnameseText;

/// An official document, before it is laid out.
///
/// @param to lines of "Kính gửi"; empty when nobody is addressed
/// @param distribution lines of "Nơi nhận", with or without their dash
/// @param annexes behind the signature, each on pages of its own with numbers of their own
/// @param imprint what the file says of itself
public record OfficialDocument(
    Letterhead letterhead,
    Title title,
    List<String> to,
    Part text,
    Signature signature,
    List<String> distribution,
    List<Annex> annexes,
    Imprint imprint) {
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /// Neither marked as a draft nor with words to be found by.
  public OfficialDocument(
      Letterhead letterhead,
      Title title,
      List<String> to,
      Part text,
      Signature signature,
      List<String> distribution,
      List<Annex> annexes) {
    this(letterhead, title, to, text, signature, distribution, annexes, Imprint.plain());
  }

  public OfficialDocument {
    to = List.copyOf(to);
    distribution = List.copyOf(distribution);
    annexes = List.copyOf(annexes);
  }

  /// @param superior body above the issuing one; null when there is none
  /// @param notation such as `4736/BHXH-TT`; with nothing before the slash the number stays dotted;
  ///   null when neither is known
  /// @param place where it is issued; null for dots
  /// @param day null for dots
  public record Letterhead(
      @Nullable String superior,
      String issuer,
      @Nullable String notation,
      @Nullable String place,
      @Nullable LocalDate day) {}

  /// @param type `Công văn` (or empty) puts the abstract under the number as "V/v …"; every other
  ///   type stands centred in capitals above its abstract
  public record Title(String type, String subject) {
    /// Whether it is a letter (công văn), which bears no name of its type.
    public boolean isLetter() {
      String folded = VietnameseText.fold(type);
      return folded.isEmpty() || folded.equals("cong van");
    }
  }

  /// @param capacity on whose behalf, such as `KT. TỔNG GIÁM ĐỐC`
  public record Signature(
      @Nullable String capacity, @Nullable String title, @Nullable String name) {
    /// A block that is left to be filled in.
    public static Signature open() {
      return new Signature(null, null, null);
    }
  }

  /// Something written on pages of one orientation.
  public record Part(Paper paper, List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }

    public static Part upright(List<Block> blocks) {
      return new Part(Paper.PORTRAIT, blocks);
    }

    public static Part across(List<Block> blocks) {
      return new Part(Paper.LANDSCAPE, blocks);
    }
  }

  /// How A4 lies.
  public enum Paper {
    PORTRAIT,
    LANDSCAPE
  }

  /// @param name such as `Phụ lục I`
  public record Annex(String name, String title, Part part) {}

  /// The file, in the form of Word 2007 and later (.docx).
  public byte[] docx() {
    return new DocxWriter(this).bytes();
  }

  /// The file as PDF, with the letters it is set in, tagged for readers who do not see it.
  public byte[] pdf() {
    return new PdfWriter(this).bytes();
  }

  /// When the files say that they were made; known from the document alone.
  Instant created() {
    if (imprint.created() != null) {
      return imprint.created().truncatedTo(ChronoUnit.SECONDS);
    }
    LocalDate day = letterhead.day() == null ? UNDATED : letterhead.day();
    return day.atStartOfDay(VIETNAM).toInstant();
  }
}
