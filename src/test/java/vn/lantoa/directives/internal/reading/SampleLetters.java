package vn.lantoa.directives.internal.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Letters written for these tests; no sentence of theirs is from a real one.
final class SampleLetters {

  static final List<String> NAMES =
      List.of(
          "wrapped-letter", "blanks-letter", "plan", "decision", "school-letter", "bare-letter",
          "news");

  private SampleLetters() {}

  static String text(String name) {
    try (var file = SampleLetters.class.getResourceAsStream("/letters/" + name + ".txt")) {
      if (file == null) {
        throw new IllegalArgumentException("no letter " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Extraction letter(String name) {
    return read(text(name));
  }

  static Extraction read(String text) {
    return switch (new LetterReader().read(text)) {
      case Extraction extraction -> extraction;
      case SecretRefusal refusal -> throw new AssertionError("refused: " + refusal);
    };
  }

  static Clause clause(Extraction letter, String ref) {
    return letter.clauses().stream()
        .filter(clause -> clause.ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no clause " + ref));
  }

  static List<String> refs(Extraction letter, ClauseKind kind) {
    return letter.clauses().stream()
        .filter(clause -> clause.kind() == kind)
        .map(Clause::ref)
        .toList();
  }

  static List<Warning.Code> codes(Extraction letter) {
    return letter.warnings().stream().map(Warning::code).toList();
  }

  /// What the segments of one kind hold, in order.
  static List<String> parts(String text, Extraction letter, SegmentKind kind) {
    return letter.segments().stream()
        .filter(segment -> segment.kind() == kind)
        .map(segment -> text.substring(segment.start(), segment.end()).strip())
        .toList();
  }
}
