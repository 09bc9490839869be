package vn.lantoa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.shared.web.Page;

/// The sign-in page. What was typed as account stays after a refusal; the password does not.
@Controller
class SignInPages {
  /// Beginning of the query to which a refused sign-in is sent.
  static final String REFUSED = "refused=";

  @GetMapping("/sign-in")
  Page signIn(
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String refused,
      @RequestParam(required = false) String out) {
    return new SignInPage(
        account,
        switch (refused) {
          case "wrong" -> "identity.signin.wrong";
          case "locked" -> "identity.signin.locked";
          default -> "";
        },
        out != null);
  }

  static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    String given = request.getParameter("account");
    String account = URLEncoder.encode(given == null ? "" : given, StandardCharsets.UTF_8);
    String why = cause instanceof LockedException ? "locked" : "wrong";
    response.sendRedirect("/sign-in?" + REFUSED + why + "&account=" + account);
  }
}
