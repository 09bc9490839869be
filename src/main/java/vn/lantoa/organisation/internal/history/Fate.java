package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// In which province a place lies through all geographies, before its birth and after its end too.
/// Days without a stretch: in no single one.
///
/// @param stretches in order of days, apart from each other
record Fate(List<Stretch> stretches) {
  Fate {
    stretches = List.copyOf(stretches);
  }

  /// @param to first day after; null for good
  record Stretch(LocalDate from, @Nullable LocalDate to, UUID province) {}

  /// Puts a fate together interval by interval.
  static final class Builder {
    private final List<Stretch> stretches = new ArrayList<>();

    void add(LocalDate from, @Nullable LocalDate to, @Nullable UUID province) {
      if (province == null) {
        return;
      }
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && last.province().equals(province) && from.equals(last.to())) {
        stretches.set(stretches.size() - 1, new Stretch(last.from(), to, province));
      } else {
        stretches.add(new Stretch(from, to, province));
      }
    }

    Fate build() {
      return new Fate(stretches);
    }
  }
}
