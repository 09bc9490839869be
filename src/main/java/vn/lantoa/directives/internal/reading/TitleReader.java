package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads "KẾ HOẠCH" and the abstract under it.
final class TitleReader {

  /// Words a body opens with; the abstract ends before them.
  static final List<String> BODY_OPENERS =
      List.of(
          "can cu",
          "thuc hien",
          "theo",
          "trien khai",
          "nham",
          "de",
          "trong",
          "truoc",
          "tiep theo",
          "phuc dap",
          "xet",
          "ngay",
          "qua",
          "sau",
          "thoi gian",
          "hien nay",
          "hom nay");

  /// What kind of a plan or programme it is.
  private static final Set<String> ATTRIBUTES =
      Set.of("phoi hop", "hanh dong", "lien tich", "phoi hop hanh dong", "hoat dong", "thi dua");

  private static final int MOST_LINES = 6;

  /// A line of running text has at least so many characters.
  private static final int SHORTEST_BODY = 50;

  private static final int SENTENCE_REACH = 12;

  private final Lines lines;
  private final Partition partition;

  /// @param end index of the line behind the abstract
  record Title(@Nullable String type, @Nullable String subject, int end) {}

  TitleReader(Lines lines, Partition partition) {
    this.lines = lines;
    this.partition = partition;
  }

  Title read(int at, int top) {
    Line title = lines.get(at);
    String type = DocumentTypes.titled(title).orElse("");
    String subject =
        withoutQualifier(title.text().substring(Math.min(type.length(), title.text().length())));
    partition.claim(title, SegmentKind.SUBJECT);
    int end = at + 1;
    boolean gap = false;
    for (int taken = 0; end < top && taken < MOST_LINES; end++) {
      Line line = lines.get(end);
      if (line.isBlank() || line.furniture()) {
        gap = true;
      } else if (subject.isEmpty() && isAuthor(line, end, top)) {
        partition.claim(line, SegmentKind.SUBJECT);
      } else if (ends(line, subject, gap) || (!subject.isEmpty() && opensSentence(end, top))) {
        break;
      } else {
        subject = joined(subject, line);
        partition.claim(line, SegmentKind.SUBJECT);
        gap = false;
        taken++;
      }
    }
    return new Title(
        type.isEmpty() ? null : type,
        subject.isEmpty() ? null : Subjects.closed(subject),
        afterRules(end, top));
  }

  /// "HƯỚNG DẪN LIÊN NGÀNH" says who, not what.
  private static String withoutQualifier(String rest) {
    String key = Fold.key(rest);
    return Letters.startsWithAny(key, List.of("lien nganh", "lien tich", "cua"))
        ? ""
        : rest.strip();
  }

  /// "KẾ HOẠCH PHỐI HỢP / Tuyên truyền …": the type's own attribute is not part of the abstract.
  private static String joined(String subject, Line line) {
    String words = Subjects.withoutLabel(line.text());
    boolean mixed = Letters.areCaps(subject) && words.chars().anyMatch(Character::isLowerCase);
    if (mixed && ATTRIBUTES.contains(Fold.key(subject))) {
      return words;
    }
    return Letters.join(mixed ? SentenceCase.of(subject) : subject, words);
  }

  /// "CỦA BAN THƯỜNG VỤ TỈNH ỦY" between the type and "về …".
  private boolean isAuthor(Line line, int at, int top) {
    if (!line.key().startsWith("cua ")) {
      return false;
    }
    for (int next = at + 1; next < top; next++) {
      if (!lines.get(next).isBlank()) {
        String key = lines.get(next).key();
        return key.startsWith("ve ") || key.startsWith("v/v");
      }
    }
    return false;
  }

  private static boolean isLabelled(String key) {
    return key.startsWith("(v/v") || key.startsWith("(ve viec");
  }

  /// Who decides: "GIÁM ĐỐC BẢO HIỂM XÃ HỘI TỈNH", "HỘI ĐỒNG NHÂN DÂN TỈNH".
  private static boolean isAuthority(Line line) {
    return SignatureLines.isTitle(line)
        || Letters.startsWithAny(
            line.key(),
            List.of("hoi dong", "uy ban", "ban thuong vu", "ban chap hanh", "khoa", "can cu"));
  }

  private boolean ends(Line line, String subject, boolean gap) {
    boolean complete = !subject.isEmpty() && !line.startsLower();
    boolean opensBody = complete && Letters.startsWithAny(line.key(), BODY_OPENERS);
    boolean newPart = complete && gap;
    boolean goesOn = !gap && Letters.areCaps(subject) && !isAuthority(line);
    boolean authority = complete && line.isCaps() && !goesOn;
    boolean sentence = complete && (line.text().endsWith(":") || line.text().contains(". "));
    return opensBody
        || sentence
        || newPart
        || authority
        || line.isRule()
        || (line.text().startsWith("(") && !isLabelled(line.key()))
        || Marker.read(line.text()).isPresent();
  }

  /// An abstract never ends in a full stop: a long line with a capital from which a sentence runs
  /// to its stop is the body, even right below the abstract.
  private boolean opensSentence(int at, int top) {
    Line first = lines.get(at);
    if (first.startsLower() || first.isCaps() || first.text().length() < SHORTEST_BODY) {
      return false;
    }
    for (int next = at; next < Math.min(top, at + SENTENCE_REACH); next++) {
      Line line = lines.get(next);
      boolean opener = next > at && Letters.startsWithAny(line.key(), BODY_OPENERS);
      boolean part = Marker.read(line.text()).filter(m -> !m.rest().isEmpty()).isPresent();
      if (line.isBlank() || opener || part) {
        return false;
      }
      if (line.text().endsWith(".") || line.text().endsWith(":")) {
        return true;
      }
    }
    return false;
  }

  /// The rule below the abstract and "(Ban hành kèm theo …)" still belong to the head.
  private int afterRules(int from, int top) {
    int end = from;
    while (end < top && (lines.get(end).isBlank() || isAppendage(lines.get(end)))) {
      partition.claim(lines.get(end), SegmentKind.LETTERHEAD);
      end++;
    }
    return end;
  }

  private static boolean isAppendage(Line line) {
    return line.isRule() || (line.text().startsWith("(") && line.text().endsWith(")"));
  }
}
