package vn.lantoa.shared;

import java.util.List;

/// One page of a longer list.
///
/// @param rows the rows of this page, in the list's order
/// @param page number of the page, from 1
/// @param size rows a page
/// @param total rows of the whole list
public record Slice<T>(List<T> rows, int page, int size, long total) {
  public Slice {
    rows = List.copyOf(rows);
  }

  /// Number of pages, at least 1.
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}
