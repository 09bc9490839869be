package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the lines above title or greeting: two columns flattened in any order.
final class LetterheadReader {

  private final Lines lines;
  private final Partition partition;
  private final IssuingBodies bodies = new IssuingBodies();
  private @Nullable NumberLine number;
  private @Nullable DateLine date;
  private String subject = "";
  private boolean subjectOpen;
  private boolean begun;
  private int end;

  LetterheadReader(Lines lines, Partition partition) {
    this.lines = lines;
    this.partition = partition;
  }

  void read(int limit) {
    end = limit;
    for (int index = 0; index < limit; ) {
      index = readAt(index, limit);
    }
  }

  Optional<NumberLine> number() {
    return Optional.ofNullable(number);
  }

  Optional<DateLine> date() {
    return Optional.ofNullable(date);
  }

  Optional<String> subject() {
    return subject.isBlank() ? Optional.empty() : Optional.of(Subjects.closed(subject));
  }

  List<String> bodies(OwnWords words) {
    @Nullable String place = date == null ? null : date.place();
    String notation = number == null ? "" : number.notation().orElse("");
    return bodies.inSentenceCase(words, place, notation);
  }

  int end() {
    return end;
  }

  static boolean isUnmistakable(Lines lines, int index, int limit) {
    Line line = lines.get(index);
    return NationalTitle.isPartOf(line)
        || NumberLine.at(lines, index).isPresent()
        || DateLine.at(lines, index, limit).isPresent()
        || isSubjectStart(line);
  }

  private int readAt(int index, int limit) {
    Line line = lines.get(index);
    if (line.isBlank() || line.furniture()) {
      return index + 1;
    }
    var numbered = NumberLine.at(lines, index);
    if (numbered.isPresent()) {
      boolean better = number == null || number.notation().isEmpty();
      number = better ? numbered.get() : number;
      return claimed(line);
    }
    var dated = DateLine.at(lines, index, limit);
    if (dated.isPresent()) {
      date = date == null ? dated.get() : date;
      begun = true;
      partition.claimAll(lines.between(index, dated.get().to()), SegmentKind.LETTERHEAD);
      return dated.get().to();
    }
    return readWords(line);
  }

  private int readWords(Line line) {
    if (isSubjectStart(line)) {
      subject = Subjects.withoutLabel(line.text());
      subjectOpen = true;
      return asSubject(line);
    }
    if (NationalTitle.isPartOf(line) || line.isRule() || IssuingBodies.isStamp(line)) {
      return claimed(line);
    }
    if (subjectOpen && continuesSubject(line)) {
      subject = Letters.join(subject, line.text());
      return asSubject(line);
    }
    if (line.isCaps() && subject.isEmpty() && line.text().length() <= 80) {
      bodies.add(line);
      return claimed(line);
    }
    partition.claim(line, begun ? SegmentKind.LETTERHEAD : SegmentKind.FURNITURE);
    return line.index() + 1;
  }

  /// Beside the date the subject goes on only in small letters.
  private boolean continuesSubject(Line line) {
    boolean number = Character.isDigit(line.text().charAt(0)) && Marker.read(line.text()).isEmpty();
    return line.startsLower() || number || subject.isEmpty() || date == null;
  }

  private int asSubject(Line line) {
    begun = true;
    partition.claim(line, SegmentKind.SUBJECT);
    return line.index() + 1;
  }

  private int claimed(Line line) {
    begun = true;
    partition.claim(line, SegmentKind.LETTERHEAD);
    return line.index() + 1;
  }

  private static boolean isSubjectStart(Line line) {
    String key = Subjects.opened(line.key());
    return key.startsWith("v/v") || Letters.startsWithWord(key, "ve viec");
  }
}
