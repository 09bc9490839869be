package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.results.internal.Traits.Kind;
import vn.lantoa.results.internal.Traits.Place;
import vn.lantoa.shared.DayRange;

/// The rows, or columns, of a dimension, and in which of them work stands. Each asks for one trait
/// of work alone and answers null for the others.
interface Axis {
  Dimension dimension();

  /// Those that may be shown.
  List<Member> members();

  /// @param shownEmpty whether it stays when it has no figures
  record Member(Subject subject, boolean shownEmpty) {}

  /// @param day of the work
  default @Nullable List<Integer> ofPlace(Place place, LocalDate day) {
    return null;
  }

  default @Nullable List<Integer> ofKind(Kind kind) {
    return null;
  }

  default @Nullable List<Integer> ofTopics(List<UUID> topics) {
    return null;
  }

  default @Nullable List<Integer> ofDay(DayRange period, LocalDate day) {
    return null;
  }

  /// Days on which the places of rows change.
  default List<LocalDate> bounds() {
    return List.of();
  }
}
