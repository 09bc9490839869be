package vn.lantoa.files.web;

import org.springframework.http.HttpStatus;
import vn.lantoa.files.KeptFiles.Reason;
import vn.lantoa.shared.web.Refusal;

/// A file that is not taken in though nothing is wrong with it, for a program: 507 where there is
/// no room, else 503.
public final class ServerFailure {
  private ServerFailure() {}

  /// @param name of the file, as the sender calls it
  public static Refusal of(Reason reason, String name) {
    HttpStatus status =
        reason == Reason.NO_SPACE
            ? HttpStatus.INSUFFICIENT_STORAGE
            : HttpStatus.SERVICE_UNAVAILABLE;
    return Refusal.of(status, "file." + reason.name(), name);
  }
}
