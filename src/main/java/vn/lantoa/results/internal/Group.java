package vn.lantoa.results.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Subject;

/// Which facts make a row.
///
/// @param keys keys of the facts in the period; null for all
/// @param keysBefore keys in the period before: those of a month differ
/// @param forms ids of forms; null for all
/// @param shownEmpty whether the row stays when it has no figures
record Group(
    Subject subject,
    @Nullable Set<String> keys,
    @Nullable Set<String> keysBefore,
    @Nullable Set<Integer> forms,
    boolean shownEmpty) {
  static Group of(Subject subject, Set<String> keys, boolean shownEmpty) {
    return new Group(subject, keys, keys, null, shownEmpty);
  }
}
