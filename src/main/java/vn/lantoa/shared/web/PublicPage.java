package vn.lantoa.shared.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// A page that is the same for everybody who asks for it in its language: without person, form,
/// nonce or cookie, so that browsers and what stands between may keep it.
///
/// @param locale of the address, never of a cookie
/// @param fresh how long it may be shown without asking again; of no meaning for what is not found
public record PublicPage(HttpStatus status, Page page, Locale locale, Duration fresh) {
  public static PublicPage found(Page page, Locale locale, Duration fresh) {
    return new PublicPage(HttpStatus.OK, page, locale, fresh);
  }

  public static PublicPage absent(Page page, Locale locale) {
    return new PublicPage(HttpStatus.NOT_FOUND, page, locale, Duration.ZERO);
  }
}
