package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;

/// Ends the open work of a directive, delegated parts too. Called inside the transaction of what
/// ends it, which also keeps the audit row. What was done by the day stays done; of several endings
/// the earliest day counts.
@Component
public class Endings {
  private final EndingRows rows;

  Endings(EndingRows rows) {
    this.rows = rows;
  }

  /// @param clauses whose work ends; empty for all
  /// @param on first day on which nobody has to do it any more
  /// @return how many assignments ended
  public int end(DirectiveId directive, Set<ClauseId> clauses, Ending because, LocalDate on) {
    return rows.endOf(directive, clauses, because, on);
  }
}
