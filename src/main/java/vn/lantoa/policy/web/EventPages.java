package vn.lantoa.policy.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.EventDependants;
import vn.lantoa.policy.LegalEvent;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.policy.LegalEvents;
import vn.lantoa.policy.LegalEvents.Fault;
import vn.lantoa.policy.LegalEvents.Outcome;
import vn.lantoa.policy.LegalEvents.Replaced;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The register of legal events.
@Controller
@RequestMapping("/events")
class EventPages {
  private final LegalEvents events;
  private final List<EventDependants> dependants;
  private final Accounts accounts;

  EventPages(LegalEvents events, List<EventDependants> dependants, Accounts accounts) {
    this.events = events;
    this.dependants = dependants;
    this.accounts = accounts;
  }

  @GetMapping
  Page list(Viewer viewer, @RequestParam(defaultValue = "all") String show) {
    List<LegalEvent> all = events.list(viewer);
    long planned = all.stream().filter(event -> !event.hasHappened()).count();
    List<LegalEvent> shown =
        switch (show) {
          case "planned" -> all.stream().filter(event -> !event.hasHappened()).toList();
          case "happened" -> all.stream().filter(LegalEvent::hasHappened).toList();
          default -> all;
        };
    return new EventListPage(shown, show, planned, all.size(), events.mayKeep(viewer));
  }

  @GetMapping("/{id}")
  Page one(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String saved) {
    LegalEvent event = found(viewer, id);
    List<Replaced> history = events.historyOf(viewer, event.id());
    return new EventPage(
        event,
        dependants.stream().flatMap(each -> each.of(viewer, event.id()).stream()).toList(),
        history,
        accounts.personsOf(history.stream().map(Replaced::by).collect(Collectors.toSet())),
        events.mayKeep(viewer),
        saved != null);
  }

  @GetMapping("/new")
  Page add(Viewer viewer) {
    requireKeep(viewer);
    return new EventEditPage(null, EventInput.empty(), List.of(), null);
  }

  @PostMapping
  Object added(Viewer viewer, EventInput input) {
    requireKeep(viewer);
    List<Fault> faults = input.faults();
    return faults.isEmpty()
        ? answer(events.register(viewer, input.facts()), null, input)
        : Rendered.refused(new EventEditPage(null, input, faults, null));
  }

  @GetMapping("/{id}/edit")
  Page edit(Viewer viewer, @PathVariable UUID id) {
    requireKeep(viewer);
    LegalEvent event = found(viewer, id);
    return new EventEditPage(event, EventInput.of(event), List.of(), null);
  }

  @PostMapping("/{id}/edit")
  Object corrected(Viewer viewer, @PathVariable UUID id, EventInput input) {
    requireKeep(viewer);
    LegalEvent event = found(viewer, id);
    List<Fault> faults = input.faults();
    if (!faults.isEmpty()) {
      return Rendered.refused(new EventEditPage(event, input, faults, null));
    }
    var edit = new LegalEvents.Edit(event.id(), input.version(), input.value("reason"));
    return answer(events.correct(viewer, edit, input.facts()), event, input);
  }

  private static Object answer(Outcome outcome, @Nullable LegalEvent event, EventInput input) {
    return switch (outcome) {
      case Outcome.Done(LegalEvent done) -> "redirect:/events/" + done.id() + "?saved";
      case Outcome.Refused(var faults) ->
          Rendered.refused(new EventEditPage(event, input, faults, null));
      case Outcome.Stale(LegalEvent now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              new EventEditPage(
                  now, input.ofVersion(now.version()), List.of(), EventInput.of(now)));
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  private LegalEvent found(Viewer viewer, UUID id) {
    return events.findFor(viewer, new LegalEventId(id)).orElseThrow(Refusal::absent);
  }

  private void requireKeep(Viewer viewer) {
    if (!events.mayKeep(viewer)) {
      throw Refusal.forbidden();
    }
  }
}
