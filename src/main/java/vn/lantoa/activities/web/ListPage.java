package vn.lantoa.activities.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Listing;
import vn.lantoa.activities.Activities.Order;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.web.Page;

/// The list of records.
///
/// @param filter what narrows it
/// @param forms by code
public record ListPage(ListFilter filter, Listing listing, Map<String, Form> forms)
    implements Page {
  public ListPage {
    forms = Map.copyOf(forms);
  }

  /// The list at another page.
  public String at(int page) {
    return filter.address().with("page", page == 1 ? null : String.valueOf(page)).href();
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

  /// Pages that can be turned to.
  public int pages() {
    return Math.min(listing.slice().pages(), Activities.PAGED_MOST / listing.slice().size());
  }

  /// Where the list goes on behind the last page that can be turned to: from its last day; null
  /// where that does not help.
  public @Nullable String further() {
    var slice = listing.slice();
    if (slice.page() < pages() || pages() == slice.pages() || slice.rows().isEmpty()) {
      return null;
    }
    String day = slice.rows().getLast().facts().days().to().toString();
    return switch (filter.asked().order()) {
      case NEWEST -> filter.address().with("to", day).href();
      case OLDEST -> filter.address().with("from", day).href();
      case UNIT, FORM, QUANTITY -> null;
    };
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

  /// Whether the file would not hold all.
  public boolean isTooLongForFile() {
    return listing.totals().records() > Activities.EXPORT_MOST;
  }

  /// Whether all records share one noun, so that quantities may be read as such.
  public boolean isOneForm() {
    String form = filter.asked().value("form");
    return !form.isEmpty() && !form.contains(",");
  }
}
