package vn.lantoa.directives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.followup.MatrixFilter;

/// How a matrix is filtered, as it stands in the address.
///
/// @param q part of a unit's name
/// @param state name of a state; empty for all
/// @param due `week` or `month` for the next 7 or 30 days; empty for any day
/// @param only `late`, `unacknowledged` or empty
/// @param page from 1; null for the first
public record ProgressInput(
    String q, String state, String due, String only, @Nullable Integer page) {
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  public ProgressInput {
    q = Typed.kept(q).strip();
    state = Typed.kept(state);
    due = Typed.kept(due);
    only = Typed.kept(only);
  }

  Optional<WorkState> wanted() {
    String name = only.equals("late") ? WorkState.OPEN_OVERDUE.name() : state;
    return Arrays.stream(WorkState.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  MatrixFilter filter(LocalDate today) {
    int days = due.equals("week") ? WEEK : due.equals("month") ? MONTH : 0;
    return new MatrixFilter(
        q,
        wanted().orElse(null),
        days == 0 ? null : today,
        days == 0 ? null : today.plusDays(days),
        only.equals("unacknowledged"),
        page == null ? 1 : page,
        MatrixFilter.USUAL_SIZE);
  }

  /// Whether anything is left out.
  public boolean isFiltered() {
    return !q.isEmpty() || !state.isEmpty() || !due.isEmpty() || !only.isEmpty();
  }

  /// The query of the same view with another chip.
  public String withOnly(String other) {
    return query("", other, 1);
  }

  /// The query of another page of the same view.
  public String atPage(int other) {
    return query(state, only, other);
  }

  private String query(String wanted, String chip, int at) {
    return "?only="
        + chip
        + "&q="
        + URLEncoder.encode(q, StandardCharsets.UTF_8)
        + "&state="
        + wanted
        + "&due="
        + due
        + "&page="
        + at;
  }
}
