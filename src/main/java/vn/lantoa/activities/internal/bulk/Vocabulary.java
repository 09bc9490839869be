package vn.lantoa.activities.internal.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import vn.lantoa.activities.Funds;
import vn.lantoa.activities.Grade;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Language;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.VietnameseText;

/// What words of a file mean: codes, and names in both languages whatever their diacritics. Read
/// once for a file.
final class Vocabulary {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Pattern LINES = Pattern.compile("\\s*[;\\n|]\\s*");
  private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Form> forms = new HashMap<>();
  private final Map<String, Integer> policyAreas = new HashMap<>();
  private final Map<String, Integer> audiences = new HashMap<>();
  private final Map<String, Integer> grades = new HashMap<>();
  private final Map<String, String> funds = new HashMap<>();
  private final Map<String, String> languages = new HashMap<>();

  Vocabulary(Taxonomies taxonomies, MessageSource messages) {
    for (Form form : taxonomies.forms()) {
      names(form.name()).forEach(name -> forms.putIfAbsent(name, form));
    }
    for (Form form : taxonomies.forms()) {
      names(form.shortName()).forEach(name -> forms.putIfAbsent(name, form));
      forms.put(VietnameseText.fold(form.code()), form);
    }
    for (PolicyArea area : taxonomies.policyAreas()) {
      put(policyAreas, area.code(), area.name(), 1 << area.bit());
    }
    for (Audience audience : taxonomies.audiences()) {
      put(audiences, audience.code(), audience.name(), 1 << audience.bit());
    }
    for (Grade grade : Grade.values()) {
      put(grades, grade.name(), said(messages, "activities.grade." + grade), grade.id());
    }
    for (Funds fund : Funds.values()) {
      put(funds, fund.name(), said(messages, "activities.funds." + fund), fund.name());
    }
    for (Language language : Language.values()) {
      String code = language.code();
      put(languages, code, said(messages, "policy.language." + code), code);
    }
  }

  private static Term said(MessageSource messages, String key) {
    return new Term(
        String.valueOf(messages.getMessage(key, null, "", VIETNAMESE)),
        String.valueOf(messages.getMessage(key, null, "", Locale.ENGLISH)));
  }

  private static <T> void put(Map<String, T> words, String code, Term name, T value) {
    names(name).forEach(word -> words.putIfAbsent(word, value));
    words.put(VietnameseText.fold(code), value);
  }

  private static List<String> names(Term name) {
    return List.of(name.vi(), name.en()).stream()
        .map(VietnameseText::fold)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  Optional<Form> form(String text) {
    return Optional.ofNullable(forms.get(VietnameseText.fold(text)));
  }

  Optional<Integer> grade(String text) {
    return Optional.ofNullable(grades.get(VietnameseText.fold(text)));
  }

  Optional<String> fund(String text) {
    return Optional.ofNullable(funds.get(VietnameseText.fold(text)));
  }

  /// The mask; absent where a piece is not known.
  Optional<Integer> policyAreas(String text) {
    return mask(policyAreas, text);
  }

  /// The mask; absent where a piece is not known.
  Optional<Integer> audiences(String text) {
    return mask(audiences, text);
  }

  private static Optional<Integer> mask(Map<String, Integer> words, String text) {
    return several(words, text).map(bits -> bits.stream().reduce(0, (one, other) -> one | other));
  }

  /// Codes in order; absent where a piece is not known.
  Optional<List<String>> languages(String text) {
    return several(languages, text).map(codes -> codes.stream().distinct().sorted().toList());
  }

  /// Names hold commas and blanks, so pieces are cut only as far as needed.
  private static <T> Optional<List<T>> several(Map<String, T> words, String text) {
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    List<T> found = new ArrayList<>();
    for (String piece : LINES.split(text)) {
      Optional<List<T>> some =
          piece.isEmpty()
              ? Optional.of(List.of())
              : piece(piece, p -> words.get(VietnameseText.fold(p)));
      if (some.isEmpty()) {
        return Optional.empty();
      }
      found.addAll(some.get());
    }
    return Optional.of(found);
  }

  private static <T> Optional<List<T>> piece(
      String piece, Function<String, @org.jspecify.annotations.Nullable T> meaning) {
    T whole = meaning.apply(piece);
    if (whole != null) {
      return Optional.of(List.of(whole));
    }
    for (Pattern cut : List.of(COMMAS, BLANKS)) {
      List<T> found = new ArrayList<>();
      String[] parts = cut.split(piece);
      for (String part : parts) {
        T meant = meaning.apply(part);
        if (meant != null) {
          found.add(meant);
        }
      }
      if (found.size() == parts.length && parts.length > 1) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /// Texts of a cell that names several things.
  static List<String> pieces(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Pattern cut = LINES.matcher(text).find() ? LINES : COMMAS;
    return cut.splitAsStream(text).map(String::strip).filter(piece -> !piece.isEmpty()).toList();
  }
}
