package vn.lantoa.results.web;

import java.util.List;

/// The question of the explorer, as a form and as chips.
///
/// @param first choices that every question has
/// @param more further filters
/// @param isMoreOpen whether one of them is in use
/// @param periods quick choices
/// @param compareFrom first day of any other period to compare with, as typed
/// @param unit code typed
/// @param units codes and names that are offered for it
/// @param otherDay day of a geography that is not in the list; empty for none
/// @param about what the measure counts, in words
/// @param measureHref its page; empty where it is unknown
public record ExploreBar(
    List<FilterBar.Select> first,
    List<FilterBar.Select> more,
    boolean isMoreOpen,
    List<FilterBar.Chip> periods,
    String from,
    String to,
    String compareFrom,
    String compareTo,
    String unit,
    List<FilterBar.Hidden> units,
    String otherDay,
    List<FilterBar.Hidden> hidden,
    String about,
    String measureHref) {
  public ExploreBar {
    first = List.copyOf(first);
    more = List.copyOf(more);
    periods = List.copyOf(periods);
    units = List.copyOf(units);
    hidden = List.copyOf(hidden);
  }
}
