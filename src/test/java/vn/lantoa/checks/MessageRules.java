package vn.lantoa.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules over words: both languages say the same, every key is there and used, and words stand
/// nowhere else.
final class MessageRules {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^{}]*}");
  private static final Pattern CALL = Pattern.compile("\\bt\\(\\s*\"([^\"]*)\"");
  private static final Pattern LITERAL =
      Pattern.compile("\"([A-Za-z]+(?:\\.[A-Za-z0-9_]+)*\\.?)\"");
  private static final Pattern TOLD = Pattern.compile("new Notice\\(\\s*\"([^\"]*)\"");
  private static final Pattern TOLD_UNSAID = Pattern.compile("new Notice\\(\\s*([^\\s\"][^,]*)");
  private static final String VI = "_vi.properties";
  private static final String EN = "_en.properties";

  /// Keys whose end is computed from an enum or an error, without a literal beginning in the code.
  private static final Set<String> COMPUTED = Set.of("form.", "state.", "error.");

  private MessageRules() {}

  /// Pairs of files of one module say the same things with the same places to fill.
  static List<Complaint> unlikeLanguages(List<TextFile> files) {
    var found = new ArrayList<Complaint>();
    var byPath = files.stream().collect(Collectors.toMap(TextFile::path, file -> file));
    for (var file : files) {
      var other =
          byPath.get(
              file.path().endsWith(VI) ? file.path().replace(VI, EN) : file.path().replace(EN, VI));
      if (other == null) {
        found.add(new Complaint(file.path(), "has no counterpart in the other language"));
      } else {
        compare(file, other, found);
      }
    }
    return found;
  }

  private static void compare(TextFile file, TextFile other, List<Complaint> found) {
    var theirs = messages(other, new ArrayList<>());
    messages(file, found)
        .forEach(
            (key, text) -> {
              var their = theirs.get(key);
              if (text.isBlank()) {
                found.add(new Complaint(file.path(), key + " is empty"));
              }
              if (their == null) {
                found.add(new Complaint(other.path(), key + " is missing"));
              } else if (!placeholders(text).equals(placeholders(their))) {
                found.add(new Complaint(file.path(), key + " fills other places"));
              }
            });
  }

  /// Keys that code asks for and nobody defined. A literal that ends with a dot is the beginning of
  /// computed keys, of which at least one must exist.
  static List<Complaint> unknownKeys(List<TextFile> code, Set<String> keys) {
    var found = new ArrayList<Complaint>();
    for (var file : code) {
      matches(CALL, file.text()).stream()
          .filter(
              key ->
                  key.endsWith(".")
                      ? keys.stream().noneMatch(each -> each.startsWith(key))
                      : !keys.contains(key))
          .forEach(key -> found.add(new Complaint(file.path(), "unknown key " + key)));
      told(file)
          .filter(key -> !keys.contains(key))
          .forEach(key -> found.add(new Complaint(file.path(), "tells without words: " + key)));
      (tells(file) ? matches(TOLD_UNSAID, file.text()) : List.<String>of())
          .forEach(
              kind -> found.add(new Complaint(file.path(), "tells a kind by no literal: " + kind)));
    }
    return found;
  }

  /// Keys that no literal names, in whole or by a beginning that ends with a dot.
  static Set<String> unusedKeys(List<TextFile> code, Set<String> keys) {
    var literals = new HashSet<>(COMPUTED);
    code.forEach(file -> literals.addAll(matches(LITERAL, file.text())));
    code.forEach(file -> told(file).forEach(literals::add));
    var beginnings = literals.stream().filter(literal -> literal.matches("[A-Za-z.]+\\.")).toList();
    return keys.stream()
        .filter(key -> !literals.contains(key))
        .filter(key -> beginnings.stream().noneMatch(key::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Keys of the texts of notices: a kind stands as a literal where it is told.
  private static Stream<String> told(TextFile file) {
    return tells(file)
        ? matches(TOLD, file.text()).stream().map(kind -> "notice." + kind)
        : Stream.of();
  }

  /// Other modules have other things that are called a notice.
  private static boolean tells(TextFile file) {
    return file.text().contains("vn.lantoa.notifications");
  }

  static List<Complaint> literalText(List<TextFile> templates) {
    return templates.stream()
        .flatMap(
            template ->
                TemplateText.words(template.text()).stream()
                    .map(words -> new Complaint(template.path(), "literal text: " + words)))
        .toList();
  }

  /// Vietnamese in strings of web, internal and controllers.
  static List<Complaint> vietnameseLiterals(List<JavaSource> sources) {
    return sources.stream()
        .filter(
            source ->
                source.packageName().matches(".*\\.(web|internal)(\\..*)?")
                    || source.path().endsWith("Controller.java"))
        .flatMap(
            source ->
                source.strings().stream()
                    .map(literal -> String.valueOf(literal.getValue()))
                    .filter(MessageRules::isVietnamese)
                    .map(text -> new Complaint(source.path(), "Vietnamese literal: " + text)))
        .toList();
  }

  static Set<String> keys(List<TextFile> files) {
    return files.stream()
        .flatMap(file -> messages(file, new ArrayList<>()).keySet().stream())
        .collect(Collectors.toSet());
  }

  private static boolean isVietnamese(String text) {
    return text.matches("(?s).*[đĐ].*")
        || Normalizer.normalize(text, Normalizer.Form.NFD).matches("(?s).*\\p{L}\\p{Mn}.*");
  }

  private static Map<String, String> messages(TextFile file, List<Complaint> found) {
    var messages = new TreeMap<String, String>();
    var reader =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object text) {
            if (messages.put(key.toString(), text.toString()) != null) {
              found.add(new Complaint(file.path(), key + " is there twice"));
            }
            return text;
          }
        };
    try {
      reader.load(new StringReader(file.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(matches(PLACEHOLDER, text));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
