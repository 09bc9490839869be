package vn.lantoa.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Writes an error: a problem document (RFC 9457) to programs, a page to people. Never a stack
/// trace.
@Component
public class Errors {
  private final MessageSource messages;
  private final JsonMapper json;
  private final PageReturnValueHandler pages;
  private final LocaleResolver locales;

  Errors(
      MessageSource messages,
      JsonMapper json,
      PageReturnValueHandler pages,
      LocaleResolver localeResolver) {
    this.messages = messages;
    this.json = json;
    this.pages = pages;
    this.locales = localeResolver;
  }

  /// Writes a refusal.
  public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Locale locale = localeOf(request);
    String title = text("error." + refusal.code(), refusal.arguments(), locale);
    String explanation = text("error." + refusal.code() + ".do", refusal.arguments(), locale);
    String requestId = String.valueOf(MDC.get("request"));
    boolean away = refusal.code().equals(StoreAway.CODE);
    if (away) {
      response.setHeader("Retry-After", "3");
    }
    if (isForPrograms(request)) {
      writeProblem(request, response, refusal, title, explanation);
    } else {
      ErrorPage page = new ErrorPage(refusal.status().value(), title, explanation, requestId);
      if (away) {
        pages.writeWithoutStore(page, refusal.status(), request, response);
      } else {
        pages.write(page, refusal.status(), request, response);
      }
    }
  }

  /// Writes a refusal that has only a status.
  public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    write(request, response, Refusal.of(status, codeOf(status)));
  }

  /// The text of a field error.
  public String textOf(Refusal.FieldError error, Locale locale) {
    return text("error." + error.code(), error.arguments().toArray(), locale);
  }

  private void writeProblem(
      HttpServletRequest request,
      HttpServletResponse response,
      Refusal refusal,
      String title,
      String explanation)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", refusal.status().value());
    if (!explanation.isEmpty()) {
      problem.put("detail", explanation);
    }
    problem.put("instance", request.getRequestURI());
    problem.put("code", refusal.code());
    if (!refusal.fields().isEmpty()) {
      Locale locale = localeOf(request);
      List<Map<String, String>> fields =
          refusal.fields().stream()
              .map(f -> Map.of("field", f.field(), "code", f.code(), "message", textOf(f, locale)))
              .toList();
      problem.put("errors", fields);
    }
    problem.put("requestId", String.valueOf(MDC.get("request")));
    byte[] body = json.writeValueAsBytes(problem);
    response.setStatus(refusal.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static boolean isForPrograms(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = original == null ? request.getRequestURI() : original.toString();
    return path.equals("/api") || path.startsWith("/api/");
  }

  static String codeOf(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not.found";
      case FORBIDDEN -> "forbidden";
      case UNAUTHORIZED -> "unauthorized";
      case METHOD_NOT_ALLOWED -> "method.not.allowed";
      case UNSUPPORTED_MEDIA_TYPE -> "media.type.unsupported";
      case NOT_ACCEPTABLE -> "not.acceptable";
      case CONTENT_TOO_LARGE -> "body.too.large";
      case TOO_MANY_REQUESTS -> "too.many.requests";
      default -> status.is4xxClientError() ? "bad.request" : "internal";
    };
  }

  private String text(String key, Object[] arguments, Locale locale) {
    String text = messages.getMessage(key, arguments, "", locale);
    return text == null ? "" : text;
  }

  private Locale localeOf(HttpServletRequest request) {
    return locales.resolveLocale(request);
  }
}
