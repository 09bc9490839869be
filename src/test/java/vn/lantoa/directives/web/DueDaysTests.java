package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.People;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.TestClock;

@LantoaTest
class DueDaysTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient province;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Assignments assignments;
  @Autowired private Directives directives;
  @Autowired private Dossiers dossiers;
  @Autowired private TestClock clock;

  private People people;

  @BeforeEach
  void signIn() {
    people = new People(accounts, organisation);
    pages.signIn(people.headquarters().name(), People.PASSWORD);
    province.signIn(people.hue().name(), People.PASSWORD);
  }

  private Page order(int number) {
    Page form = pages.get("/directives/new");
    Page review =
        pages.follow(pages.submit(form, "form.handin", Map.of("text", People.text(number))));
    return pages.get(review.uri().getPath() + "/issue");
  }

  private Assignments.Assignment ofHue(Page progress) {
    String id = progress.uri().getPath().split("/")[2];
    var filter =
        new Assignments.Filter(
            new DirectiveId(UUID.fromString(id)), "46", null, false, new Assignments.Page(1, 10));
    return assignments.list(people.hue(), filter).rows().getFirst();
  }

  /// Friday 20/11/2026 and five working days: 23, 25, 26, 27 and 30 November; the 24th is a
  /// holiday.
  @Test
  void acknowledgementIsDueSoManyWorkingDaysAfterIssue() {
    Page progress =
        pages.follow(pages.submit(order(911), "form.issue", Map.of("acknowledgeWithinDays", "5")));
    assertThat(ofHue(progress).acknowledgeBy()).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void dueDayOffIsHintedAtOnceAndKeptWhenItIsMeant() {
    Page order = order(912);
    // A Saturday.
    Page hint = pages.submit(order, "form.issue", Map.of("dueOn", "2026-12-05"));
    assertThat(hint.status()).isEqualTo(422);
    assertThat(hint.one(".error-summary").text())
        .contains("05/12/2026 không phải ngày làm việc")
        .contains("04/12/2026");
    assertThat(hint.one("#dueOn").attr("value")).isEqualTo("2026-12-05");
    // Another day off is another hint; a working day needs none.
    assertThat(pages.submit(hint, "form.issue", Map.of("dueOn", "2026-12-06")).status())
        .isEqualTo(422);
    Page progress = pages.follow(pages.submit(hint, "form.issue", Map.of()));
    assertThat(ofHue(progress).summary().dueOn()).isEqualTo(LocalDate.of(2026, 12, 5));
  }

  @Test
  void wishForReviewIsKeptWithTheOrderAndGoesWithIt() {
    Page order = order(914);
    Page hint =
        pages.submit(order, "form.issue", Map.of("dueOn", "2026-12-05", "reviewWanted", "yes"));
    assertThat(hint.one("input[name=reviewWanted]").hasAttr("checked")).isTrue();
    Page progress = pages.follow(pages.submit(hint, "form.issue", Map.of("dueOn", "2026-12-04")));
    var directive = new DirectiveId(UUID.fromString(progress.uri().getPath().split("/")[2]));
    assertThat(dossiers.isReviewWanted(people.headquarters(), directive)).isTrue();
  }

  /// From Friday 20/11 to Monday 30/11: 23, 25, 26, 27 and 30, five working days.
  @Test
  void remainingDaysAreWorkingDays() {
    Page progress =
        pages.follow(pages.submit(order(913), "form.issue", Map.of("dueOn", "2026-11-30")));
    String task = "/assignments/" + ofHue(progress).id();
    assertThat(province.get(task).text()).contains("còn 5 ngày làm việc");
    assertThat(province.get("/assignments").text()).contains("còn 5 ngày làm việc");
    clock.set(LocalDate.of(2026, 11, 30));
    assertThat(province.get(task).text()).contains("hôm nay");
    // Until Wednesday 2/12: two working days late.
    clock.set(LocalDate.of(2026, 12, 2));
    assertThat(province.get(task).text()).contains("quá hạn 2 ngày làm việc");
  }
}
