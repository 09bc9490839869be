package vn.lantoa.directives.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.evidence.Evidence.Kind;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.evidence.Submission.Claim;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

class CanonTests {
  private static final AssignmentId TASK = new AssignmentId(new UUID(1, 1));
  private static final Claim CLAIM = new Claim(LocalDate.of(2026, 11, 20), null, "Xong");

  private static EvidenceRows.Row row(int number, Kind kind, String words, String note) {
    return new EvidenceRows.Row(
        new EvidenceId(new UUID(0, number)),
        TASK,
        kind,
        new UnitId(new UUID(4, 4)),
        LocalDate.of(2026, 11, 1 + number % 20),
        null,
        null,
        words,
        note,
        kind == Kind.FILE ? Hashes.sha256(words) : "",
        new AccountId(new UUID(9, 9)),
        Instant.EPOCH,
        Set.of(new ClauseId(new UUID(5, number)), new ClauseId(new UUID(6, number))));
  }

  @Test
  void anyOrderGivesTheSameHashAndAnyChangeAnother() {
    List<EvidenceRows.Row> rows = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      rows.add(row(number, Kind.values()[number % 4], "lời " + number, "ghi chú"));
    }
    String sha256 = Canon.sha256(TASK, CLAIM, rows);
    Random random = new Random(7);
    Set<String> others = new HashSet<>();
    for (int round = 0; round < 12; round++) {
      Collections.shuffle(rows, random);
      assertThat(Canon.sha256(TASK, CLAIM, rows)).isEqualTo(sha256);
      List<EvidenceRows.Row> less = new ArrayList<>(rows);
      less.remove(round);
      others.add(Canon.sha256(TASK, CLAIM, less));
    }
    others.add(Canon.sha256(TASK, new Claim(LocalDate.of(2026, 11, 19), null, "Xong"), rows));
    others.add(Canon.sha256(TASK, new Claim(CLAIM.doneOn(), null, "xong"), rows));
    others.add(Canon.sha256(new AssignmentId(new UUID(1, 2)), CLAIM, rows));
    assertThat(others).hasSizeGreaterThan(10).doesNotContain(sha256);
  }

  @Test
  void wordsCannotLookLikeAnotherLine() {
    var one = List.of(row(1, Kind.TEXT, "a\nTEXT\t2026-11-02", ""));
    var two = List.of(row(1, Kind.TEXT, "a", ""), row(1, Kind.TEXT, "2026-11-02", ""));
    assertThat(Canon.of(TASK, CLAIM, one).lines()).hasSize(4);
    assertThat(Canon.sha256(TASK, CLAIM, one)).isNotEqualTo(Canon.sha256(TASK, CLAIM, two));
  }
}
