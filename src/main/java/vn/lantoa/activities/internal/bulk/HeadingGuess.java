package vn.lantoa.activities.internal.bulk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lantoa.activities.internal.bulk.ActivityColumns.Name;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.Spreading;

/// What a heading of an old report seems to count: the form whose name stands in it, the longest of
/// several, and the figure that its other words name. A person sees it before it counts.
final class HeadingGuess {
  private static final Pattern PEOPLE = Pattern.compile(".*\\b(?:nguoi|tham du)\\b.*");
  private static final Pattern COST = Pattern.compile(".*\\b(?:kinh phi|chi phi)\\b.*");

  /// Words of old reports that the list of forms does not have.
  private static final Map<String, String> OTHER_WORDS =
      Map.of(
          "phat thanh", "BROADCAST",
          "loa", "BROADCAST",
          "hoi nghi", "CONFERENCE",
          "livestream", "ONLINE_CONFERENCE",
          "nhom nho", "SMALL_GROUP",
          "to roi", "PRINTED_ITEM",
          "to gap", "PRINTED_ITEM",
          "fanpage", "SOCIAL_POST",
          "facebook", "SOCIAL_POST",
          "hoi thi", "CONTEST");

  private final Map<String, Form> forms = new HashMap<>();

  HeadingGuess(Taxonomies taxonomies) {
    for (Form form : taxonomies.forms()) {
      for (String name : List.of(form.name().vi(), form.shortName().vi(), form.name().en())) {
        forms.putIfAbsent(VietnameseText.fold(name), form);
      }
      OTHER_WORDS.forEach(
          (word, code) -> {
            if (code.equals(form.code())) {
              forms.put(word, form);
            }
          });
    }
  }

  Optional<Spreading.Guess> of(String heading) {
    String folded = VietnameseText.fold(heading);
    Optional<Form> form =
        forms.keySet().stream()
            .filter(name -> (' ' + folded + ' ').contains(' ' + name + ' '))
            .max(Comparator.comparingInt(String::length))
            .map(forms::get);
    return form.flatMap(found -> measure(found, folded));
  }

  private static Optional<Spreading.Guess> measure(Form form, String folded) {
    if (COST.matcher(folded).matches()) {
      return Optional.of(guess(form, Name.COST));
    }
    if (PEOPLE.matcher(folded).matches()) {
      return form.attended() ? Optional.of(guess(form, Name.ATTENDANCES)) : Optional.empty();
    }
    return Optional.of(guess(form, Name.QUANTITY));
  }

  private static Spreading.Guess guess(Form form, Name name) {
    return new Spreading.Guess(form.code(), name.column());
  }

  /// Every form with the figures that may be told of it.
  static Spreading spreading(Taxonomies taxonomies, Locale locale) {
    List<Spreading.Value> values =
        taxonomies.forms().stream()
            .map(
                form ->
                    new Spreading.Value(
                        form.code(),
                        form.name().in(locale),
                        ActivityColumns.NUMBERS.stream()
                            .filter(name -> name != Name.ATTENDANCES || form.attended())
                            .map(Name::column)
                            .toList()))
            .toList();
    return new Spreading(Name.FORM.column(), values);
  }
}
