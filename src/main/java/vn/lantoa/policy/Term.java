package vn.lantoa.policy;

import java.util.Locale;

/// A name in both languages.
public record Term(String vi, String en) {
  /// The name in the language, Vietnamese unless it is English.
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : vi;
  }
}
