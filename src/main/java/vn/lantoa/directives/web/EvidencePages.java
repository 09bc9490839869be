package vn.lantoa.directives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.directives.evidence.Dossiers.Giving;
import vn.lantoa.directives.evidence.Dossiers.Removal;
import vn.lantoa.directives.evidence.Dossiers.Submitting;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Evidence of an assignment: given, taken out, submitted.
@Controller
class EvidencePages {
  private final Dossiers dossiers;
  private final EvidenceDrawing drawing;
  private final SentFiles sentFiles;

  EvidencePages(Dossiers dossiers, EvidenceDrawing drawing, SentFiles sentFiles) {
    this.dossiers = dossiers;
    this.drawing = drawing;
    this.sentFiles = sentFiles;
  }

  @GetMapping("/assignments/{id}/evidence")
  Page evidence(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    return drawing.page(viewer, id, done);
  }

  @PostMapping("/assignments/{id}/evidence")
  Object give(
      Viewer viewer,
      @PathVariable UUID id,
      EvidenceInput sent,
      @RequestParam(required = false) @Nullable List<MultipartFile> file) {
    Dossiers.Dossier before = drawing.dossier(viewer, id);
    SentFiles.Sent files = sentFiles.receive(viewer, sent.held(), file);
    EvidenceInput input = sent.holding(files.tickets());
    List<Wrong> wrongs = new ArrayList<>(files.wrongs());
    if (input.day().isEmpty()) {
      wrongs.add(Wrong.of("happenedOn", "directives.wrong.day"));
    }
    if (wrongs.isEmpty() && input.isEmpty()) {
      wrongs.add(Wrong.of("file", "directives.evidence.wrong.nothing"));
    }
    if (wrongs.isEmpty()) {
      input.parts(input.day().orElseThrow()).forEach(part -> give(viewer, id, part, wrongs));
    }
    return wrongs.isEmpty()
        ? "redirect:/assignments/" + id + "/evidence?done=given"
        : Rendered.refused(drawing.refused(viewer, before, input, wrongs));
  }

  private void give(Viewer viewer, UUID id, EvidenceInput.Part part, List<Wrong> wrongs) {
    switch (dossiers.give(viewer, new AssignmentId(id), part.piece())) {
      case Giving.Given _ -> {
        // The next one.
      }
      case Giving.DayWrong() ->
          wrongs.add(Wrong.of("happenedOn", "directives.evidence.wrong.happenedOn"));
      case Giving.LinkWrong() -> wrongs.add(Wrong.of("link", "directives.evidence.wrong.link"));
      case Giving.TextWrong() -> wrongs.add(Wrong.of("text", "directives.evidence.wrong.text"));
      case Giving.FileExpired() -> wrongs.add(Wrong.of("file", "error.file.expired"));
      case Giving.Twice() -> wrongs.add(Wrong.of(part.field(), "directives.evidence.wrong.twice"));
      case Giving.Gated(List<CoveredContent> waiting) ->
          wrongs.add(
              Wrong.of(
                  "happenedOn",
                  "directives.evidence.wrong.gated",
                  waiting.getFirst().ref(),
                  waiting.getFirst().reason()));
      case Giving.Over() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.over");
      case Giving.Forbidden() -> throw Refusal.forbidden();
      case Giving.Absent() -> throw Refusal.absent();
    }
  }

  @PostMapping("/assignments/{id}/evidence/{evidence}/remove")
  String remove(Viewer viewer, @PathVariable UUID id, @PathVariable UUID evidence) {
    return switch (dossiers.remove(viewer, new AssignmentId(id), new EvidenceId(evidence))) {
      case Removal.Removed() -> "redirect:/assignments/" + id + "/evidence?done=removed";
      case Removal.OfActivity() -> throw Refusal.of(HttpStatus.CONFLICT, "evidence.of.activity");
      case Removal.Forbidden() -> throw Refusal.forbidden();
      case Removal.Absent() -> throw Refusal.absent();
    };
  }

  @PostMapping("/assignments/{id}/submissions")
  Object submit(Viewer viewer, @PathVariable UUID id, SubmitInput input) {
    Dossiers.Dossier dossier = drawing.dossier(viewer, id);
    return input
        .report(dossier.assignment())
        .map(report -> submit(viewer, dossier, input, report))
        .orElseGet(() -> wrong(viewer, dossier, input, "directives.evidence.wrong.claim"));
  }

  private Object submit(
      Viewer viewer, Dossiers.Dossier dossier, SubmitInput input, Dossiers.Report report) {
    AssignmentId id = dossier.assignment().id();
    return switch (dossiers.submit(viewer, id, report)) {
      case Submitting.Submitted _ -> "redirect:/assignments/" + id + "/evidence?done=submitted";
      case Submitting.DayWrong() ->
          wrong(viewer, dossier, input, "directives.evidence.wrong.claim");
      case Submitting.NothingToShow() ->
          wrong(viewer, dossier, input, "directives.evidence.wrong.nothing.to.show");
      case Submitting.Waiting() ->
          wrong(viewer, dossier, input, "directives.evidence.wrong.waiting");
      case Submitting.Accepted() ->
          wrong(viewer, dossier, input, "directives.evidence.wrong.accepted");
      case Submitting.NotWanted(), Submitting.Over() ->
          throw Refusal.of(HttpStatus.CONFLICT, "evidence.over");
      case Submitting.Forbidden() -> throw Refusal.forbidden();
      case Submitting.Absent() -> throw Refusal.absent();
    };
  }

  private Object wrong(Viewer viewer, Dossiers.Dossier dossier, SubmitInput input, String key) {
    String field = dossier.assignment().summary().dueOn() == null ? "from" : "doneOn";
    return Rendered.refused(drawing.refused(viewer, dossier, input, List.of(Wrong.of(field, key))));
  }

  @PostMapping("/assignments/{id}/submissions/{submission}/take-back")
  String takeBack(Viewer viewer, @PathVariable UUID id, @PathVariable UUID submission) {
    if (!dossiers.takeBack(viewer, new AssignmentId(id), new SubmissionId(submission))) {
      throw Refusal.of(HttpStatus.CONFLICT, "evidence.reviewed");
    }
    return "redirect:/assignments/" + id + "/evidence?done=takenback";
  }
}
