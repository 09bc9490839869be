package vn.lantoa.directives.internal;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveIssued;
import vn.lantoa.directives.Directives.FanOut;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.internal.work.Handouts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.shared.Audit;

/// Turns a draft into assignments. Called with the directive locked, inside the face's transaction.
@Component
class Issuer {
  private static final int LONGEST_ACKNOWLEDGEMENT = 365;

  private final FanOuts fanOuts;
  private final DirectiveRows rows;
  private final Handouts handouts;
  private final WorkingCalendar calendar;
  private final Sights sights;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Issuer(
      FanOuts fanOuts,
      DirectiveRows rows,
      Handouts handouts,
      WorkingCalendar calendar,
      Sights sights,
      Audit audit,
      ApplicationEventPublisher events) {
    this.fanOuts = fanOuts;
    this.rows = rows;
    this.handouts = handouts;
    this.calendar = calendar;
    this.sights = sights;
    this.audit = audit;
    this.events = events;
  }

  /// Without a day on the directive, as if it were of today.
  FanOut fanOut(Directive directive) {
    LocalDate on = directive.header().issuedOn();
    return fanOuts.of(directive, on == null ? sights.today() : on).fanOut();
  }

  Issuing issue(Viewer viewer, Directive directive, IssueOrder order) {
    Optional<String> reported = directive.articleAbout();
    if (reported.isPresent()) {
      return new Issuing.NewsArticle(reported.get());
    }
    LocalDate on = directive.header().issuedOn();
    if (on == null) {
      return new Issuing.DateMissing();
    }
    // Letters of earlier years are registered too, with the due days that they had.
    if (order.dueOn() != null && order.dueOn().isBefore(on)) {
      return new Issuing.DaysWrong(true);
    }
    int days = order.acknowledgeWithinDays();
    if (days < 0 || days > LONGEST_ACKNOWLEDGEMENT) {
      return new Issuing.DaysWrong(false);
    }
    FanOuts.Meant meant = fanOuts.of(directive, on);
    Optional<ClauseId> wrong = wrongException(order, meant, on);
    if (wrong.isPresent()) {
      return new Issuing.ClauseDayWrong(wrong.get());
    }
    if (meant.units().isEmpty()) {
      return new Issuing.NothingOperative();
    }
    return meant.unknown().isEmpty()
        ? issued(viewer, directive, order, meant)
        : new Issuing.AddresseeUnknown(meant.unknown());
  }

  private static Optional<ClauseId> wrongException(
      IssueOrder order, FanOuts.Meant meant, LocalDate issuedOn) {
    Set<ClauseId> known = meant.units().keySet().stream().map(Clause::id).collect(toSet());
    return order.exceptions().entrySet().stream()
        .filter(
            one -> {
              LocalDate dueOn = one.getValue().dueOn();
              return !known.contains(one.getKey()) || (dueOn != null && dueOn.isBefore(issuedOn));
            })
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Handouts.Terms terms(IssueOrder order, LocalDate acknowledgeBy) {
    Map<ClauseId, Handouts.Terms.ClauseTerm> exceptions = new HashMap<>();
    order
        .exceptions()
        .forEach((id, term) -> exceptions.put(id, new Handouts.Terms.ClauseTerm(term.dueOn())));
    return new Handouts.Terms(order.dueOn(), acknowledgeBy, exceptions);
  }

  private Issuing issued(
      Viewer viewer, Directive directive, IssueOrder order, FanOuts.Meant meant) {
    LocalDate today = sights.today();
    LocalDate acknowledgeBy = calendar.plusWorkingDays(today, order.acknowledgeWithinDays());
    int made =
        handouts.give(
            directive.id(),
            meant.units(),
            fanOuts.heirsOf(meant, today),
            terms(order, acknowledgeBy));
    rows.issue(directive.id(), viewer.account(), order.dueOn(), acknowledgeBy);
    Map<String, Object> details = new HashMap<>();
    details.put("assignments", made);
    details.put("dueOn", String.valueOf(order.dueOn()));
    details.put("exceptions", order.exceptions().size());
    details.put("acknowledgeBy", acknowledgeBy.toString());
    audit.record(viewer.actor(), "directive.issued", "directive:" + directive.id(), details);
    events.publishEvent(new DirectiveIssued(directive.id()));
    return new Issuing.Issued(made);
  }
}
