package vn.lantoa.directives.internal.gates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;

/// Proposes gates for the words that a clause of a draft bears. What a person confirmed is never
/// touched.
@Component
public class Proposals {
  private static final int LONGEST = 2_000;

  private final GateRows rows;

  Proposals(GateRows rows) {
    this.rows = rows;
  }

  /// Keeps the proposals of a clause as its words are now.
  ///
  /// @param wording null when the clause waits for nothing
  public void follow(ClauseId clause, @Nullable String wording) {
    String words = wording == null ? "" : wording.strip();
    String kept = words.substring(0, Math.min(LONGEST, words.length()));
    rows.dropProposals(clause, kept);
    if (!kept.isEmpty() && !rows.hasGates(clause)) {
      rows.insert(clause, WordingReader.read(kept, new Known(clause)), false);
    }
  }

  private final class Known implements WordingReader.Register {
    private final ClauseId clause;

    Known(ClauseId clause) {
      this.clause = clause;
    }

    @Override
    public String before() {
      return rows.wordsBefore(clause);
    }

    @Override
    public List<WordingReader.Known> events() {
      return rows.knownEvents();
    }

    @Override
    public @Nullable DirectiveId directive(String notation) {
      return rows.directiveOf(notation).orElse(null);
    }
  }
}
