package vn.lantoa.files.internal.s3;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The object store cannot be reached, or turned a request away though it was tried again.
public final class BucketUnreached extends IOException {
  private static final long serialVersionUID = 1;

  BucketUnreached(String message, @Nullable IOException cause) {
    super(message, cause);
  }
}
