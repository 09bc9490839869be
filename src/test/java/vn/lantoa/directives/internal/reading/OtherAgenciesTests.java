package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;

/// Letters in the manner of other agencies: every header field, and at least 95 of 100 clause
/// boundaries.
class OtherAgenciesTests {

  @Test
  void lettersOfOtherAgenciesAreRead(TestReporter reporter, TestInfo info) throws IOException {
    List<String> misses = new ArrayList<>();
    int fields = 0;
    int fieldsRight = 0;
    int clauses = 0;
    int clausesRight = 0;
    List<MarkedLetter> letters = MarkedLetter.all();
    for (MarkedLetter letter : letters) {
      MarkedLetter.Score score = letter.score();
      fields += score.fields();
      fieldsRight += score.fieldsRight();
      clauses += score.clauses();
      clausesRight += score.clausesRight();
      misses.addAll(score.misses());
    }
    reporter.publishEntry(
        info.getDisplayName(),
        "header %d/%d, clauses %d/%d %s"
            .formatted(fieldsRight, fields, clausesRight, clauses, misses));
    assertThat(letters).hasSize(98);
    assertThat(fieldsRight).as("%s", misses).isEqualTo(fields);
    assertThat(clausesRight * 100).as("%s", misses).isGreaterThanOrEqualTo(clauses * 95);
  }
}
