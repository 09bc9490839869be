package vn.lantoa.targets.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.policy.Term;
import vn.lantoa.targets.Denominators.Series;

/// What an administrator typed about a series.
///
/// @param people a box: `true` or nothing
public record SeriesInput(
    @Nullable String code,
    @Nullable String nameVi,
    @Nullable String nameEn,
    @Nullable String nounVi,
    @Nullable String nounEn,
    @Nullable String people) {
  static final SeriesInput EMPTY = new SeriesInput("", "", "", "", "", "");

  Series series() {
    return new Series(
        text("code"),
        new Term(text("nameVi"), text("nameEn")),
        new Term(text("nounVi"), text("nounEn")),
        isPeople());
  }

  /// What stands in a field of text.
  public String text(String field) {
    String typed =
        switch (field) {
          case "code" -> code;
          case "nameVi" -> nameVi;
          case "nameEn" -> nameEn;
          case "nounVi" -> nounVi;
          default -> nounEn;
        };
    return typed == null ? "" : typed.strip();
  }

  public boolean isPeople() {
    return "true".equals(people);
  }
}
