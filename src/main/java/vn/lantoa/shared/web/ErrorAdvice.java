package vn.lantoa.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Turns whatever a request threw into an answer, once, at the edge.
@ControllerAdvice
@Order(0)
class ErrorAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

  private final Errors errors;
  private final DataSize limit;

  ErrorAdvice(Errors errors, @Value("${spring.servlet.multipart.max-file-size}") DataSize limit) {
    this.errors = errors;
    this.limit = limit;
  }

  @ExceptionHandler
  void handle(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusal refusal = refusalOf(thrown);
    if (refusal.code().equals(StoreAway.CODE)) {
      LOG.warn("{} {}: the database is away", request.getMethod(), request.getRequestURI());
    } else if (refusal.status().is5xxServerError()) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
    }
    errors.write(request, response, refusal);
  }

  private Refusal refusalOf(Exception thrown) {
    return switch (thrown) {
      case Refusal refusal -> refusal;
      case MaxUploadSizeExceededException tooLarge ->
          Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "body.too.large", limit.toMegabytes());
      case MethodArgumentTypeMismatchException mismatch ->
          invalid(mismatch.getName(), "value.wrong");
      case MissingServletRequestParameterException missing ->
          invalid(missing.getParameterName(), "value.missing");
      case MissingServletRequestPartException missing ->
          invalid(missing.getRequestPartName(), "value.missing");
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case QueryTimeoutException slow -> Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "too.slow");
      case Exception failed when StoreAway.isBehind(failed) -> StoreAway.refusal();
      case ErrorResponse response -> ofStatus(response.getStatusCode().value());
      default -> Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
    };
  }

  /// JSON that cannot be read: the field when it is known, else the body as a whole.
  private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof tools.jackson.databind.DatabindException bad
          && !bad.getPath().isEmpty()) {
        String field =
            bad.getPath().stream()
                .map(
                    p ->
                        p.getPropertyName() == null
                            ? "[" + p.getIndex() + "]"
                            : p.getPropertyName())
                .reduce((a, b) -> b.startsWith("[") ? a + b : a + "." + b)
                .orElse("body");
        return invalid(field, "value.wrong");
      }
    }
    return Refusal.of(HttpStatus.BAD_REQUEST, "body.unreadable");
  }

  private static Refusal invalid(String field, String code) {
    return Refusal.fields(List.of(new Refusal.FieldError(field, code)));
  }

  private static Refusal ofStatus(int value) {
    HttpStatus status = HttpStatus.valueOf(value);
    return Refusal.of(status, Errors.codeOf(status));
  }
}
