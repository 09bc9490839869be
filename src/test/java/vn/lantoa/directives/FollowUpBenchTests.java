package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Issuing;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.followup.MatrixFilter;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.organisation.reorganisation.Step.NewThing;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.PageClient;

/// Issuing 25 clauses to 34 provinces and 350 base offices, and following 200 000 assignments up.
@Tag("bench")
@LantoaTest
final class FollowUpBenchTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int CLAUSES = 25;
  private static final int BASES = 350;
  private static final int LETTERS = 21;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 60;

  /// 25 clauses × (34 provinces + 350 base offices).
  private static final int EACH = 9_600;

  private static final double ISSUE_LIMIT_MS = 2_000;
  private static final double MATRIX_LIMIT_MS = 100;

  @Autowired private Directives directives;
  @Autowired private FollowUp followUp;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Reorganisations reorganisations;
  @Autowired private PageClient pages;
  @Autowired private ApiClient api;
  @Autowired private Tokens tokens;
  @Autowired private JdbcClient jdbc;

  @Test
  void fanOutAndMatrix() {
    People people = new People(accounts, organisation);
    Viewer headquarters = people.headquarters();
    foundBases();
    List<DirectiveId> letters = issueAll(headquarters);
    live();
    followUp(headquarters, letters);
  }

  private List<DirectiveId> issueAll(Viewer headquarters) {
    List<DirectiveId> letters = new ArrayList<>();
    double[] issued = new double[LETTERS];
    for (int number = 0; number < LETTERS; number++) {
      DirectiveId letter = draft(headquarters, 2001 + number);
      LocalDate dueOn = TODAY.minusDays(10).plusDays(2L * number);
      long start = System.nanoTime();
      Issuing outcome = directives.issue(headquarters, letter, new IssueOrder(dueOn, 5, null));
      issued[number] = (System.nanoTime() - start) / 1e6;
      assertThat(outcome).isEqualTo(new Issuing.Issued(EACH));
      letters.add(letter);
    }
    say("issue 25 clauses × 384 units", issued);
    assertThat(p95(issued)).isLessThan(ISSUE_LIMIT_MS);
    return letters;
  }

  private void followUp(Viewer headquarters, List<DirectiveId> letters) {
    pages.signIn(headquarters.name(), People.PASSWORD);
    api.token(tokens.create(headquarters, "bench"));
    double[] empty = new double[ROUNDS];
    double[] asked = new double[ROUNDS];
    int at = 0;
    double[] matrix = new double[ROUNDS];
    double[] page = new double[ROUNDS];
    double[] standings = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      DirectiveId letter = letters.get(at++ % LETTERS);
      MatrixFilter filter =
          new MatrixFilter("", null, null, null, false, 1 + at % 3, MatrixFilter.USUAL_SIZE);
      double read =
          timed(() -> assertThat(followUp.matrixFor(headquarters, letter, filter)).isPresent());
      double shown =
          timed(
              () ->
                  assertThat(pages.get("/directives/" + letter + "/progress").status())
                      .isEqualTo(200));
      double program = timed(() -> api.get("/api/v1/directives/" + letter + "/matrix"));
      double nothing = timed(() -> jdbc.sql("select 1").query(Integer.class).single());
      double all =
          timed(() -> followUp.standings(headquarters, new FollowUp.Lens(null, true, 1, 40)));
      if (round >= 0) {
        matrix[round] = read;
        page[round] = shown;
        asked[round] = program;
        empty[round] = nothing;
        standings[round] = all;
      }
    }
    say("select 1", empty);
    say("matrix of 200 000, read", matrix);
    say("matrix of 200 000, JSON over HTTP", asked);
    say("matrix of 200 000, page with checks", page);
    say("late by unit, 200 000 open or done", standings);
    assertThat(p95(matrix)).isLessThan(MATRIX_LIMIT_MS);
  }

  private static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double p95(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * 95 / 100];
  }

  private static void say(String what, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "bench  %-38s p50 %8.1f ms  p95 %8.1f ms  max %8.1f ms%n",
        what,
        sorted[sorted.length / 2],
        p95(sorted),
        sorted[sorted.length - 1]);
  }

  private void foundBases() {
    List<Unit> provinces = organisation.unitsOn(TODAY, UnitKind.PROVINCIAL);
    Step[] steps = new Step[BASES];
    for (int number = 0; number < BASES; number++) {
      Unit province = provinces.get(number % provinces.size());
      steps[number] =
          new Step.Found(
              Kingdom.UNIT,
              new NewThing(
                  UUID.randomUUID(),
                  province.code() + "-B" + number,
                  "BHXH cơ sở " + number,
                  "BASE",
                  province.id().value(),
                  null));
    }
    new Acts(reorganisations, organisation).enacted(LocalDate.of(2026, 1, 1), steps);
  }

  private DirectiveId draft(Viewer headquarters, int number) {
    DirectiveId id =
        ((Registration.Registered)
                directives.register(headquarters, "letter.txt", People.letter(number)))
            .id();
    Directive draft = directives.findFor(headquarters, id).orElseThrow();
    int version = draft.version();
    for (Clause clause : draft.clauses()) {
      directives.removeClause(headquarters, new Edit(id, version++), clause.id());
    }
    for (int clause = 1; clause <= CLAUSES; clause++) {
      var content =
          new Clause.Content(
              "3." + clause,
              ClauseKind.DUTY,
              "Việc thứ " + clause,
              "Thực hiện việc thứ " + clause + " theo kế hoạch.",
              List.of(),
              List.of(Addressee.allProvincial(), Addressee.allBase()),
              null,
              true);
      directives.addClause(headquarters, new Edit(id, version++), content);
    }
    return id;
  }

  /// Half acknowledged, a third done, as a year of work leaves them.
  private void live() {
    jdbc.sql(
            """
            update directives.assignment a
            set acknowledged_at = now(), acknowledged_by = d.issued_by,
              done_on = case when hashtext(a.id::text) % 3 = 0 then a.due_on end
            from directives.directive d
            where d.id = a.directive_id and hashtext(a.id::text) % 2 = 0
            """)
        .update();
    jdbc.sql("vacuum analyze directives.assignment").update();
    long all = jdbc.sql("select count(*) from directives.assignment").query(Long.class).single();
    assertThat(all).isEqualTo((long) LETTERS * EACH);
  }
}
