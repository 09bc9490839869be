package vn.lantoa.files.internal.kinds;

import java.io.IOException;
import vn.lantoa.files.KeptFiles.Reason;

/// A file that is not taken in, told from the depth of a reader; caught by [Inspector].
final class Unfit extends IOException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  Unfit(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
