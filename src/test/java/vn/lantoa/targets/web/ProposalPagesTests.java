package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Crew;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.GatedLetter;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// The starred list of the review of 2022, in a letter.
@LantoaTest
class ProposalPagesTests {
  private static final String FORM = "form.target-form";

  @Autowired private PageClient pages;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Directives directives;

  @BeforeEach
  void issue() throws IOException {
    data.loadDetail("organisation/demo");
    Crew crew = new Crew(accounts, organisation);
    var editor = crew.headquarters();
    try (var file =
        Objects.requireNonNull(getClass().getResourceAsStream("/targets/starred-list.txt"))) {
      if (directives.register(editor, "chi-tieu.txt", file.readAllBytes())
          instanceof Directives.Registration.Registered(var id)) {
        GatedLetter.issue(directives, editor, id, new Directives.IssueOrder(null, 5, null));
      }
    }
    Page form = pages.get("/sign-in");
    pages.submit(
        form,
        "form:has(input[name=account])",
        Map.of("account", "hq.editor", "password", Crew.PASSWORD));
  }

  private Page proposed(String words) {
    Page list = pages.get("/targets/proposals");
    Element row =
        list.all("tbody tr").stream()
            .filter(one -> one.text().contains(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError(list.text()));
    return pages.get(row.select("a.btn").attr("href"));
  }

  private static String chosen(Page form, String name) {
    return form.all("[name=" + name + "] option[selected]").attr("value");
  }

  private static String typed(Page form, String name) {
    return form.one("input[name=" + name + "]").attr("value");
  }

  @Test
  void pageOfTheDirectiveLeadsToItsOwn() {
    Page list = pages.get("/targets/proposals");
    String directive = list.all("tbody tr td a").getFirst().attr("href").replaceAll("#.*", "");
    Page letter = pages.get(directive);
    int open = list.all("tbody tr").size();
    String path = letter.all("ul.beside a").getLast().attr("href");
    assertThat(letter.one("ul.beside").text()).contains(open + " mức giao");
    Page own = pages.get(path);
    assertThat(own.all("tbody tr")).hasSize(open);
    assertThat(own.one("nav .chip").text()).isNotBlank();
  }

  @Test
  void starredListBecomesDraftsAsFarAsItsWordsSay() {
    Page list = pages.get("/targets/proposals");
    assertThat(list.all("tbody tr")).hasSize(4);

    Page range = proposed("10-12 cuộc");
    assertThat(range.one("input[name=rule.type][checked]").attr("value")).isEqualTo("RANGE");
    assertThat(List.of(typed(range, "rule.min"), typed(range, "rule.max")))
        .containsExactly("10", "12");
    assertThat(chosen(range, "rule.measure")).isEqualTo("CONFERENCE_ENTERPRISE");
    assertThat(chosen(range, "kind")).isEqualTo("PROVINCIAL");
    assertThat(chosen(range, "rule.per")).as("no year is printed").isEmpty();
    assertThat(typed(range, "source")).contains("915/BHXH-TT");
    assertThat(typed(range, "from")).isEqualTo("2026-01-01");
    assertThat(range.one(".clause-words").text()).contains("10-12 cuộc/tỉnh");

    Page coverage = proposed("15-20%");
    assertThat(coverage.one("input[name=rule.type][checked]").attr("value")).isEqualTo("COVERAGE");
    assertThat(chosen(coverage, "rule.measure")).isEqualTo("CONFERENCE");
    assertThat(coverage.one("#sentence").text()).contains("hội nghị ở 15-20% số xã");

    Page floor = proposed("04 lượt");
    assertThat(floor.one("input[name=rule.type][checked]").attr("value")).isEqualTo("WEEKLY_FLOOR");
    assertThat(chosen(floor, "rule.measure")).isEqualTo("BROADCAST");
    assertThat(List.of(typed(floor, "rule.min"), typed(floor, "rule.part.min")))
        .containsExactly("4", "2");
    assertThat(chosen(floor, "rule.part.policyArea")).isEqualTo("VOLUNTARY_SI");
    assertThat(chosen(floor, "rule.per")).as("the text does not say for whom").isEmpty();

    Page partner = proposed("01-03");
    assertThat(partner.one("input[name=rule.type][checked]").attr("value"))
        .isEqualTo("PER_PARTNER");
    assertThat(chosen(partner, "rule.per")).isEqualTo("YEAR");
    assertThat(List.of(typed(partner, "rule.min"), typed(partner, "rule.max")))
        .containsExactly("1", "3");
    whatIsWrittenIsProposedNoMore(floor);
  }

  private void whatIsWrittenIsProposedNoMore(Page form) {
    Page refused = pages.submit(form, FORM, Map.of("kind", "PROVINCIAL"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("Không nói tính cho ai");
    assertThat(refused.one(".clause-words").text()).contains("Mỗi tuần có tối thiểu 04 lượt");
    Page saved = pages.submit(refused, FORM, Map.of("rule.per", "STATION"));
    assertThat(saved.isRedirect()).as(saved.text()).isTrue();
    assertThat(pages.get("/targets/proposals").text()).doesNotContain("04 lượt").contains("15-20%");
  }
}
