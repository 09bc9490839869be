package vn.lantoa.activities.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityEvidence;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.web.FactsReader.Reading;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Recording and correcting work.
@Controller
class EntryPages {
  private final Activities activities;
  private final EntryReader reader;
  private final EntryDrawing drawing;
  private final ActivityEvidence evidence;
  private final AttachmentReader attachments;

  EntryPages(
      Activities activities,
      EntryReader reader,
      EntryDrawing drawing,
      ActivityEvidence evidence,
      AttachmentReader attachments) {
    this.activities = activities;
    this.reader = reader;
    this.drawing = drawing;
    this.evidence = evidence;
    this.attachments = attachments;
  }

  @GetMapping("/activities/new")
  Page start(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID copy,
      @RequestParam(required = false) @Nullable String assignment) {
    if (!viewer.may(Ability.RECORD)) {
      throw Refusal.forbidden();
    }
    EntryInput input =
        copy == null
            ? drawing.fresh(viewer, assignment == null ? "" : assignment)
            : drawing.again(
                activities.findFor(viewer, new ActivityId(copy)).orElseThrow(Refusal::absent));
    return drawing.page(viewer, input, List.of()).with(attachments.none());
  }

  @PostMapping("/activities")
  Object record(
      Viewer viewer,
      @ModelAttribute EntryInput input,
      @ModelAttribute AttachmentInput attached,
      @ModelAttribute KeepingInput keeping,
      @RequestParam(required = false) @Nullable List<MultipartFile> file) {
    Attachments brought = attachments.receive(viewer, attached, file);
    return switch (reader.read(input)) {
      case Reading.Unreadable(var faults) ->
          refused(viewer, input, join(faults, brought.faults()), brought, keeping.asked());
      case Reading.Read(var facts) ->
          brought.faults().isEmpty() && brought.wrongs().isEmpty()
              ? record(
                  viewer,
                  input,
                  new NewActivity(facts, NewActivity.Entry.PERSON, keeping.confirmation()),
                  brought)
              : refused(viewer, input, brought.faults(), brought, keeping.asked());
    };
  }

  private Object record(
      Viewer viewer, EntryInput input, NewActivity activity, Attachments brought) {
    return switch (evidence.record(viewer, activity, brought.additions())) {
      case Recording.Recorded(ActivityId id, var doubts) -> "redirect:/activities/" + id + "?saved";
      case Recording.Refused(var faults) ->
          refused(viewer, input, faults, brought, Keeping.of(activity.confirmation()));
      case Recording.Doubtful(var doubts) -> {
        Keeping keeping = Keeping.asking(doubts, activity.confirmation());
        yield refused(
            viewer, input, Keeping.faults(doubts, activity.confirmation()), brought, keeping);
      }
      case Recording.UnitForbidden forbidden ->
          refused(
              viewer,
              input,
              List.of(new Fault("unit", "unit.forbidden")),
              brought,
              Keeping.of(activity.confirmation()));
    };
  }

  private static List<Fault> join(List<Fault> some, List<Fault> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  @GetMapping("/activities/{id}/edit")
  Page edit(Viewer viewer, @PathVariable UUID id) {
    Activity activity = found(viewer, id);
    if (!activities.permissionsFor(viewer, activity).change()) {
      throw Refusal.forbidden();
    }
    return drawing.editing(viewer, drawing.inputOf(activity), List.of(), activity.id(), null);
  }

  @PostMapping("/activities/{id}/edit")
  Object correct(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute EntryInput input,
      @ModelAttribute KeepingInput keeping) {
    ActivityId activity = new ActivityId(id);
    if (input.version() == null) {
      throw Refusal.fields(List.of(new Refusal.FieldError("version", "value.missing")));
    }
    return switch (reader.read(input)) {
      case Reading.Unreadable(var faults) ->
          refusedEdit(viewer, activity, input, faults, keeping.asked());
      case Reading.Read(var facts) ->
          corrected(
              viewer,
              new Edit(activity, input.version(), input.value("reason")),
              input,
              new NewActivity(facts, NewActivity.Entry.PERSON, keeping.confirmation()));
    };
  }

  private Object corrected(Viewer viewer, Edit edit, EntryInput input, NewActivity activity) {
    return switch (activities.correct(viewer, edit, activity)) {
      case Correcting.Corrected(int version, var doubts) ->
          "redirect:/activities/" + edit.id() + "?saved";
      case Correcting.Refused(var faults) ->
          refusedEdit(viewer, edit.id(), input, faults, Keeping.of(activity.confirmation()));
      case Correcting.Doubtful(var doubts) -> {
        Keeping keeping = Keeping.asking(doubts, activity.confirmation());
        yield refusedEdit(
            viewer, edit.id(), input, Keeping.faults(doubts, activity.confirmation()), keeping);
      }
      case Correcting.Stale(Activity now) ->
          new Rendered(
              HttpStatus.CONFLICT, drawing.editing(viewer, input, List.of(), edit.id(), now));
      case Correcting.Withdrawn withdrawn ->
          throw Refusal.of(HttpStatus.CONFLICT, "activities.withdrawn");
      case Correcting.Forbidden forbidden ->
          refusedEdit(
              viewer,
              edit.id(),
              input,
              List.of(new Fault("unit", "unit.forbidden")),
              Keeping.of(activity.confirmation()));
      case Correcting.Absent absent -> throw Refusal.absent();
    };
  }

  private Rendered refused(
      Viewer viewer, EntryInput input, List<Fault> faults, Attachments brought, Keeping keeping) {
    return Rendered.refused(drawing.page(viewer, input, faults).with(brought).with(keeping));
  }

  private Rendered refusedEdit(
      Viewer viewer, ActivityId id, EntryInput input, List<Fault> faults, Keeping keeping) {
    found(viewer, id.value());
    return Rendered.refused(drawing.editing(viewer, input, faults, id, null).with(keeping));
  }

  private Activity found(Viewer viewer, UUID id) {
    return activities.findFor(viewer, new ActivityId(id)).orElseThrow(Refusal::absent);
  }
}
