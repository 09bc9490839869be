package vn.lantoa.activities.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Counted;
import vn.lantoa.activities.Activities.Listing;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.Status;
import vn.lantoa.activities.WorkSums;
import vn.lantoa.activities.WorkSums.Question;
import vn.lantoa.activities.internal.ListRows.Selection;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;

/// A page of records with what all of them come to. Where the kept sums know that, they say it;
/// otherwise records are counted as far as pages can be turned, unless all were asked for.
@Component
class RecordLists {
  private final ListRows rows;
  private final ListConditions conditions;
  private final WorkSums sums;

  RecordLists(ListRows rows, ListConditions conditions, WorkSums sums) {
    this.rows = rows;
    this.conditions = conditions;
    this.sums = sums;
  }

  Listing list(Selection selection, Paging paging) {
    Totals totals = totals(selection, paging.counted());
    boolean few = totals.whole() && totals.records() <= Activities.PAGED_MOST;
    List<Activity> found = rows.page(selection, paging, few);
    boolean more = found.size() > paging.size();
    return new Listing(
        new Slice<>(
            more ? found.subList(0, paging.size()) : found,
            paging.page(),
            paging.size(),
            totals.records()),
        totals,
        more);
  }

  void each(Selection selection, int most, Consumer<Activity> sink) {
    rows.each(selection, most, sink);
  }

  private Totals totals(Selection selection, Counted counted) {
    return question(selection)
        .map(sums::sumsOf)
        .orElseGet(
            () -> rows.totals(selection, counted == Counted.WHOLLY ? null : Activities.PAGED_MOST));
  }

  /// The same question to the kept sums; absent where they do not know the answer, or only day by
  /// day.
  private Optional<Question> question(Selection selection) {
    ActivityFilter filter = selection.filter();
    boolean finer =
        filter.status() == Status.WITHDRAWN
            || filter.policyAreas() != 0
            || filter.audiences() != 0
            || filter.assignment() != null
            || filter.partner() != null
            || filter.campaign() != null
            || filter.content() != null
            || isFiner(filter.also())
            || !filter.text().isBlank();
    return finer
        ? Optional.empty()
        : conditions
            .placed(filter.where())
            .map(
                atoms ->
                    new Question(
                        filter.days(),
                        filter.forms().isEmpty() ? null : conditions.formIds(filter.forms()),
                        both(selection.readable(), selection.units()),
                        atoms.orElse(null),
                        filter.status() == null ? null : filter.status() == Status.APPROVED));
  }

  /// Units alone are known to the kept sums.
  private static boolean isFiner(ActivityFilter.Also also) {
    return !also.policyAreas().isEmpty()
        || !also.audiences().isEmpty()
        || !also.contents().isEmpty()
        || !also.without().isEmpty();
  }

  private static @Nullable Set<UnitId> both(
      @Nullable Set<UnitId> readable, @Nullable Set<UnitId> asked) {
    if (readable == null || asked == null) {
      return readable == null ? asked : readable;
    }
    Set<UnitId> both = new HashSet<>(asked);
    both.retainAll(readable);
    return both;
  }
}
