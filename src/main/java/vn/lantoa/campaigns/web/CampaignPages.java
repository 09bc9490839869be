package vn.lantoa.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Campaigns.Fault;
import vn.lantoa.campaigns.Campaigns.Outcome;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// Campaigns: list, new, edit.
@Controller
@RequestMapping("/campaigns")
class CampaignPages {
  private final Campaigns campaigns;
  private final Organisation organisation;
  private final Clock clock;

  CampaignPages(Campaigns campaigns, Organisation organisation, Clock clock) {
    this.campaigns = campaigns;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping
  Page list(Viewer viewer, @RequestParam(required = false) @Nullable String saved) {
    List<Campaign> all = campaigns.list();
    return new CampaignListPage(
        all,
        names(all),
        all.stream().filter(one -> campaigns.mayKeep(viewer, one)).map(Campaign::id).toList(),
        campaigns.mayKeep(viewer),
        saved != null);
  }

  private Map<UnitId, String> names(List<Campaign> all) {
    Map<UnitId, String> names = new HashMap<>();
    for (Campaign one : all) {
      names.computeIfAbsent(one.facts().unit(), unit -> organisation.lifeOf(unit).getLast().name());
    }
    return names;
  }

  @GetMapping("/new")
  Page add(Viewer viewer) {
    requireKeep(viewer);
    return new CampaignEditPage(null, CampaignInput.empty(), List.of(), null);
  }

  @PostMapping
  Object added(Viewer viewer, CampaignInput input) {
    requireKeep(viewer);
    List<Fault> faults = input.faults();
    return faults.isEmpty()
        ? answer(campaigns.register(viewer, input.facts(unitOf(viewer))), null, input)
        : Rendered.refused(new CampaignEditPage(null, input, faults, null));
  }

  @GetMapping("/{id}/edit")
  Page edit(Viewer viewer, @PathVariable int id) {
    Campaign campaign = kept(viewer, id);
    return new CampaignEditPage(campaign, CampaignInput.of(campaign), List.of(), null);
  }

  @PostMapping("/{id}/edit")
  Object corrected(Viewer viewer, @PathVariable int id, CampaignInput input) {
    Campaign campaign = kept(viewer, id);
    List<Fault> faults = input.faults();
    if (!faults.isEmpty()) {
      return Rendered.refused(new CampaignEditPage(campaign, input, faults, null));
    }
    var edit = new Campaigns.Edit(campaign.id(), input.version());
    return answer(
        campaigns.correct(viewer, edit, input.facts(campaign.facts().unit())), campaign, input);
  }

  private static Object answer(Outcome outcome, @Nullable Campaign campaign, CampaignInput input) {
    return switch (outcome) {
      case Outcome.Done done -> "redirect:/campaigns?saved";
      case Outcome.Refused(var faults) ->
          Rendered.refused(new CampaignEditPage(campaign, input, faults, null));
      case Outcome.Stale(Campaign now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              new CampaignEditPage(
                  now, input.ofVersion(now.version()), List.of(), CampaignInput.of(now)));
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Forbidden forbidden -> throw Refusal.forbidden();
    };
  }

  /// A campaign belongs to the unit for which its author directs, the home unit when it may be.
  private UnitId unitOf(Viewer viewer) {
    LocalDate today = LocalDate.now(clock);
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(Ability.DIRECT))
        .map(Viewer.Grant::unit)
        .filter(unit -> organisation.findUnit(unit, today).isPresent())
        .findFirst()
        .orElse(viewer.unit());
  }

  private Campaign kept(Viewer viewer, int id) {
    Campaign campaign = campaigns.find(new CampaignId(id)).orElseThrow(Refusal::absent);
    if (!campaigns.mayKeep(viewer, campaign)) {
      throw Refusal.forbidden();
    }
    return campaign;
  }

  private void requireKeep(Viewer viewer) {
    if (!campaigns.mayKeep(viewer)) {
      throw Refusal.forbidden();
    }
  }
}
