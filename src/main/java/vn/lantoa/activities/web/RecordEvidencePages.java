package vn.lantoa.activities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityEvidence;
import vn.lantoa.activities.ActivityEvidence.Adding;
import vn.lantoa.activities.ActivityEvidence.Removing;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.EvidenceId;
import vn.lantoa.activities.Fault;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What shows a record: given and removed.
@Controller
class RecordEvidencePages {
  private final Activities activities;
  private final ActivityEvidence evidence;
  private final AttachmentReader reader;
  private final EvidenceSections sections;

  RecordEvidencePages(
      Activities activities,
      ActivityEvidence evidence,
      AttachmentReader reader,
      EvidenceSections sections) {
    this.activities = activities;
    this.evidence = evidence;
    this.reader = reader;
    this.sections = sections;
  }

  @GetMapping("/activities/{id}/evidence")
  Page show(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    String key =
        switch (done) {
          case "given" -> "activities.evidence.done.given";
          case "removed" -> "activities.evidence.done.removed";
          default -> "";
        };
    return new RecordEvidencePage(sections.of(viewer, found(viewer, id)), key);
  }

  @PostMapping("/activities/{id}/evidence")
  Object add(
      Viewer viewer,
      @PathVariable UUID id,
      @ModelAttribute AttachmentInput input,
      @RequestParam(required = false) @Nullable List<MultipartFile> file) {
    Activity activity = found(viewer, id);
    Attachments attachments = reader.receive(viewer, input, file);
    List<Fault> faults = new ArrayList<>(attachments.faults());
    if (attachments.isEmpty() && attachments.wrongs().isEmpty()) {
      faults.add(new Fault("file", "evidence.nothing"));
    }
    if (!faults.isEmpty() || !attachments.wrongs().isEmpty()) {
      return refused(viewer, activity, attachments, faults);
    }
    return switch (evidence.add(viewer, activity.id(), attachments.additions())) {
      case Adding.Added _ -> "redirect:/activities/" + id + "/evidence?done=given";
      case Adding.Refused(var wrong) -> refused(viewer, activity, attachments, wrong);
      case Adding.Withdrawn _ -> throw Refusal.of(HttpStatus.CONFLICT, "activities.withdrawn");
      case Adding.Forbidden _ -> throw Refusal.forbidden();
      case Adding.Absent _ -> throw Refusal.absent();
    };
  }

  @PostMapping("/activities/{id}/evidence/{piece}/remove")
  Object remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID piece,
      @RequestParam(defaultValue = "") String reason) {
    Activity activity = found(viewer, id);
    return switch (evidence.remove(viewer, activity.id(), new EvidenceId(piece), reason)) {
      case Removing.Removed _ -> "redirect:/activities/" + id + "/evidence?done=removed";
      case Removing.ReasonMissing _ ->
          refused(
              viewer,
              activity,
              reader.none(),
              List.of(new Fault("reason-" + piece, "evidence.reason")));
      case Removing.Withdrawn _ -> throw Refusal.of(HttpStatus.CONFLICT, "activities.withdrawn");
      case Removing.Forbidden _ -> throw Refusal.forbidden();
      case Removing.Absent _ -> throw Refusal.absent();
    };
  }

  private Rendered refused(
      Viewer viewer, Activity activity, Attachments attachments, List<Fault> faults) {
    return Rendered.refused(
        new RecordEvidencePage(sections.refused(viewer, activity, attachments, faults), ""));
  }

  private Activity found(Viewer viewer, UUID id) {
    return activities.findFor(viewer, new ActivityId(id)).orElseThrow(Refusal::absent);
  }
}
