package vn.lantoa.directives.internal.register;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.Successions;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;

/// [Successions] over the database.
@Service
class SuccessionBook implements Successions {
  private final SuccessionRows rows;
  private final BearingRows bearings;
  private final Seen seen;
  private final Audit audit;
  private final Clock clock;

  SuccessionBook(SuccessionRows rows, BearingRows bearings, Seen seen, Audit audit, Clock clock) {
    this.rows = rows;
    this.bearings = bearings;
    this.seen = seen;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<List<Old>> openFor(Viewer viewer, DirectiveId draft) {
    return seen.directives()
        .findFor(viewer, draft)
        .map(
            directive ->
                rows.succeeded(draft).stream()
                    .map(old -> old(viewer, draft, old))
                    .flatMap(Optional::stream)
                    .toList());
  }

  private Optional<Old> old(Viewer viewer, DirectiveId draft, SuccessionRows.Succeeded old) {
    return seen.directives()
        .findFor(viewer, old.id())
        .map(
            directive ->
                new Old(
                    old.id(),
                    named(directive),
                    old.kind(),
                    rows.openClauses(old.id()),
                    rows.decisionOf(draft, old.id()).orElse(null)));
  }

  private static Bearing.Named named(Directive directive) {
    Directive.Header header = directive.header();
    return new Bearing.Named(
        header.type(),
        header.notation(),
        header.issuedOn(),
        header.issuer(),
        header.subject(),
        directive.id());
  }

  @Override
  @Transactional
  public Deciding decide(Viewer viewer, Edit draft, DirectiveId old, Decision decision) {
    Optional<Directive> found = seen.directives().findFor(viewer, draft.directive());
    if (found.isEmpty()) {
      return new Deciding.Absent();
    }
    if (!seen.sights().mayDirect(viewer, found.get())) {
      return new Deciding.Forbidden();
    }
    int version = bearings.lock(draft.directive());
    if (!found.get().isDraft()) {
      return new Deciding.NotDraft();
    }
    if (version != draft.version()) {
      return new Deciding.Stale(version);
    }
    if (rows.succeeded(draft.directive()).stream().noneMatch(one -> one.id().equals(old))) {
      return new Deciding.Absent();
    }
    Decision kept = kept(found.get(), old, decision);
    if (kept.fate() == Fate.END_CLAUSES && kept.ends().isEmpty()) {
      return new Deciding.NoClause();
    }
    rows.decide(
        draft.directive(),
        old,
        kept,
        new SuccessionRows.Decided(viewer.account(), clock.instant()));
    audit.record(
        viewer.actor(),
        "directive.succession",
        "directive:" + draft.directive(),
        Map.of("old", old.toString(), "fate", kept.fate().name(), "clauses", kept.ends().size()));
    return new Deciding.Decided(bearings.advance(draft.directive()));
  }

  /// Only clauses of the two directives count.
  private Decision kept(Directive draft, DirectiveId old, Decision decision) {
    Set<ClauseId> olds =
        rows.openClauses(old).stream().map(OldClause::id).collect(Collectors.toSet());
    Set<ClauseId> news = draft.clauses().stream().map(Clause::id).collect(Collectors.toSet());
    Map<ClauseId, ClauseId> successors = new HashMap<>(decision.successors());
    successors.keySet().retainAll(olds);
    successors.values().retainAll(news);
    Set<ClauseId> ends =
        decision.fate() == Fate.END_CLAUSES
            ? decision.ends().stream().filter(olds::contains).collect(Collectors.toSet())
            : Set.of();
    return new Decision(decision.fate(), ends, successors);
  }
}
