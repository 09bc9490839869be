package vn.lantoa.results.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes [Words] for the language of a request.
@Component
class WordsOf {
  private final MessageSource messages;
  private final Clock clock;

  WordsOf(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  Words language(Locale locale) {
    return new Words(messages, locale, clock.getZone());
  }
}
