package vn.lantoa.organisation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.reorganisation.Preview;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Reorganisations.Outcome;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// What an act would do, putting it into force, taking it back.
@Controller
@RequestMapping("/organisation/acts/{id}")
class ActDecisionPages {
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 1000;

  private final Reorganisations reorganisations;
  private final Acts acts;

  ActDecisionPages(Reorganisations reorganisations, Acts acts) {
    this.reorganisations = reorganisations;
    this.acts = acts;
  }

  @GetMapping("/preview")
  Page preview(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
    Reorganisation act = acts.one(id);
    return new ActPreviewPage(act, previewOf(act), page, acts.mayChange(), false, false);
  }

  @GetMapping("/enact")
  Page ask(@PathVariable UUID id) {
    acts.administrator();
    Reorganisation act = acts.draft(id);
    Preview preview = previewOf(act);
    return new ActPreviewPage(act, preview, 1, true, preview.isEnactable(), false);
  }

  @PostMapping("/enact")
  Object enacted(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
    ActorId by = acts.administrator();
    Reorganisation draft = acts.draft(id);
    return switch (reorganisations.enact(by, draft.id(), version)) {
      case Outcome.Done(Reorganisation act) ->
          "redirect:/organisation/acts/" + act.id() + "?done=enacted";
      case Outcome.Refused(Preview preview) ->
          Rendered.refused(new ActPreviewPage(draft, preview, 1, true, false, false));
      case Outcome.Stale(Reorganisation now) -> {
        Preview preview = previewOf(now);
        yield new Rendered(
            HttpStatus.CONFLICT,
            new ActPreviewPage(now, preview, 1, true, preview.isEnactable(), true));
      }
      case Outcome other -> throw ActPages.unexpected(other);
    };
  }

  @GetMapping("/withdraw")
  Page askToWithdraw(@PathVariable UUID id) {
    acts.administrator();
    return withdrawPage(enactedAct(id), "", List.of(), null, false);
  }

  @PostMapping("/withdraw")
  Object withdrawn(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason) {
    ActorId by = acts.administrator();
    Reorganisation act = enactedAct(id);
    String why = VietnameseText.composed(reason);
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      return Rendered.refused(
          withdrawPage(act, reason, List.of(FieldFault.of("reason", "act.reason")), null, false));
    }
    return switch (reorganisations.withdraw(by, act.id(), version, why)) {
      case Outcome.Done(Reorganisation now) ->
          "redirect:/organisation/acts/" + now.id() + "?done=withdrawn";
      case Outcome.StoodOn stood ->
          new Rendered(HttpStatus.CONFLICT, withdrawPage(act, reason, List.of(), stood, false));
      case Outcome.Stale(Reorganisation now) ->
          new Rendered(HttpStatus.CONFLICT, withdrawPage(now, reason, List.of(), null, true));
      case Outcome other -> throw ActPages.unexpected(other);
    };
  }

  private ActWithdrawPage withdrawPage(
      Reorganisation act,
      String reason,
      List<FieldFault> faults,
      Outcome.@Nullable StoodOn stood,
      boolean stale) {
    return new ActWithdrawPage(act, reason, previewOf(act).lines(), faults, stood, stale);
  }

  private Reorganisation enactedAct(UUID id) {
    Reorganisation act = acts.one(id);
    if (act.state() != Reorganisation.State.ENACTED) {
      throw Acts.wrongState();
    }
    return act;
  }

  private Preview previewOf(Reorganisation act) {
    return reorganisations.preview(act.id()).orElseThrow(Refusal::absent);
  }
}
