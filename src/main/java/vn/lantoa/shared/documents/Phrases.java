package vn.lantoa.shared.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.documents.OfficialDocument.Letterhead;

/// Words of the frame of an official document, alike in every kind of file.
final class Phrases {
  static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  static final String DRAFT = "DỰ THẢO";
  static final String ADDRESSED = "Kính gửi:";
  static final String RECEIVERS = "Nơi nhận:";

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String DOTS = "……";
  private static final String END = "./.";

  private Phrases() {}

  static String numberOf(@Nullable String notation) {
    if (notation == null || notation.isBlank()) {
      return "Số: " + DOTS + "/" + DOTS;
    }
    return "Số: " + (notation.startsWith("/") ? DOTS + notation : notation);
  }

  /// Letters bring their "V/v" along or not.
  static String aboutOf(String subject) {
    return "V/v " + subject.strip().replaceFirst("(?i)^v/v:?\\s+|^về việc\\s+", "");
  }

  /// Days below ten and the months January and February have two digits, so that none is added.
  static String dateOf(Letterhead head) {
    String place = head.place() == null || head.place().isBlank() ? DOTS + DOTS : head.place();
    if (head.day() == null) {
      return place + ", ngày …… tháng …… năm ……";
    }
    int month = head.day().getMonthValue();
    return "%s, ngày %02d tháng %s năm %d"
        .formatted(
            place,
            head.day().getDayOfMonth(),
            month < 3 ? "0" + month : String.valueOf(month),
            head.day().getYear());
  }

  /// Without the dash and the mark at the end that lines of lists bring along.
  static String bare(String line) {
    return line.strip().replaceFirst("^[-–+•]\\s*", "").replaceFirst("[;.,\\s]+$", "");
  }

  /// Lines of a list with their dashes, the last one closed.
  static List<String> listed(List<String> lines) {
    List<String> all = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      all.add("- " + bare(lines.get(at)) + (at == lines.size() - 1 ? "." : ";"));
    }
    return all;
  }

  static String capitals(String text) {
    return text.strip().toUpperCase(VIETNAMESE);
  }

  /// XML knows no control characters; letters and their marks are one character, as fonts have
  /// them.
  static String printable(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}&&[^\n\r\t]]|[\uFFFE\uFFFF]", "").replace('\t', ' ');
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /// The text ends with "./." when it ends with a sentence.
  static List<Block> ended(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return blocks;
    }
    List<Block> all = new ArrayList<>(blocks);
    switch (blocks.getLast()) {
      case Block.Paragraph(List<Block.Run> runs) ->
          all.set(all.size() - 1, new Block.Paragraph(endedRuns(runs)));
      case Block.Bullet(Block.Mark mark, List<Block.Run> runs) ->
          all.set(all.size() - 1, new Block.Bullet(mark, endedRuns(runs)));
      default -> {}
    }
    return all;
  }

  private static List<Block.Run> endedRuns(List<Block.Run> runs) {
    if (runs.isEmpty()) {
      return runs;
    }
    Block.Run last = runs.getLast();
    String bare = last.text().stripTrailing().replaceFirst("(\\./\\.|[.;,/])+$", "");
    List<Block.Run> all = new ArrayList<>(runs);
    all.set(all.size() - 1, new Block.Run(bare + END, last.bold(), last.italic(), last.note()));
    return all;
  }
}
