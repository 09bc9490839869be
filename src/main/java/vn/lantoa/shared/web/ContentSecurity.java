package vn.lantoa.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Security headers of every answer. Scripts and styles come from this server only; what stands in
/// a page itself needs the nonce of the request. The page of the API description is the one
/// exception: its viewer writes style attributes.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ContentSecurity extends OncePerRequestFilter {
  private static final String NONCE = ContentSecurity.class.getName() + ".nonce";
  private static final SecureRandom RANDOM = new SecureRandom();

  /// The nonce of the request; empty outside of one.
  static String nonceOf(HttpServletRequest request) {
    Object nonce = request.getAttribute(NONCE);
    return nonce == null ? "" : nonce.toString();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String nonce = nonceOf(request);
    if (nonce.isEmpty()) {
      byte[] bytes = new byte[16];
      RANDOM.nextBytes(bytes);
      nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      request.setAttribute(NONCE, nonce);
    }
    boolean apiPage = request.getRequestURI().startsWith("/api/v1/docs");
    String style = apiPage ? "'self' 'unsafe-inline'" : "'self' 'nonce-" + nonce + "'";
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'nonce-"
            + nonce
            + "'; style-src "
            + style
            + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    chain.doFilter(request, response);
  }
}
