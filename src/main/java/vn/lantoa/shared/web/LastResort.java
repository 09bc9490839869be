package vn.lantoa.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Errors that never reached a controller: the container's own, and those of filters.
@Controller
class LastResort implements ErrorController {
  private final Errors errors;

  LastResort(Errors errors) {
    this.errors = errors;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : 404;
    HttpStatus known = HttpStatus.resolve(status);
    errors.write(request, response, known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
  }
}
