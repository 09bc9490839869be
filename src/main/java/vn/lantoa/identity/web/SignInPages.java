package vn.lantoa.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.LockOuts;
import vn.lantoa.shared.web.Page;

/// The sign-in page. What was typed as account stays after a refusal; the password does not.
@Controller
class SignInPages {
  /// Where an attempt is told that it came too early.
  static final String WAIT = "/sign-in/wait";

  private static final String LEFT = "lantoa.sign-in.left";

  private final LockOuts lockOuts;

  SignInPages(LockOuts lockOuts) {
    this.lockOuts = lockOuts;
  }

  @GetMapping("/sign-in")
  Page signIn(
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String refused,
      @RequestParam(required = false) @Nullable String out) {
    String refusal =
        switch (refused) {
          case "wrong" -> "identity.signin.wrong";
          case "locked" -> "identity.signin.locked";
          default -> "";
        };
    // The attempt that begins a lock-out is told so at once.
    Wait wait = refusal.isEmpty() ? null : lockOuts.waitOf(account).map(Wait::of).orElse(null);
    return new SignInPage(account, refusal, wait, out != null);
  }

  /// Reached from [#refused] alone; who comes here otherwise sees the page as it always is.
  @RequestMapping(
      path = WAIT,
      method = {RequestMethod.GET, RequestMethod.POST})
  Page tooEarly(
      @RequestParam(defaultValue = "") String account,
      @RequestAttribute(name = LEFT, required = false) @Nullable Duration left) {
    return new SignInPage(account, "", left == null ? null : Wait.of(left), false);
  }

  static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException, ServletException {
    if (cause instanceof SignInBrake.LockedOut lockedOut) {
      Duration left = lockedOut.left();
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", String.valueOf(left.plusNanos(999_999_999).toSeconds()));
      request.setAttribute(LEFT, left);
      request.getRequestDispatcher(WAIT).forward(request, response);
      return;
    }
    String given = request.getParameter("account");
    String account = URLEncoder.encode(given == null ? "" : given, StandardCharsets.UTF_8);
    String why = cause instanceof LockedException ? "locked" : "wrong";
    response.sendRedirect("/sign-in?refused=" + why + "&account=" + account);
  }
}
