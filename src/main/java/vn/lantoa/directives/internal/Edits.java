package vn.lantoa.directives.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.Directives.Correction;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.internal.register.Succession;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;

/// The frame of every edit of a draft: who may, of which version, and what is kept of it. Called
/// inside the transaction of a face.
@Component
class Edits {
  private final DirectiveRows rows;
  private final Registrar registrar;
  private final Sights sights;
  private final Audit audit;
  private final Succession succession;

  Edits(
      DirectiveRows rows, Registrar registrar, Sights sights, Audit audit, Succession succession) {
    this.rows = rows;
    this.registrar = registrar;
    this.sights = sights;
    this.audit = audit;
    this.succession = succession;
  }

  /// What becomes of the work of directives that a draft replaces or amends.
  Succession succession() {
    return succession;
  }

  Correction edited(Viewer viewer, Edit edit, Function<Directive, Correction> change) {
    Sight sight = sights.of(viewer);
    Optional<Directive> found = rows.find(sight, edit.directive());
    if (found.isEmpty()) {
      return new Correction.Absent();
    }
    if (!sights.mayDirect(viewer, found.get())) {
      return new Correction.Forbidden();
    }
    DirectiveRows.Standing standing = rows.lock(edit.directive());
    if (!standing.draft()) {
      return new Correction.NotDraft();
    }
    Directive now = rows.find(sight, edit.directive()).orElseThrow();
    return standing.version() == edit.version() ? change.apply(now) : new Correction.Stale(now);
  }

  /// Something was corrected.
  ///
  /// @param what ref of a clause, `header` or `letter`
  Correction corrected(Viewer viewer, Edit edit, String what, @Nullable ClauseId clause) {
    return corrected(viewer, edit, Map.of("what", what), clause);
  }

  /// @param details what changed, before and after
  Correction corrected(
      Viewer viewer, Edit edit, Map<String, ?> details, @Nullable ClauseId clause) {
    registrar.corrected(edit.directive());
    int version = rows.advance(edit.directive());
    Map<String, Object> all = new HashMap<>(details);
    all.put("version", version);
    audit.record(viewer.actor(), "directive.corrected", "directive:" + edit.directive(), all);
    return new Correction.Corrected(version, clause);
  }
}
