package vn.lantoa.directives.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;

/// Drafts that are written here. Called inside the transaction of a face.
@Component
public class Drafts {
  private final DirectiveRows rows;
  private final ClauseRows clauses;
  private final Registrar registrar;
  private final Audit audit;

  Drafts(DirectiveRows rows, ClauseRows clauses, Registrar registrar, Audit audit) {
    this.rows = rows;
    this.clauses = clauses;
    this.registrar = registrar;
    this.audit = audit;
  }

  /// @param clauses in the order in which they were given
  public record Begun(DirectiveId id, List<ClauseId> clauses) {
    public Begun {
      clauses = List.copyOf(clauses);
    }
  }

  /// @param unit whose document it is; null: of headquarters
  public Begun begin(
      Viewer viewer,
      @Nullable UnitId unit,
      Directive.Header header,
      List<Clause.Content> contents) {
    Understanding nothingRead =
        new Understanding(header, Set.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    DirectiveId id =
        rows.insert(null, nothingRead, new DirectiveRows.Keeper(viewer.account(), unit));
    List<ClauseId> added = new ArrayList<>();
    for (Clause.Content content : contents) {
      added.add(clauses.add(id, content, null, null));
    }
    registrar.corrected(id);
    audit.record(
        viewer.actor(),
        "directive.drafted",
        "directive:" + id,
        Map.of("subject", String.valueOf(header.subject()), "clauses", added.size()));
    return new Begun(id, added);
  }

  /// Its version; the row stays locked until the transaction ends.
  public int lock(DirectiveId id) {
    return rows.lock(id).version();
  }

  public int advance(DirectiveId id) {
    return rows.advance(id);
  }
}
