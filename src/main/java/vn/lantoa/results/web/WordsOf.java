package vn.lantoa.results.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.results.measures.Measures;

/// Makes [Words] for the language of a request.
@Component
class WordsOf {
  private final MessageSource messages;
  private final Measures measures;
  private final Clock clock;

  WordsOf(MessageSource messages, Measures measures, Clock clock) {
    this.messages = messages;
    this.measures = measures;
    this.clock = clock;
  }

  Words language(Locale locale) {
    return new Words(messages, locale, clock.getZone(), DefinedForms.of(measures.all()));
  }
}
