package vn.lantoa.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that announces itself as too large, before anything reads it. The answer goes out
/// at once; what the sender goes on sending is swallowed (`server.tomcat.max-swallow-size`), so
/// that the person sees the reason and not a broken connection. Imports and photos of work may be
/// as large as any request, everything else is refused sooner.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class UploadLimit extends OncePerRequestFilter {
  private final Errors errors;
  private final DataSize largest;
  private final DataSize usual;
  private final List<String> large;

  /// @param large paths that take the largest requests, with everything beneath them
  UploadLimit(
      Errors errors,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
      @Value("${lantoa.uploads.usual}") DataSize usual,
      @Value("${lantoa.uploads.large}") List<String> large) {
    this.errors = errors;
    this.largest = largest;
    this.usual = usual;
    this.large = List.copyOf(large);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize limit = limitOf(request.getRequestURI());
    if (request.getContentLengthLong() <= limit.toBytes()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Connection", "close");
    errors.write(
        request,
        response,
        Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "body.too.large", limit.toMegabytes()));
    response.flushBuffer();
  }

  private DataSize limitOf(String path) {
    boolean takesMore =
        large.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    return takesMore ? largest : usual;
  }
}
