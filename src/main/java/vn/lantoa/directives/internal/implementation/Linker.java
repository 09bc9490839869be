package vn.lantoa.directives.internal.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.internal.Drafts;
import vn.lantoa.directives.internal.gates.Follower;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;

/// Writes what clauses carry out. Called inside the transaction of the face.
@Component
class Linker {
  private final LinkRows rows;
  private final Reading reading;
  private final Drafts drafts;
  private final Follower gates;
  private final Audit audit;

  Linker(LinkRows rows, Reading reading, Drafts drafts, Follower gates, Audit audit) {
    this.rows = rows;
    this.reading = reading;
    this.drafts = drafts;
    this.gates = gates;
    this.audit = audit;
  }

  /// What the unit has work of.
  List<Lineage.Duty> given(DirectiveId above, UnitId unit) {
    return rows.duties(above, reading.holders(unit)).stream().filter(Lineage.Duty::given).toList();
  }

  Map<ClauseId, LocalDate> proposedDays(DirectiveId document) {
    return rows.proposedDays(document);
  }

  int lock(DirectiveId document) {
    return drafts.lock(document);
  }

  /// The version afterwards. A document whose clauses are linked is carried out for certain.
  int link(Viewer viewer, Directive document, Lineage lineage, Map<ClauseId, Set<ClauseId>> links) {
    DirectiveId id = document.id();
    rows.unlinkAll(id);
    links.forEach((clause, above) -> above.forEach(one -> rows.link(clause, one)));
    lineage.parents().stream()
        .filter(parent -> isUsed(parent, links))
        .forEach(parent -> rows.say(id, parent.id(), viewer.account()));
    if (!document.isDraft()) {
      gates.follow(id);
    }
    audit.record(
        viewer.actor(),
        "directive.linked",
        "directive:" + id,
        Map.of(
            "links", links.values().stream().mapToInt(Set::size).sum(),
            "before", lineage.links().values().stream().mapToInt(Set::size).sum()));
    return drafts.advance(id);
  }

  private static boolean isUsed(Lineage.Parent parent, Map<ClauseId, Set<ClauseId>> links) {
    return parent.duties().stream()
        .anyMatch(duty -> links.values().stream().anyMatch(above -> above.contains(duty.clause())));
  }

  /// The version afterwards; absent when there is nothing to decide.
  Optional<Integer> keep(Viewer viewer, DirectiveId document, DirectiveId above) {
    if (!rows.keep(document, above, viewer.account())) {
      return Optional.empty();
    }
    audit.record(
        viewer.actor(),
        "directive.kept.on",
        "directive:" + document,
        Map.of("above", above.toString()));
    return Optional.of(drafts.advance(document));
  }
}
