package vn.lantoa.results.web;

import java.util.List;

/// The filters of a page, as chips and as a form.
///
/// @param breakdowns what a row is
/// @param periods years and near periods
/// @param selects choices of the form
/// @param otherDay day of a geography that is not in the list; empty for none
/// @param hidden what the form carries along
public record FilterBar(
    List<Chip> breakdowns,
    List<Chip> periods,
    String from,
    String to,
    List<Select> selects,
    String otherDay,
    List<Hidden> hidden) {
  public FilterBar {
    breakdowns = List.copyOf(breakdowns);
    periods = List.copyOf(periods);
    selects = List.copyOf(selects);
    hidden = List.copyOf(hidden);
  }

  public record Chip(String text, String href, boolean isCurrent) {}

  public record Select(String name, String label, List<Option> options) {
    public Select {
      options = List.copyOf(options);
    }

    /// Headings in order, the empty one for options under none.
    public List<String> groups() {
      return options.stream().map(Option::group).distinct().toList();
    }

    public List<Option> optionsOf(String group) {
      return options.stream().filter(option -> option.group().equals(group)).toList();
    }
  }

  /// @param group heading that the option stands under; empty for none
  public record Option(String value, String text, boolean isChosen, String group) {}

  public record Hidden(String name, String value) {}
}
