package vn.lantoa.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.lantoa.shared.Environment;

/// Makes the [Chrome] of a request.
@Component
class Chromes {
  private final MessageSource messages;
  private final Clock clock;
  private final Environment environment;
  private final CurrentPerson people;
  private final LocaleResolver locales;
  private final ObjectProvider<UnreadCount> unread;
  private final List<NavigationEntry> entries;

  Chromes(
      MessageSource messages,
      Clock clock,
      Environment environment,
      CurrentPerson people,
      LocaleResolver localeResolver,
      ObjectProvider<UnreadCount> unread,
      ObjectProvider<NavigationEntry> entries) {
    this.messages = messages;
    this.clock = clock;
    this.environment = environment;
    this.people = people;
    this.locales = localeResolver;
    this.unread = unread;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
  }

  Chrome of(HttpServletRequest request) {
    return of(request, people.find().orElse(null));
  }

  /// As before sign-in; asks the database nothing.
  Chrome withoutPerson(HttpServletRequest request) {
    return of(request, null);
  }

  /// Of a page that is the same for everybody: nothing of the request but its language and path.
  Chrome forEverybody(HttpServletRequest request, Locale locale) {
    return of(request, null, locale);
  }

  private Chrome of(HttpServletRequest request, CurrentPerson.@Nullable Person person) {
    return of(request, person, locales.resolveLocale(request));
  }

  private Chrome of(
      HttpServletRequest request, CurrentPerson.@Nullable Person person, Locale locale) {
    return new Chrome(
        messages,
        new Chrome.Request(
            locale,
            clock.getZone(),
            LocalDate.now(clock),
            ContentSecurity.nonceOf(request),
            csrfOf(request),
            pathOf(request),
            environment.isDemo(),
            person,
            person == null ? 0 : unreadOf(person),
            person == null
                ? List.of()
                : entries.stream().filter(entry -> entry.isFor(person)).toList()));
  }

  private long unreadOf(CurrentPerson.Person person) {
    UnreadCount count = unread.getIfAvailable();
    return count == null ? 0 : count.of(person.actor());
  }

  private static Chrome.Csrf csrfOf(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? new Chrome.Csrf("_csrf", "")
        : new Chrome.Csrf(token.getParameterName(), token.getToken());
  }

  private static String pathOf(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("GET") && query != null
        ? request.getRequestURI() + "?" + query
        : request.getRequestURI();
  }
}
