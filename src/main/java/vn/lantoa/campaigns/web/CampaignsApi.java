package vn.lantoa.campaigns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(name = "Campaigns", description = "Dated efforts that records of work may name.")
class CampaignsApi {
  private final Campaigns campaigns;

  CampaignsApi(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /// @param from first day
  /// @param to last day, inside
  record CampaignAnswer(
      String code,
      int version,
      String name,
      String nameEn,
      String theme,
      LocalDate from,
      LocalDate to) {
    static CampaignAnswer of(Campaign campaign) {
      Campaign.Facts facts = campaign.facts();
      return new CampaignAnswer(
          facts.code(),
          campaign.version(),
          facts.name().vi(),
          facts.name().en(),
          facts.theme(),
          facts.days().from(),
          facts.days().last());
    }
  }

  @GetMapping
  @Operation(summary = "Campaigns, the latest first")
  List<CampaignAnswer> list(
      @Parameter(description = "Only those that run on this day") @RequestParam(required = false)
          @Nullable LocalDate on) {
    List<Campaign> wanted = on == null ? campaigns.list() : campaigns.on(on);
    return wanted.stream().map(CampaignAnswer::of).toList();
  }

  @GetMapping("/{code}")
  @Operation(summary = "One campaign by its code")
  CampaignAnswer one(@PathVariable String code) {
    return campaigns.findByCode(code).map(CampaignAnswer::of).orElseThrow(Refusal::absent);
  }
}
