package vn.lantoa.files.internal;

import java.io.IOException;

/// The store of files cannot be reached, or fails on its side: trying again later may help.
class StoreUnreached extends IOException {
  private static final long serialVersionUID = 1;

  StoreUnreached(String message) {
    super(message);
  }

  StoreUnreached(IOException cause) {
    super(cause.toString(), cause);
  }
}
