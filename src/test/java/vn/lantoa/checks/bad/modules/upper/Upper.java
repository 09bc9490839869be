package vn.lantoa.checks.bad.modules.upper;

import vn.lantoa.checks.bad.modules.lower.internal.Secret;

/// Reaches past the face of the module below.
public interface Upper {
  Secret secret();
}
