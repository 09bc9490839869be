package vn.lantoa.activities.internal.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.activities.Grade;
import vn.lantoa.policy.Audience;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.PolicyArea;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.imports.Spreading;

/// The words of files: what may be chosen, and who understands what was written.
@Component
class Words {
  private final Taxonomies taxonomies;
  private final MessageSource messages;
  private final JsonMapper json;

  Words(Taxonomies taxonomies, MessageSource messages, JsonMapper json) {
    this.taxonomies = taxonomies;
    this.messages = messages;
    this.json = json;
  }

  RowParser parser(LocalDate today) {
    return new RowParser(new Vocabulary(taxonomies, messages), today, json);
  }

  Spreading spreading(Locale locale) {
    return HeadingGuess.spreading(taxonomies, locale);
  }

  Optional<Spreading.Guess> guess(String heading) {
    return new HeadingGuess(taxonomies).of(heading);
  }

  List<String> choicesOf(String column, Locale locale) {
    return switch (column) {
      case "form" -> names(taxonomies.forms().stream().map(Form::name), locale);
      case "audiences" -> names(taxonomies.audiences().stream().map(Audience::name), locale);
      case "policyAreas" -> names(taxonomies.policyAreas().stream().map(PolicyArea::name), locale);
      case "grade" ->
          Stream.of(Grade.values())
              .map(grade -> messages.getMessage("activities.grade." + grade, null, locale))
              .toList();
      default -> List.of();
    };
  }

  private static List<String> names(Stream<Term> names, Locale locale) {
    return names.map(name -> name.in(locale)).toList();
  }
}
