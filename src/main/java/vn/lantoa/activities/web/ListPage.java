package vn.lantoa.activities.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Counted;
import vn.lantoa.activities.Activities.Listing;
import vn.lantoa.activities.Activities.Order;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.web.Page;

/// The list of records.
///
/// @param filter what narrows it
/// @param forms by code
/// @param paging which part of the list it is
public record ListPage(ListFilter filter, Listing listing, Map<String, Form> forms, Paging paging)
    implements Page {
  public ListPage {
    forms = Map.copyOf(forms);
  }

  /// The list at another page.
  public String at(int page) {
    ActivityId after = paging.after();
    return counted()
        .with("after", after == null ? null : after.toString())
        .with("page", page == 1 ? null : String.valueOf(page))
        .href();
  }

  /// The list from its beginning.
  public String beginning() {
    return counted().href();
  }

  /// The list with all of it counted, at its beginning.
  public String wholly() {
    return filter.address().with("count", "all").href();
  }

  private Address counted() {
    return filter.address().with("count", paging.counted() == Counted.WHOLLY ? "all" : null);
  }

  /// The list sorted by a heading; by day the other way round when it is sorted so.
  public String sortedBy(String column) {
    boolean turned = column.equals("day") && filter.asked().order() == Order.NEWEST;
    String sort = turned ? "oldest" : column.equals("day") ? null : column;
    return filter.address().with("sort", sort).href();
  }

  /// For the heading of a column.
  public @Nullable String sorting(String column) {
    return switch (filter.asked().order()) {
      case NEWEST -> column.equals("day") ? "descending" : null;
      case OLDEST -> column.equals("day") ? "ascending" : null;
      case UNIT -> column.equals("unit") ? "ascending" : null;
      case FORM -> column.equals("form") ? "ascending" : null;
      case QUANTITY -> column.equals("quantity") ? "descending" : null;
    };
  }

  /// Whether it begins behind a record.
  public boolean isFurther() {
    return paging.after() != null;
  }

  /// Pages that can be turned to, of a list that is counted wholly and shown from its beginning.
  public int pages() {
    return Math.min(listing.slice().pages(), lastPage());
  }

  private int lastPage() {
    return Activities.PAGED_MOST / listing.slice().size();
  }

  /// The page behind this one; null where there is none, or where pages end and [#further] goes on.
  public @Nullable String next() {
    var slice = listing.slice();
    return listing.more() && slice.page() < lastPage() ? at(slice.page() + 1) : null;
  }

  /// Where the list goes on behind the last page that can be turned to; null elsewhere.
  public @Nullable String further() {
    var slice = listing.slice();
    return listing.more() && slice.page() >= lastPage()
        ? counted().with("after", slice.rows().getLast().id().toString()).href()
        : null;
  }

  /// The same records as a file.
  ///
  /// @param kind `csv` or `xlsx`
  public String file(String kind) {
    return filter.address().at("/activities." + kind).href();
  }

  public int mostInFile() {
    return Activities.EXPORT_MOST;
  }

  public int mostPaged() {
    return Activities.PAGED_MOST;
  }

  /// Whether the file may not hold all.
  public boolean isTooLongForFile() {
    return !listing.totals().whole() || listing.totals().records() > Activities.EXPORT_MOST;
  }

  /// Whether all records share one noun, so that quantities may be read as such.
  public boolean isOneForm() {
    String form = filter.asked().value("form");
    return !form.isEmpty() && !form.contains(",");
  }
}
