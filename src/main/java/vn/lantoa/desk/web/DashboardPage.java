package vn.lantoa.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.desk.Dashboard;
import vn.lantoa.desk.Dashboard.Span;
import vn.lantoa.shared.web.Page;
import vn.lantoa.targets.State;

/// What leaders look at first, in words.
///
/// @param cards measures of the period
public record DashboardPage(
    Dashboard board,
    List<CardView> cards,
    List<ChangeView> changes,
    List<MissView> misses,
    Links links)
    implements Page {
  public DashboardPage {
    cards = List.copyOf(cards);
    changes = List.copyOf(changes);
    misses = List.copyOf(misses);
  }

  /// Addresses of records and lists.
  public record Links(String day, String week, String waiting, String late, String overdue) {}

  /// Which way a figure went.
  public enum Way {
    UP,
    DOWN,
    LEVEL
  }

  /// @param href where the figure opens
  /// @param measure the definition
  /// @param change in the words of reports; empty where there is nothing to say
  /// @param against what it is compared with, in words
  /// @param base the value that it is compared with, in brackets; empty where the change says it
  /// @param note why nothing is compared, or that the base was worked out anew; empty without
  /// @param spark null for what is no sum
  /// @param goal null without a target
  public record CardView(
      String code,
      String name,
      String value,
      String noun,
      String href,
      String measure,
      Way way,
      String change,
      String against,
      String base,
      String note,
      @Nullable Spark spark,
      @Nullable GoalView goal) {}

  /// @param until by when
  /// @param text of one unit where it stands, of several how many keep up
  /// @param state of one unit; of several the worst that somebody has to do something about
  public record GoalView(String href, String until, String text, State state) {}

  /// @param who province or unit; empty for all
  /// @param change in the words of reports
  public record ChangeView(
      String href,
      String who,
      String form,
      Way way,
      String now,
      String before,
      String difference,
      String change) {}

  /// @param missing share of what is required
  public record MissView(
      String href,
      String unit,
      String target,
      String forecast,
      String interval,
      String required,
      String missing) {}

  /// What measures are compared with, in words; empty where none is.
  public String against() {
    return cards.stream()
        .map(CardView::against)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The same for another period.
  public static String pathOf(Span span) {
    return DashboardPages.PATH + "?period=" + DashboardPages.name(span);
  }

  public String wall() {
    return DashboardPages.wallOf(board.scope().span());
  }

  public boolean isFor(Span span) {
    return board.scope().span() == span;
  }
}
