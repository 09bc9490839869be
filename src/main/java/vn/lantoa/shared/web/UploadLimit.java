package vn.lantoa.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that announces itself as too large, before anything reads it. The answer goes out
/// first; what the sender goes on sending is drained within bounds, so that the person sees the
/// reason and not a broken connection.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class UploadLimit extends OncePerRequestFilter {
  private static final long DRAINED_AT_MOST = 4L * 1024 * 1024 * 1024;
  private static final long DRAINED_FOR_NANOS = 20_000_000_000L;

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
    drain(request.getInputStream());
  }

  private static void drain(InputStream body) {
    byte[] buffer = new byte[64 * 1024];
    long drained = 0;
    long began = System.nanoTime();
    try {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        drained += read;
        if (drained > DRAINED_AT_MOST || System.nanoTime() - began > DRAINED_FOR_NANOS) {
          return;
        }
      }
    } catch (IOException gone) {
      // Whoever sent it has read the answer and left.
    }
  }
}
