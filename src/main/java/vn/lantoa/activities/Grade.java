package vn.lantoa.activities;

import java.util.stream.Stream;

/// How well the quantity of a record is known. Kept apart in every figure.
public enum Grade {
  /// Somebody says so.
  CLAIMED(1),
  /// Computed from something else.
  ESTIMATED(2),
  /// Counted for a part and extended.
  SAMPLED(3),
  /// Every one was counted.
  COUNTED(4);

  private final int id;

  Grade(int id) {
    this.id = id;
  }

  /// Small number that stands for it in figures.
  public int id() {
    return id;
  }

  /// The grade with this number; it must exist.
  public static Grade of(int id) {
    return Stream.of(values()).filter(grade -> grade.id == id).findFirst().orElseThrow();
  }
}
