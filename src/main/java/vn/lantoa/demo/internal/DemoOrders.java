package vn.lantoa.demo.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What is asked of units: directives, what answers them, targets.
@Component
class DemoOrders {
  private final DemoLetters letters;
  private final DemoAnswers answers;
  private final DemoTargets targets;

  DemoOrders(DemoLetters letters, DemoAnswers answers, DemoTargets targets) {
    this.letters = letters;
    this.answers = answers;
    this.targets = targets;
  }

  void issue(LocalDate today) {
    letters.issue(today);
    answers.issue(today);
    targets.give(today);
  }
}
