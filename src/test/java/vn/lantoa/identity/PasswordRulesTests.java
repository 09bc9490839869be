package vn.lantoa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordRulesTests {
  @ParameterizedTest
  @CsvSource({
    "ngan qua, TOO_SHORT",
    "p46.officer-2026, HOLDS_NAME",
    "matkhau123456, TRIED_FIRST",
    "aaaaaaaaaaaaaaaa, TRIED_FIRST"
  })
  void weakPasswordIsNamedByItsWeakness(String password, PasswordRules.Weakness weakness) {
    assertThat(PasswordRules.weaknessOf(password, "p46.officer")).contains(weakness);
  }

  @Test
  void shortSentenceIsGood() {
    assertThat(PasswordRules.weaknessOf("chiều nay đi chợ Đông Ba", "p46.officer")).isEmpty();
  }

  @Test
  void endlessPasswordIsRefused() {
    assertThat(PasswordRules.weaknessOf("ab cd ef ".repeat(40), "x"))
        .contains(PasswordRules.Weakness.TOO_LONG);
  }
}
