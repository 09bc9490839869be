package vn.lantoa.portal.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/// The language of an address: Vietnamese, English with `lang=en`.
record Tongue(MessageSource messages, Locale locale) {
  static Tongue of(MessageSource messages, String lang) {
    return new Tongue(messages, lang.equals("en") ? Locale.ENGLISH : Locale.of("vi"));
  }

  boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }

  /// The address in this language.
  String in(String path) {
    return isEnglish() ? path + (path.contains("?") ? "&" : "?") + "lang=en" : path;
  }

  String t(String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }
}
