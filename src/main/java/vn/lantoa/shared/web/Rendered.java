package vn.lantoa.shared.web;

import org.springframework.http.HttpStatus;

/// A page with a status other than 200: a refused form is 422, shown again with all that was typed.
public record Rendered(HttpStatus status, Page page) {
  /// A form that was refused.
  public static Rendered refused(Page page) {
    return new Rendered(HttpStatus.UNPROCESSABLE_CONTENT, page);
  }
}
