package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Crew;
import vn.lantoa.campaigns.Campaigns.Edit;
import vn.lantoa.campaigns.Campaigns.Outcome;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.policy.Term;
import vn.lantoa.shared.DayRange;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class CampaignsTests {
  @Autowired private Campaigns campaigns;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private PageClient client;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
  }

  private Campaign.Facts facts(String code) {
    return new Campaign.Facts(
        code,
        new Term("Tháng vận động", "The month"),
        "",
        DayRange.inclusive(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)),
        crew.unit("BHXHVN"));
  }

  @Test
  void headquartersKeepsCampaignsAndCodesAreBorneOnce() {
    var done = (Outcome.Done) campaigns.register(crew.headquarters(), facts("THANG-5"));
    Campaign made = done.campaign();
    assertThat(made.isOn(LocalDate.of(2026, 5, 31))).isTrue();
    assertThat(made.isOn(LocalDate.of(2026, 6, 1))).isFalse();
    assertThat(campaigns.on(LocalDate.of(2026, 5, 1))).contains(made);
    assertThat(campaigns.register(crew.headquarters(), facts("THANG-5")))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(campaigns.register(crew.base(), facts("THANG-6")))
        .isEqualTo(new Outcome.Forbidden());
    var edit = new Edit(made.id(), made.version());
    assertThat(campaigns.correct(crew.headquarters(), edit, facts("THANG-7")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(campaigns.correct(crew.headquarters(), edit, facts("THANG-8")))
        .isInstanceOf(Outcome.Stale.class);
  }

  @Test
  void formNamesWhatIsWrongAndKeepsWhatWasTyped() {
    client.signIn(crew.headquarters().name(), Crew.PASSWORD);
    Page form = client.get("/campaigns/new");
    Page refused =
        client.submit(
            form,
            "form.narrow",
            Map.of(
                "nameVi", "Tuần lễ BHXH",
                "code", "tuan le",
                "from", "2026-11-30",
                "to", "2026-11-01"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("#nameVi").attr("value")).isEqualTo("Tuần lễ BHXH");
    assertThat(refused.one("#to-wrong").text()).contains("không sớm hơn");
    Page again = client.submit(refused, "form.narrow", Map.of("to", "2026-12-07"));
    assertThat(again.one("#code-wrong").text()).contains("2 đến 40");
    Page list = client.follow(client.submit(again, "form.narrow", Map.of("code", "tuan-le-2026")));
    assertThat(list.text())
        .contains("Tuần lễ BHXH")
        .contains("TUAN-LE-2026")
        .contains("Sắp diễn ra");
    client.signIn(crew.base().name(), Crew.PASSWORD);
    assertThat(client.get("/campaigns").all("a[href='/campaigns/new']")).isEmpty();
    assertThat(client.get("/campaigns/new").status()).isEqualTo(403);
  }
}
