package vn.lantoa.directives.internal.gates;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.internal.work.Openings;

/// Keeps on the clauses of issued directives whether they are gated and from when they are open,
/// and gives units their time. Called inside the transaction of whatever changes a gate; calling it
/// again changes nothing.
@Component
class Keeper {
  private final ContentRows contents;
  private final KeptRows rows;
  private final Openings openings;

  Keeper(ContentRows contents, KeptRows rows, Openings openings) {
    this.contents = contents;
    this.rows = rows;
    this.openings = openings;
  }

  void keep(DirectiveId directive) {
    keep(Set.of(directive.value()));
  }

  void keep(Collection<UUID> directives) {
    contents.letters(directives).values().forEach(this::keep);
  }

  private void keep(Letter letter) {
    for (Letter.Line line : letter.lines()) {
      ClauseId clause = line.content().clause();
      WorkState.Gate gate = letter.gateOf(line);
      if (rows.keep(clause, gate) && gate.opensOn() != null) {
        openings.opened(clause, gate.opensOn());
      }
    }
  }
}
