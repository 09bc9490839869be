package vn.lantoa.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lantoa.identity.OneTimePasswords;

/// Whoever signed in with a one-time password changes it before anything else.
@Component
class PasswordChangeFirst extends OncePerRequestFilter {
  private final OneTimePasswords oneTime;

  PasswordChangeFirst(OneTimePasswords oneTime) {
    this.oneTime = oneTime;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    boolean must =
        signedIn != null
            && !CurrentViewer.isOpenWithOneTimePassword(request)
            && oneTime.mustChange(signedIn.getName());
    if (must) {
      response.sendRedirect("/account/password");
    } else {
      chain.doFilter(request, response);
    }
  }
}
