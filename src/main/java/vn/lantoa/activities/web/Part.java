package vn.lantoa.activities.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities.Counted;
import vn.lantoa.activities.Activities.Order;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.ActivityId;

/// Which part of a list is asked for; the same in pages and in the API.
///
/// @param page from 1, as far as 10 000 records
/// @param after record behind which page 1 begins: every list can be read to its end so
/// @param count `all` counts and sums all matching records, however long it takes
public record Part(@Nullable Integer page, @Nullable UUID after, @Nullable String count) {
  Paging paging(int size, Order order) {
    return new Paging(
        page == null ? 1 : page,
        size,
        order,
        after == null ? null : new ActivityId(after),
        "all".equals(count) ? Counted.WHOLLY : Counted.QUICKLY);
  }
}
