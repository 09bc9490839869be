package vn.lantoa.directives.internal.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A letter in the manner of some agency with what a careful reader finds in it: header fields, and
/// for every clause its ref with its first and last words, and its kind where the mark names one.
record MarkedLetter(String name, List<String> marks, String text) {
  private static final String CUT = "=====\n";

  /// What came out of one letter.
  ///
  /// @param misses each a sentence for whoever has to look
  record Score(int fields, int fieldsRight, int clauses, int clausesRight, List<String> misses) {}

  static List<MarkedLetter> all() throws IOException {
    return in(Path.of("src/test/resources/directives/letters"));
  }

  static List<MarkedLetter> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<MarkedLetter> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String content = Files.readString(file);
        int cut = content.indexOf(CUT);
        all.add(
            new MarkedLetter(
                file.getFileName().toString(),
                content.substring(0, cut).lines().toList(),
                content.substring(cut + CUT.length())));
      }
      return all;
    }
  }

  Score score() {
    return score(text);
  }

  /// @param given the text as it came out of a file
  Score score(String given) {
    Extraction read = SampleLetters.read(given);
    List<String> misses = new ArrayList<>();
    int fields = 0;
    int right = 0;
    List<String> clauses = new ArrayList<>();
    for (String mark : marks) {
      String field = mark.substring(0, mark.indexOf(": "));
      String expected = mark.substring(mark.indexOf(": ") + 2);
      if (field.equals("clause")) {
        clauses.add(expected);
        continue;
      }
      fields++;
      String found = found(read, field);
      if (found.equals(expected)) {
        right++;
      } else {
        misses.add(name + ": " + field + " is " + found + ", not " + expected);
      }
    }
    int bounded = bounded(read, clauses, misses);
    return new Score(fields, right, clauses.size() + extra(read, clauses, misses), bounded, misses);
  }

  private static String found(Extraction read, String field) {
    return switch (field) {
      case "type" -> shown(read.type());
      case "notation" -> shown(read.notation());
      case "date" -> shown(read.issuedOn());
      case "place" -> shown(read.place());
      case "issuer" -> shown(read.issuer());
      case "superior" -> shown(read.superior());
      case "subject" -> shown(read.subject());
      case "recipients" -> String.join("; ", read.recipients());
      case "signer" -> shown(read.signer());
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String shown(@Nullable Object value) {
    return value instanceof Signer(var capacity, var title, var name)
        ? shown(capacity) + " | " + shown(title) + " | " + name
        : Objects.toString(value, "-");
  }

  private int bounded(Extraction read, List<String> clauses, List<String> misses) {
    int right = 0;
    for (String expected : clauses) {
      String[] parts = expected.split(" \\| ");
      List<Clause> under =
          read.clauses().stream().filter(clause -> clause.ref().equals(parts[0])).toList();
      if (under.stream().anyMatch(clause -> isMeant(clause, parts))) {
        right++;
      } else {
        misses.add(name + ": no clause " + expected + ", but " + shown(under));
      }
    }
    return right;
  }

  private static String shown(List<Clause> clauses) {
    return clauses.stream().map(clause -> clause.kind() + " " + clause.text()).toList().toString();
  }

  private static boolean isMeant(Clause clause, String[] parts) {
    return Fold.clean(clause.text()).startsWith(parts[1])
        && ends(clause.text(), parts[2])
        && (parts.length < 4 || clause.kind().name().equals(parts[3]));
  }

  private static boolean ends(String text, String words) {
    String bare = text.replaceAll("[ |]+$", "").replaceAll("\\./\\.$", ".");
    return bare.endsWith(words);
  }

  /// Clauses that nobody expects count as wrong.
  private int extra(Extraction read, List<String> clauses, List<String> misses) {
    int extra = 0;
    for (Clause clause : read.clauses()) {
      if (clauses.stream().noneMatch(expected -> expected.startsWith(clause.ref() + " | "))) {
        extra++;
        misses.add(name + ": unexpected clause " + clause.ref() + " " + clause.text());
      }
    }
    return extra;
  }
}
