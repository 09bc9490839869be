package vn.lantoa.results.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// A question put to the figures, and its answer.
///
/// @param problems what was wrong with the question; empty when there is an answer
/// @param answer null when the question was refused
public record ExplorePage(
    String title,
    ExploreBar bar,
    List<ResultsPage.Problem> problems,
    @Nullable Answer answer,
    Views views)
    implements Page {
  public ExplorePage {
    problems = List.copyOf(problems);
  }

  /// @param say the answer in one sentence; empty when there is nothing
  /// @param asOf moment and geography
  /// @param switches ways of showing it
  /// @param map null where none is drawn
  /// @param chart null where none is drawn
  public record Answer(
      boolean isEmpty,
      String say,
      List<String> notes,
      String asOf,
      List<FilterBar.Chip> switches,
      ExploreTable table,
      @Nullable MapView map,
      @Nullable ExploreChart chart,
      String xlsx,
      String csv) {
    public Answer {
      notes = List.copyOf(notes);
      switches = List.copyOf(switches);
    }
  }

  /// The saved views that the viewer sees.
  ///
  /// @param query what would be saved
  /// @param said what was just done, or what was wrong; empty for nothing
  /// @param isRefused whether it was wrong
  /// @param typed name that was refused
  public record Views(
      List<View> list,
      String query,
      String said,
      boolean isRefused,
      String typed,
      List<FilterBar.Option> sharing) {
    public Views {
      list = List.copyOf(list);
      sharing = List.copyOf(sharing);
    }
  }

  /// @param typed name in its form
  /// @param told whose it is and who sees it
  /// @param isOwn whether the viewer may rename and remove it
  public record View(
      UUID id,
      String name,
      String typed,
      String told,
      boolean isOwn,
      boolean isCurrent,
      int version) {}
}
