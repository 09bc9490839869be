package vn.lantoa.identity.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal;

/// Slows guessing down: after ten failures an account may be tried once every thirty seconds, from
/// any address. Who gets in is never slowed. Kept in this process; several nodes allow as many
/// times more.
@Component
class SignInBrake extends OncePerRequestFilter {
  private static final int AT_ONCE = 10;
  private static final Duration THEN_EVERY = Duration.ofSeconds(30);

  private final Errors errors;
  private final LoadingCache<String, Bucket> attempts =
      Caffeine.newBuilder()
          .maximumSize(50_000)
          .expireAfterAccess(Duration.ofHours(1))
          .build(account -> bucket());

  SignInBrake(Errors errors) {
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !(request.getMethod().equals("POST") && request.getRequestURI().equals("/sign-in"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getParameter("account");
    String account = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
    Bucket failures = attempts.get(account.substring(0, Math.min(60, account.length())));
    if (failures.getAvailableTokens() == 0) {
      response.setHeader("Retry-After", String.valueOf(THEN_EVERY.toSeconds()));
      errors.write(
          request, response, Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "sign.in.too.often"));
      return;
    }
    chain.doFilter(request, response);
    String sentTo = response.getHeader("Location");
    if (sentTo != null && sentTo.contains(SignInPages.REFUSED)) {
      failures.tryConsume(1);
    }
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, THEN_EVERY))
        .build();
  }
}
