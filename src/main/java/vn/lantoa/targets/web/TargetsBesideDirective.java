package vn.lantoa.targets.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.BesideDirective;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.identity.Viewer;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets;

/// Says on the page of a directive which of its amounts are targets, and which nobody has written.
@Component
class TargetsBesideDirective implements BesideDirective {
  private final Targets targets;
  private final ClauseTargets clauses;

  TargetsBesideDirective(Targets targets, ClauseTargets clauses) {
    this.targets = targets;
    this.clauses = clauses;
  }

  @Override
  public List<Link> of(Viewer viewer, Directive directive) {
    List<Link> links = new ArrayList<>();
    List<ClauseId> of = directive.clauses().stream().map(Clause::id).toList();
    for (Target target : targets.listFor(viewer)) {
      ClauseId clause = target.facts().clause();
      if (target.status() == Target.Status.IN_FORCE && clause != null && of.contains(clause)) {
        links.add(
            new Link("targets.beside.written", target.facts().name(), "/targets/" + target.id()));
      }
    }
    List<ClauseTargets.Found> open =
        targets.mayGive(viewer) ? clauses.open(viewer, directive) : List.of();
    if (!open.isEmpty()) {
      links.add(
          new Link(
              "targets.beside.open",
              Integer.toString(open.size()),
              "/targets/proposals?directive=" + directive.id()));
    }
    return links;
  }
}
