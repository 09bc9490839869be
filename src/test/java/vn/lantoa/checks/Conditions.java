package vn.lantoa.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Conditions on classes made from predicates.
final class Conditions {
  private Conditions() {}

  static ArchCondition<JavaClass> are(DescribedPredicate<? super JavaClass> predicate) {
    return new ArchCondition<>("be " + predicate.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type, predicate.test(type), type.getName() + " is " + predicate.getDescription()));
      }
    };
  }
}
