package vn.lantoa.demo.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Letters from above, and what provinces wrote to carry them out.
@Component
class DemoDirectives {
  private final DemoLetters letters;
  private final DemoAnswers answers;

  DemoDirectives(DemoLetters letters, DemoAnswers answers) {
    this.letters = letters;
    this.answers = answers;
  }

  void issue(LocalDate today) {
    letters.issue(today);
    answers.issue(today);
  }
}
