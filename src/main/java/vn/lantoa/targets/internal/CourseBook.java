package vn.lantoa.targets.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.TargetId;

/// What earlier years came to: as it is kept, otherwise counted now unless that takes long. What
/// was read stays in memory as long as it is what is kept.
@Component
class CourseBook {
  private static final int MOST_HELD = 400;

  /// How long may be used what was counted and is not kept.
  private static final Duration COUNTED = Duration.ofMinutes(1);

  private final CourseRows rows;
  private final CourseCount count;
  private final Clock clock;
  private final Map<Key, Held> held = new ConcurrentHashMap<>();

  CourseBook(CourseRows rows, CourseCount count, Clock clock) {
    this.rows = rows;
    this.count = count;
    this.clock = clock;
  }

  /// @param through first day that is not in it
  record Course(LocalDate through, Map<UnitId, MonthLine> lines) {}

  private record Key(TargetId target, int version, String composition) {
    static Key of(Frame frame) {
      return new Key(frame.target().id(), frame.target().version(), frame.rows().digest());
    }
  }

  /// @param madeAt of what is kept; null for what was counted
  private record Held(@Nullable Instant madeAt, Instant readAt, Course course) {}

  /// Courses by target, of those that have one.
  Map<TargetId, Course> of(List<Frame> frames) {
    Map<TargetId, Course> courses = new HashMap<>();
    if (frames.isEmpty()) {
      return courses;
    }
    Map<TargetId, CourseRows.Kept> states = rows.states();
    List<Frame> toRead = new ArrayList<>();
    CourseCount.Shared shared = new CourseCount.Shared();
    for (Frame frame : frames) {
      CourseRows.Kept state = states.get(frame.target().id());
      boolean usable = isUsable(frame, state);
      Held here = held.get(Key.of(frame));
      if (here != null && isCurrent(here, usable ? state : null)) {
        courses.put(frame.target().id(), here.course());
      } else if (usable) {
        toRead.add(frame);
      } else if (!CourseCount.isOfPlaces(frame.target().facts().rule())) {
        LocalDate through = CourseCount.throughOf(frame.target(), LocalDate.now(clock));
        Course counted = new Course(through, count.count(frame, through, shared));
        courses.put(frame.target().id(), hold(frame, null, counted));
      }
    }
    read(toRead, states, courses);
    return courses;
  }

  private boolean isCurrent(Held here, CourseRows.@Nullable Kept state) {
    return state == null
        ? here.madeAt() == null
            && Duration.between(here.readAt(), clock.instant()).compareTo(COUNTED) < 0
        : state.madeAt().equals(here.madeAt());
  }

  static boolean isUsable(Frame frame, CourseRows.@Nullable Kept state) {
    return state != null
        && state.targetVersion() == frame.target().version()
        && state.composition().equals(frame.rows().digest());
  }

  private void read(
      List<Frame> frames, Map<TargetId, CourseRows.Kept> states, Map<TargetId, Course> courses) {
    Map<TargetId, Map<UnitId, MonthLine>> lines =
        rows.read(frames.stream().map(frame -> frame.target().id()).toList());
    for (Frame frame : frames) {
      TargetId target = frame.target().id();
      CourseRows.Kept state = Objects.requireNonNull(states.get(target));
      Course course = new Course(state.through(), lines.getOrDefault(target, Map.of()));
      courses.put(target, hold(frame, state.madeAt(), course));
    }
  }

  private Course hold(Frame frame, @Nullable Instant madeAt, Course course) {
    if (held.size() >= MOST_HELD) {
      held.clear();
    }
    held.put(Key.of(frame), new Held(madeAt, clock.instant(), course));
    return course;
  }
}
