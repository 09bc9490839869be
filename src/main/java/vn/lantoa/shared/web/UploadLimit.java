package vn.lantoa.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that announces itself as too large, before anything reads it. The answer goes out
/// at once; what the sender goes on sending is swallowed (`server.tomcat.max-swallow-size`), so
/// that the person sees the reason and not a broken connection.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class UploadLimit extends OncePerRequestFilter {
  private final Errors errors;
  private final DataSize limit;

  UploadLimit(
      Errors errors, @Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
    this.errors = errors;
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
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
}
