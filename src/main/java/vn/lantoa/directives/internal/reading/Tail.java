package vn.lantoa.directives.internal.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands behind the body: "Nơi nhận" and the signature, in either order.
///
/// @param start index of its first line; the number of lines when there is no tail
/// @param end index behind its last line; annexes and footnotes follow
record Tail(int start, int end, List<String> distribution, @Nullable Signer signed) {
  Optional<Signer> signer() {
    return Optional.ofNullable(signed);
  }
}
