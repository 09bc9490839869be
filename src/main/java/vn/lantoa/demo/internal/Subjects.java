package vn.lantoa.demo.internal;

import java.util.random.RandomGenerator;
import vn.lantoa.policy.Form;

/// What invented work is about and for whom, as masks of the shipped taxonomies.
final class Subjects {
  /// Bits of `policy.policy_area`: compulsory 0, voluntary 1, household 2, pupils 3, UI 5, reform
  /// 6.
  private static final int[] POLICY_AREAS = {
    1 << 1,
    1 << 1,
    1 << 2,
    1 << 1 | 1 << 2,
    1 << 0,
    1 << 0 | 1 << 5,
    1 << 3,
    1 << 6,
    1 << 0 | 1 << 1 | 1 << 2
  };

  /// Bits of `policy.audience`.
  private static final int[] AUDIENCES = {
    1 << 3, 1 << 3, 1 << 3 | 1 << 2, 1 << 1 | 1 << 2, 1 << 4, 1, 1 << 6
  };

  private Subjects() {}

  static int policyAreas(RandomGenerator random) {
    return POLICY_AREAS[random.nextInt(POLICY_AREAS.length)];
  }

  static int audiences(Form form, RandomGenerator random) {
    if (form.code().equals("CONFERENCE_ENTERPRISE")) {
      return 1 << 1 | 1 << 2;
    }
    return AUDIENCES[random.nextInt(AUDIENCES.length)];
  }
}
