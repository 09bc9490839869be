package vn.lantoa.targets.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.targets.Denominators;

/// Makes [StandingWords] for the language of a request.
@Component
class StandingWordsOf {
  private final MessageSource messages;
  private final Taxonomies taxonomies;
  private final Denominators denominators;
  private final RuleWords rules;

  StandingWordsOf(
      MessageSource messages, Taxonomies taxonomies, Denominators denominators, RuleWords rules) {
    this.messages = messages;
    this.taxonomies = taxonomies;
    this.denominators = denominators;
    this.rules = rules;
  }

  StandingWords in(Locale locale) {
    return new StandingWords(
        messages,
        locale,
        taxonomies,
        rules,
        denominators.series().stream()
            .collect(Collectors.toMap(Denominators.Series::code, series -> series)));
  }
}
