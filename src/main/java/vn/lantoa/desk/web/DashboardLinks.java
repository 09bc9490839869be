package vn.lantoa.desk.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.desk.Dashboard;
import vn.lantoa.desk.Dashboard.Change;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.Field;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Where the figures of a dashboard open.
final class DashboardLinks {
  private final Dashboard board;

  DashboardLinks(Dashboard board) {
    this.board = board;
  }

  boolean isNational() {
    return board.scope().national();
  }

  DashboardPage.Links lists() {
    Dashboard.Scope scope = board.scope();
    DayRange day = DayRange.inclusive(scope.day(), scope.day());
    DayRange year = DayRange.inclusive(scope.day().withDayOfYear(1), scope.day());
    return new DashboardPage.Links(
        "/activities?" + days(day),
        "/activities?" + days(board.today().week()),
        "/activities?status=recorded&" + days(year),
        "/completeness/offices?unit="
            + scope.unit().id()
            + "&period="
            + board.late().last().course().period().code(),
        "/assignments?show=overdue");
  }

  /// The table of results where it has the very figure, else the definition.
  String of(Measures.Defined defined) {
    return defined.version().formula() instanceof Formula.Sum(Field field, Formula.Among among)
            && field == Field.QUANTITY
            && !among.forms().isEmpty()
            && among.audiences().isEmpty()
            && among.policyAreas().isEmpty()
        ? "/results?by="
            + (board.scope().national() ? "province" : "unit")
            + "&form="
            + String.join(",", among.forms())
            + "&"
            + days(board.scope().period())
        : "/measures/" + defined.measure().code();
  }

  /// The records of the later period; of what has none any more those of the earlier.
  String of(Change change) {
    DayRange days =
        change.now() == 0 ? board.changes().before().days() : board.changes().now().days();
    return "/activities?form=" + change.form().code() + "&" + days(days) + of(change.subject());
  }

  private String of(@Nullable Subject subject) {
    return switch (subject) {
      case Subject.Province province -> placed(province.code());
      case Subject.Together together -> placed(together.key().replace("+", "%2B"));
      case Subject.Force force -> "&unit=" + force.code();
      case Subject.OfUnit unit -> "&unit=" + unit.id() + "&unitsOn=" + board.scope().day();
      case Subject.Then unit -> "&unit=" + unit.id() + "&own=true";
      case Subject.Unattributed nobody ->
          board.scope().national()
              ? placed(nobody.key())
              : "&unit=" + nobody.key() + "&unitsOn=" + board.scope().day();
      case null -> "";
      default -> "";
    };
  }

  private String placed(String province) {
    return "&province=" + province + "&geographyOn=" + board.scope().day();
  }

  private static String days(DayRange days) {
    return "from=" + days.from() + "&to=" + days.last();
  }
}
