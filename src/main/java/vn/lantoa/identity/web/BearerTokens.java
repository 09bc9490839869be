package vn.lantoa.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal;

/// Signs a request in by `Authorization: Bearer …`. A wrong token is told apart from a missing one.
@Component
class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final Errors errors;

  BearerTokens(Tokens tokens, Errors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Viewer> owner = tokens.findOwner(header.substring(SCHEME.length()).strip());
    if (owner.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      errors.write(request, response, Refusal.of(HttpStatus.UNAUTHORIZED, "token.invalid"));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(owner.get().name(), null, List.of()));
    SecurityContextHolder.setContext(context);
    CurrentViewer.keep(request, owner.get());
    chain.doFilter(request, response);
  }

  /// Keeps filters that belong to a security chain out of the container's own chain.
  @Configuration(proxyBeanMethods = false)
  static class OnlyInSecurityChain {
    @Bean
    FilterRegistrationBean<BearerTokens> bearerTokensNotGlobal(BearerTokens filter) {
      return notGlobal(filter);
    }

    @Bean
    FilterRegistrationBean<PasswordChangeFirst> passwordChangeNotGlobal(
        PasswordChangeFirst filter) {
      return notGlobal(filter);
    }

    private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> notGlobal(F filter) {
      FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
