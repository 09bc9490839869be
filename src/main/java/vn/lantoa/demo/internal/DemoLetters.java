package vn.lantoa.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;

/// Some directives in the demo's own words, issued, with most of their work acknowledged.
@Component
class DemoLetters {
  private static final int PAGE = 200;

  private final Directives directives;
  private final Assignments assignments;
  private final Accounts accounts;
  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(DemoActivities.SEED);

  DemoLetters(Directives directives, Assignments assignments, Accounts accounts) {
    this.directives = directives;
    this.assignments = assignments;
    this.accounts = accounts;
  }

  /// @param dueIn days from today to the due day; null for standing work
  /// @param acknowledgedInTen how many of ten assignments are acknowledged
  private record Letter(String file, @Nullable Integer dueIn, int acknowledgedInTen) {}

  private static final List<Letter> LETTERS =
      List.of(
          new Letter("1-cuoi-nam-2022.txt", null, 10),
          new Letter("2-luat-moi-2025.txt", null, 10),
          new Letter("3-thang-van-dong-2026.txt", null, 9),
          new Letter("4-muc-dong-2027.txt", 29, 7));

  void issue(LocalDate today) {
    Viewer editor = accounts.findViewer("hq.editor").orElseThrow();
    for (Letter letter : LETTERS) {
      switch (directives.register(editor, letter.file(), bytesOf(letter.file()))) {
        case Directives.Registration.Registered(DirectiveId id) -> issue(editor, id, letter, today);
        case Directives.Registration.Duplicate duplicate -> {
          // Registered by an earlier, interrupted load.
        }
        case Directives.Registration refused ->
            throw new IllegalStateException(letter.file() + " was refused: " + refused);
      }
    }
  }

  private void issue(Viewer editor, DirectiveId id, Letter letter, LocalDate today) {
    Integer dueIn = letter.dueIn();
    LocalDate dueOn = dueIn == null ? null : today.plusDays(dueIn);
    Directives.Issuing issuing =
        directives.issue(editor, id, new Directives.IssueOrder(dueOn, 5, null));
    if (!(issuing instanceof Directives.Issuing.Issued)) {
      throw new IllegalStateException(letter.file() + " was not issued: " + issuing);
    }
    acknowledge(editor, id, letter);
  }

  private void acknowledge(Viewer editor, DirectiveId id, Letter letter) {
    // Acknowledging changes the order of the list, so it is read to its end before.
    List<AssignmentId> all = new ArrayList<>();
    for (int page = 1; all.size() == (page - 1) * PAGE; page++) {
      Assignments.Page wanted = new Assignments.Page(page, PAGE);
      assignments.list(editor, new Assignments.Filter(id, "", null, false, wanted)).rows().stream()
          .map(Assignments.Assignment::id)
          .forEach(all::add);
    }
    all.stream()
        .filter(assignment -> random.nextInt(10) < letter.acknowledgedInTen())
        .forEach(assignment -> assignments.acknowledge(editor, assignment));
  }

  private static byte[] bytesOf(String file) {
    try {
      return new ClassPathResource("demo/letters/" + file).getContentAsByteArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
