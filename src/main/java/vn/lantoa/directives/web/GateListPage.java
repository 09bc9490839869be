package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.shared.web.Page;

/// What the agency waits for.
///
/// @param only `headquarters`, `others`, `overdue` or empty for all
public record GateListPage(List<Gates.Waiting> waiting, String only, LocalDate today)
    implements Page {
  public GateListPage {
    waiting = List.copyOf(waiting);
  }

  /// How many would be shown so.
  public long count(String show) {
    return waiting.stream().filter(one -> isShown(one, show)).count();
  }

  public List<Gates.Waiting> rows() {
    return waiting.stream().filter(one -> isShown(one, only)).toList();
  }

  /// Gates of the clause that are closed today.
  public List<Gate> closed(Gates.Waiting one) {
    return one.clause().gates().stream().filter(gate -> !gate.isOpenOn(today)).toList();
  }

  private boolean isShown(Gates.Waiting one, String show) {
    return switch (show) {
      case "headquarters" ->
          closed(one).stream().anyMatch(gate -> gate.owedBy() == OwedBy.HEADQUARTERS);
      case "others" -> closed(one).stream().anyMatch(gate -> gate.owedBy() == OwedBy.OTHERS);
      case "overdue" -> closed(one).stream().anyMatch(gate -> gate.isOverdueOn(today));
      default -> true;
    };
  }
}
